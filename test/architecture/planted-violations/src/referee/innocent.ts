// Breaks nothing.
import { transition } from 'xstate';
import type { Actor } from 'xstate';
import { campaignMachine } from '../machines/innocent.ts';

export const decide = (actor: Actor<never>): unknown => [transition, campaignMachine, actor];
