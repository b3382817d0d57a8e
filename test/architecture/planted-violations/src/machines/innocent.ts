// Breaks nothing: types of the engine, and its chart data by the door.
import { setup } from 'xstate';
import { stanceChart } from '../engine/charts.ts';
import type { Game } from '../engine/innocent.ts';

export type Phase = 'deciding' | 'voting';
export const campaignMachine = [setup, stanceChart] as unknown as Game;
