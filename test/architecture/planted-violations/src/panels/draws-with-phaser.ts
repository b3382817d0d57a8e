// expect: layer/npm
import { Game } from 'phaser';

export const game = Game;
