// The printable papers: the game is played again from its record, so that each paper sees the game as it stood then.
import { useMemo } from 'preact/hooks';
import { PapersPanel } from '../../panels/papers/papers-panel.tsx';
import type { Game } from '../../referee/game.ts';
import { replayRecord, toRecord } from '../../referee/index.ts';
import { type Binder, binderOf, Moments } from '../../views/paper-binder.ts';
import type { ScreenProps } from '../screen-chunk.tsx';

function binderFrom(game: Game): Binder {
  const moments = new Moments();
  replayRecord(game.engine, toRecord(game), moments.see);
  // The running game itself, as it stands: the record walks to its beat without every step back and forth.
  moments.see(game);
  return binderOf(game, moments);
}

export function Screen({ game, send }: ScreenProps) {
  const binder = useMemo(() => binderFrom(game), [game]);
  return <PapersPanel binder={binder} send={send} />;
}
