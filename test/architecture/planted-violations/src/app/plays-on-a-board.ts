// expect: layer/npm
import { Client } from 'boardgame.io/client';

export const client = Client;
