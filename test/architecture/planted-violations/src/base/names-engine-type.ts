// expect: layer/direction
export type Game = import('../engine/innocent.ts').Game;
