// What is loaded behind the title page: engine, referee, frame and the screens of the beats; the later screens follow.
import { useEffect, useRef } from 'preact/hooks';
import type { Game } from '../referee/game.ts';
import { FramePanel } from '../panels/frame/frame-panel.tsx';
import { frameView } from '../views/frame-view.ts';
import type { Send } from '../views/ui-event.ts';
import type { ShellView } from './game-store.ts';
import { fetchScreens, screenOf } from './screens.tsx';

export { openSession } from './session.ts';

/** The running game: frame, screen and next step. */
export function Play(props: { game: Game; saving: ShellView['saving']; send: Send }) {
  const { game, send } = props;
  // Once a game: the later screens come while the first one is being read.
  const firstBeat = useRef(game.beat);
  useEffect(() => fetchScreens(firstBeat.current), []);
  const screenKey = `${game.state.year}-${game.beat}`;
  return (
    <FramePanel view={frameView(game)} send={send} saving={props.saving} screenKey={screenKey}>
      <div key={screenKey}>{screenOf(game, send)}</div>
    </FramePanel>
  );
}
