// expect: layer/direction
import { createGame } from '../engine/innocent.ts';

export const game = createGame;
