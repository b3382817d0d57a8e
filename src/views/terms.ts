// The words of the engine and the referee that panels need in their own types; panels themselves import only views.
export type { StanceWord } from '../engine/world.ts';
export type { Beat } from '../referee/game.ts';
export type { KpiId } from '../engine/kpis.ts';
