// expect: layer/direction
export { createGame } from '../engine/innocent.ts';
