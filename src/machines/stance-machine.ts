// The stance of one stakeholder in five words, from opposed to championing. A word changes one step at a time, when the
// number behind it has left the word's band by more than the hysteresis: the engine says when, this machine says where.
import { stanceChart } from '../engine/charts.ts';
import { chartMachine } from './chart-machine.ts';

/** A stakeholder about whom nothing is known starts undecided. */
export const stanceMachine = chartMachine(stanceChart, 'undecided');
