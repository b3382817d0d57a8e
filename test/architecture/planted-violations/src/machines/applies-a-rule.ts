// expect: layer/type-only
import { createGame } from '../engine/innocent.ts';

export const game = createGame();
