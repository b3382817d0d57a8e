// expect: layer/outside
import { game } from '../../test/kit/game.ts';

export const start = game;
