// The practice half-year: a real game under the referee on the real screens, prepared up to its plan, with marks beside
// the controls. Nothing of it is saved. It ends after two quarters with the committee's question.
import { useMemo, useState } from 'preact/hooks';
import { quarterOfArrival } from '../../analysis/arrival.ts';
import { refusal } from '../../base/refusal.ts';
import { begin, restore, send as sendMachine } from '../../machines/machine-run.ts';
import { type PracticeEvent, practiceMachine } from '../../machines/practice-machine.ts';
import { FramePanel } from '../../panels/frame/frame-panel.tsx';
import { GameMenu } from '../../panels/frame/game-menu.tsx';
import { CoachMarkSheet } from '../../panels/guide/coach-mark.tsx';
import { JustHappened } from '../../panels/guide/just-happened.tsx';
import { PracticeEndPanel } from '../../panels/guide/practice-end.tsx';
import { ActionBar, BarExtras } from '../../panels/kit/action-bar.tsx';
import { ExplainedWords } from '../../panels/kit/words.tsx';
import type { Game } from '../../referee/game.ts';
import { frameView } from '../../views/frame-view.ts';
import { glossaryTerms } from '../../views/glossary-view.ts';
import { boughtElements, coachMark, measuredSatisfaction, practiceEnd } from '../../views/practice-view.ts';
import { savingView } from '../../views/saving-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { keepGuideSettings } from '../guide-settings.ts';
import { screenOf } from '../screens.tsx';
import type { Session } from '../session.ts';
import { practiceEvents } from './practice-events.ts';
import { preparedGame } from './prepared-game.ts';
import { Happened } from '../happened-part.tsx';

/** Where the practice stands: its game and its machine, always changed together. */
interface Standing {
  game: Game;
  marks: unknown;
}

const NO_RECORD = refusal('practice/no-record', 'The practice keeps no record. Start the game to have one.');
const NO_MONEY = refusal(
  'practice/no-money',
  'Put money on one element first: without it there is nothing to wait for.',
);

function told({ game, marks }: Standing, after: Game): Standing {
  const events: PracticeEvent[] = practiceEvents(game, after);
  return { game: after, marks: events.reduce((at, event) => sendMachine(practiceMachine, at, event) ?? at, marks) };
}

function stateOf(marks: unknown): string {
  const { value } = restore(practiceMachine, marks);
  if (typeof value === 'string') return value;
  const [step, part] = Object.entries(value)[0] ?? ['', ''];
  return `${step}.${String(part)}`;
}

/** `send` goes to the page: start the game, or back to the title. */
export function PracticeGame(props: { session: Session; send: Send }) {
  const { session } = props;
  const [opening] = useState(() => preparedGame(session));
  const [at, setAt] = useState<Standing | null>(
    opening === null ? null : { game: opening, marks: begin(practiceMachine, undefined) },
  );
  const leave = (event: 'leave' | 'new-game') => {
    keepGuideSettings({ practised: true });
    props.send({ type: event });
  };
  if (at === null || opening === null) return null;
  const { game, marks } = at;
  const state = stateOf(marks);

  const send: Send = (event) => {
    switch (event.type) {
      case 'decide':
      case 'advance': {
        if (state === 'money.asking' && event.type === 'advance' && event.advance.type === 'continue') return NO_MONEY;
        const next =
          event.type === 'decide' ? session.decide(game, event.decision) : session.advance(game, event.advance);
        if (!next.ok) return next.error;
        setAt(told(at, next.value));
        return null;
      }
      case 'undo':
      case 'redo': {
        const next = event.type === 'undo' ? session.undo(game) : session.redo(game);
        if (!next.ok) return next.error;
        setAt(told(at, next.value));
        return null;
      }
      case 'leave':
      case 'new-game':
        leave(event.type);
        return null;
      case 'export-record':
        return NO_RECORD;
      case 'note':
        return null;
      default:
        return props.send(event);
    }
  };

  const ended = state === 'why';
  const screenKey = ended ? 'practice-end' : `practice-${game.beat}`;
  const frame = frameView(game);
  const mark = ended ? null : coachMark(game, state);
  return (
    <ExplainedWords terms={glossaryTerms(game)} screenKey={screenKey}>
      <BarExtras.Provider value={{ line: null, tool: <JustHappened>{() => <Happened game={game} />}</JustHappened> }}>
        <FramePanel
          view={{ ...frame, company: 'Practice', ...(ended ? { back: null, forward: null } : {}) }}
          send={send}
          saving={savingView('practice')}
          screenKey={screenKey}
          menu={<GameMenu view={frame} send={send} />}
        >
          <div key={screenKey}>
            {ended ? <End game={game} opening={opening} leave={leave} /> : screenOf(game, send)}
          </div>
        </FramePanel>
        {mark === null ? null : <CoachMarkSheet mark={mark} onSkip={() => leave('new-game')} />}
      </BarExtras.Provider>
    </ExplainedWords>
  );
}

function End(props: { game: Game; opening: Game; leave: (event: 'leave' | 'new-game') => void }) {
  const { game, opening, leave } = props;
  const view = useMemo(() => {
    const element = boughtElements(game)[0];
    const arrives = element === undefined ? null : quarterOfArrival(game.engine, game.state, element.id);
    return practiceEnd(game, measuredSatisfaction(opening, opening.state), arrives);
  }, [game, opening]);
  if (view === null) return null;
  return (
    <>
      <PracticeEndPanel view={view} />
      <ActionBar
        note="The practice counts for nothing. The game starts fresh."
        back={{ label: 'Back to the title page', onClick: () => leave('leave') }}
        forward={{ label: 'Take your seat', onClick: () => leave('new-game') }}
      />
    </>
  );
}
