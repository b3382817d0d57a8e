// Which screen shows which beat: one line a beat. The briefing comes with the game; every other screen is a chunk of
// its own in screens/, fetched one after the other, the next beat's first, while the page has nothing else to do.
import type { ComponentChildren } from 'preact';
import { BriefingPanel } from '../panels/briefing/briefing-panel.tsx';
import type { Game } from '../referee/game.ts';
import { briefingView } from '../views/briefing-view.ts';
import type { Beat } from '../views/terms.ts';
import type { Send } from '../views/ui-event.ts';
import { idle } from './idle.ts';
import { ChunkScreen, type ScreenChunk, screenChunk } from './screen-chunk.tsx';

const CHUNKS: Record<Exclude<Beat, 'briefing'>, ScreenChunk> = {
  reviewing: screenChunk(() => import('./screens/review-screen.tsx')),
  designing: screenChunk(() => import('./screens/design-screen.tsx')),
  planning: screenChunk(() => import('./screens/plan-screen.tsx')),
  lobbying: screenChunk(() => import('./screens/lobby-screen.tsx')),
  committee: screenChunk(() => import('./screens/committee-screen.tsx')),
  playing: screenChunk(() => import('./screens/play-screen.tsx')),
  revealing: screenChunk(() => import('./screens/reveal-screen.tsx')),
  debriefing: screenChunk(() => import('./screens/debrief-screen.tsx')),
};

const READING = {
  papers: screenChunk(() => import('./screens/papers-screen.tsx')),
  model: screenChunk(() => import('./screens/model-screen.tsx')),
};

/** The printable papers of the game, or the model behind it, fetched when they are asked for. */
export function readingOf(what: keyof typeof READING, game: Game, send: Send): ComponentChildren {
  return <ChunkScreen key={what} chunk={READING[what]} given={{ game, send }} />;
}

/** The screen of the beat the game is in. */
export function screenOf(game: Game, send: Send): ComponentChildren {
  if (game.beat === 'briefing') return <BriefingPanel view={briefingView(game)} />;
  return <ChunkScreen key={game.beat} chunk={CHUNKS[game.beat]} given={{ game, send }} />;
}

/** Fetches every screen that has not arrived; a failure is told, and tried again, where the screen is wanted. */
export function fetchScreens(beat: Beat): void {
  const beats = Object.keys(CHUNKS) as (keyof typeof CHUNKS)[];
  const from = beat === 'briefing' ? 0 : beats.indexOf(beat);
  const queue = [...beats.slice(from), ...beats.slice(0, from)].map((id) => CHUNKS[id]);
  const next = () => {
    const chunk = queue.shift();
    if (chunk === undefined) return;
    if (chunk.arrived() !== null) next();
    else
      void idle()
        .then(chunk.load)
        .then(next, () => {});
  };
  // The first page is drawn and read before anything is fetched ahead of it.
  setTimeout(next, 1500);
}
