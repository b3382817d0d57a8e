// expect: layer/ending
import { createGame } from './innocent';

export const game = createGame;
