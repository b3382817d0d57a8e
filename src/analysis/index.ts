// The door of the layer that plays many games: computer players, and what many games show.
export { playPolicy, type PlayedGame } from './play-policy.ts';
