// The relationship with one account: exploratory, basic, cooperative, interdependent, integrated; disintegrating; lost.
// When it climbs, slips or breaks is decided by the engine; this machine says which moves exist at all.
import { relationshipChart } from '../engine/charts.ts';
import { chartMachine } from './chart-machine.ts';

/** Every account starts as a basic relationship. */
export const relationshipMachine = chartMachine(relationshipChart, 'BAS');
