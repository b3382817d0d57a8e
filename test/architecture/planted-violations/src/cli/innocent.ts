// Breaks nothing.
import { readFileSync } from 'node:fs';
import { campaignMachine } from '../machines/innocent.ts';

export const read = [readFileSync, campaignMachine];
