// boardgame.io's client, which says nothing of its types to a module that is not bundled.
import { createRequire } from 'node:module';

interface GameClient<State, Move extends string> {
  start(): void;
  stop(): void;
  moves: Record<Move, () => void>;
  getState(): { G: State };
}

type CreateClient = <State, Move extends string>(options: object) => GameClient<State, Move>;

export const { Client } = createRequire(import.meta.url)('boardgame.io/dist/cjs/client.js') as { Client: CreateClient };
