// The screen of a beat in a class, from the view that the server made: the same panels as alone, each a chunk of its own.
import type { ComponentType } from 'preact';
import { BriefingPanel } from '../../panels/briefing/briefing-panel.tsx';
import type { BeatView } from '../../views/beat-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { ChunkScreen, type ScreenChunk, screenChunk } from '../screen-chunk.tsx';
import type { Given } from './screens/given.ts';

type Beat = BeatView['beat'];
type Chunks = { [B in Exclude<Beat, 'briefing'>]: ScreenChunk<Given<B>> };

const screen = async <B extends Beat>(of: Promise<ComponentType<Given<B>>>) => ({ Screen: await of });

const CHUNKS: Chunks = {
  reviewing: screenChunk(() => screen(import('../beats/review-beat.tsx').then((part) => part.ReviewBeat))),
  designing: screenChunk(() => screen(import('../beats/design-beat.tsx').then((part) => part.DesignBeat))),
  planning: screenChunk(() => screen(import('./screens/plan-page.tsx').then((part) => part.PlanPage))),
  lobbying: screenChunk(() => screen(import('./screens/lobby-page.tsx').then((part) => part.LobbyPage))),
  committee: screenChunk(() => screen(import('./screens/committee-page.tsx').then((part) => part.CommitteePage))),
  playing: screenChunk(() => screen(import('../beats/play-beat.tsx').then((part) => part.PlayBeat))),
  revealing: screenChunk(() => screen(import('./screens/reveal-page.tsx').then((part) => part.RevealPage))),
  debriefing: screenChunk(() => screen(import('./screens/debrief-page.tsx').then((part) => part.DebriefPage))),
};

/** The screen of this beat. */
export function BeatScreen(props: { view: BeatView; send: Send }) {
  const { view, send } = props;
  if (view.beat === 'briefing') return <BriefingPanel view={view.view} />;
  // One chunk a beat, and the view is of that beat: the table above says so, which the types of a union cannot.
  const chunk = CHUNKS[view.beat] as ScreenChunk<{ view: BeatView; send: Send }>;
  return <ChunkScreen key={view.beat} chunk={chunk} given={{ view, send }} kept="The class keeps what you did." />;
}

/** Fetches the other screens while nobody waits for them, so that a lost line finds them here. */
export function fetchBeatScreens(): void {
  const queue = Object.values(CHUNKS).map(({ load }) => load);
  const next = () => {
    const load = queue.shift();
    if (load === undefined) return;
    const after = () => setTimeout(next, 300);
    void (load as () => Promise<unknown>)().then(after, after);
  };
  setTimeout(next, 1500);
}
