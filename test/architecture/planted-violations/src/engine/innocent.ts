// Breaks nothing.
import { exp } from '../base/det-math.ts';

export type Game = { performance: number; Date: string };
type Console = { log: number };

export function createGame(performance = 1, console: Console = { log: 2 }): Game {
  const squared = performance ** 2 + 10 ** 6;
  return { performance: Math.sqrt(exp(squared)) + Math.max(console.log, Math.PI), Date: 'a word' };
}
