// What is loaded behind the title page: engine, referee, frame and the screens of the beats; the later screens follow.
// Around every screen: words that explain themselves, hints for a stuck team, and what just happened.
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Game } from '../referee/game.ts';
import { BriefingPages } from '../panels/briefing/briefing-panel.tsx';
import { FramePanel } from '../panels/frame/frame-panel.tsx';
import { GameMenu } from '../panels/frame/game-menu.tsx';
import { JustHappened } from '../panels/guide/just-happened.tsx';
import { BarExtras } from '../panels/kit/action-bar.tsx';
import { DialogButton } from '../panels/kit/dialog.tsx';
import { CheckField } from '../panels/kit/fields.tsx';
import { ExplainedWords } from '../panels/kit/words.tsx';
import { briefingView } from '../views/briefing-view.ts';
import { frameView } from '../views/frame-view.ts';
import { glossaryTerms } from '../views/glossary-view.ts';
import type { SavingView } from '../views/saving-view.ts';
import type { Send } from '../views/ui-event.ts';
import { idle } from './idle.ts';
import type { ShellView } from './shell-view.ts';
import { keepGuideSettings, readGuideSettings } from './guide-settings.ts';
import { fetchScreens, readingOf, screenOf } from './screens.tsx';
import { useLate } from './use-late.ts';

export { openSession } from './session.ts';

const loadJCurve = () => import('./j-curve.tsx');
const loadSounds = () => idle().then(() => import('./sound-switch.tsx'));
const loadHappened = () => import('./happened-part.tsx');
const HINTS_MS = 1500;
const loadHints = () =>
  new Promise((read) => setTimeout(read, HINTS_MS)).then(idle).then(() => import('./game-hints.tsx'));

/** `send` with the code of a refusal that came twice in a row, until something is done. */
function useRefusals(send: Send): [Send, string | null] {
  const [refused, setRefused] = useState<readonly [last: string, twice: string | null]>(['', null]);
  const watching = useCallback<Send>(
    (event) => {
      const answer = send(event);
      setRefused(([last]) => (answer === null ? ['', null] : [answer.code, last === answer.code ? last : null]));
      return answer;
    },
    [send],
  );
  return [watching, refused[1]];
}

function HappenedNow(props: { game: Game }) {
  const part = useLate(true, loadHappened);
  return part === null ? null : <part.Happened game={props.game} />;
}

function JCurveAgain(props: { game: Game }) {
  const part = useLate(true, loadJCurve);
  return part === null ? null : <part.ReadJCurve game={props.game} />;
}

/** The running game: frame, screen and next step. */
export function Play(props: {
  game: Game;
  saving: SavingView;
  /** Hints given and notes read in this game. */
  notes: readonly string[];
  /** What is read instead of the screen. */
  reading: ShellView['reading'];
  send: Send;
}) {
  const { game } = props;
  const [settings, setSettings] = useState(readGuideSettings);
  const [send, refusedTwice] = useRefusals(props.send);
  const hints = useLate(settings.hints, loadHints);
  // Once a game: the later screens come while the first one is being read.
  const firstBeat = useRef(game.beat);
  useEffect(() => fetchScreens(firstBeat.current), []);
  const jCurve = useLate(game.state.year === 1 && game.beat === 'playing', loadJCurve);
  // A letter that stops the year is read first.
  const letter = game.engine.pendingEvent(game.state) !== null;
  const terms = useMemo(() => glossaryTerms(game), [game.engine]);
  const sounds = useLate(true, loadSounds);
  if (props.reading !== null) return readingOf(props.reading, game, send);
  const screenKey = `${game.state.year}-${game.beat}`;
  const frame = frameView(game);
  const bar = {
    line:
      hints === null ? null : (
        <hints.GameHints
          game={game}
          notes={props.notes}
          wanted={settings.hints}
          refusedTwice={refusedTwice}
          send={props.send}
        />
      ),
    tool: <JustHappened>{() => <HappenedNow game={game} />}</JustHappened>,
  };
  return (
    <ExplainedWords terms={terms} screenKey={screenKey}>
      <BarExtras.Provider value={bar}>
        <FramePanel
          view={frame}
          send={send}
          saving={props.saving}
          screenKey={screenKey}
          above={jCurve === null || letter ? null : <jCurve.DueJCurve game={game} notes={props.notes} send={send} />}
          menu={
            <GameMenu view={frame} send={send}>
              <DialogButton button="Read the briefing again" title="The briefing" buttonClass="button plain">
                {() => <BriefingPages view={briefingView(game)} />}
              </DialogButton>
              <DialogButton
                button={game.engine.world.papers.jCurve.title}
                title={game.engine.world.papers.jCurve.title}
                buttonClass="button plain"
              >
                {() => <JCurveAgain game={game} />}
              </DialogButton>
              <CheckField
                label="Hints when we are stuck"
                hint="One line near the next step, each at most once in a game."
                checked={settings.hints}
                onChange={(on) => setSettings(keepGuideSettings({ hints: on }))}
              />
              {sounds === null ? null : <sounds.SoundSwitch />}
            </GameMenu>
          }
        >
          <div key={screenKey}>{screenOf(game, send)}</div>
          {sounds === null ? null : <sounds.Sounds game={game} />}
        </FramePanel>
      </BarExtras.Provider>
    </ExplainedWords>
  );
}
