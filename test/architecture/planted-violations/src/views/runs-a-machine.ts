// expect: layer/type-only
import { campaignMachine } from '../machines/innocent.ts';

export const id = campaignMachine;
