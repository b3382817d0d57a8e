// A seat's page in a class: the frame and screens of the game, drawn from what the server sent, and around them what only a
// class has: where the room is, who is there, the shared sheet, the private brief, and what has become of each change.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { BriefingPages } from '../../panels/briefing/briefing-panel.tsx';
import { FramePanel } from '../../panels/frame/frame-panel.tsx';
import { Glossary, Standing } from '../../panels/frame/game-menu.tsx';
import { HappenedSteps } from '../../panels/guide/happened-steps.tsx';
import { JustHappened } from '../../panels/guide/just-happened.tsx';
import { BarExtras } from '../../panels/kit/action-bar.tsx';
import { DialogButton } from '../../panels/kit/dialog.tsx';
import { ThemeChoice } from '../../panels/kit/theme-choice.tsx';
import { ExplainedWords } from '../../panels/kit/words.tsx';
import { BallotStrip } from '../../panels/seat/ballot-strip.tsx';
import { BriefButton } from '../../panels/seat/brief-paper.tsx';
import { ClassLine } from '../../panels/seat/class-line.tsx';
import { FrozenPanel } from '../../panels/seat/frozen-panel.tsx';
import {
  InstructorNote,
  OfflineNotice,
  ReadOnlyNotice,
  RefusedNotice,
  SpotlightNotice,
} from '../../panels/seat/notices.tsx';
import { ReflectionForm } from '../../panels/seat/reflection-form.tsx';
import { SeatLobby } from '../../panels/seat/seat-lobby.tsx';
import { TaskSheetPages } from '../../panels/seat/task-sheet.tsx';
import { TeamSheet } from '../../panels/seat/team-sheet.tsx';
import { savingView } from '../../views/saving-view.ts';
import type { SeatPage } from '../../views/seat-page.ts';
import { BeatScreen, fetchBeatScreens } from './beat-screens.tsx';
import { fieldUnder } from './field-under.ts';
import type { SeatStore, SeatView } from './seat-store.ts';

interface Parts {
  store: SeatStore;
  view: SeatView;
  page: SeatPage;
}

export function SeatApp(props: { store: SeatStore; now: () => number; onLeave: () => void }) {
  const { store } = props;
  const [view, setView] = useState(store.view());
  useEffect(() => {
    setView(store.view());
    return store.subscribe(() => setView(store.view()));
  }, [store]);
  useEffect(fetchBeatScreens, []);
  const { page } = view;
  if (view.gone !== null)
    return (
      <Alone headline="This seat is no longer on this device" lead={view.gone.message}>
        <button type="button" class="button primary" onClick={props.onLeave}>
          Join again
        </button>
      </Alone>
    );
  if (page === null)
    return view.line === 'offline' ? (
      <Alone
        headline="Looking for the class"
        lead="The class server does not answer yet. This page tries again by itself; your seat is kept."
      />
    ) : (
      <Alone headline="Coming to your seat" lead="" />
    );
  const screenKey = `${page.gate.year}-${page.beat?.beat ?? page.gate.gate}-${page.gate.hold}`;
  const parts: Parts = { store, view, page };
  return (
    <ExplainedWords terms={page.terms} screenKey={screenKey}>
      <BarExtras.Provider
        value={{ line: null, tool: <JustHappened>{() => <HappenedSteps view={page.happened} />}</JustHappened> }}
      >
        <FramePanel
          view={page.frame}
          send={store.send}
          saving={savingView('class')}
          screenKey={screenKey}
          line={<Line {...parts} now={props.now} />}
          above={<Notices {...parts} />}
          menu={<SeatMenu page={page} onLeave={props.onLeave} />}
        >
          <Watched store={store}>
            <div key={screenKey}>
              <Body {...parts} />
            </div>
          </Watched>
        </FramePanel>
      </BarExtras.Provider>
    </ExplainedWords>
  );
}

function Alone(props: { headline: string; lead: string; children?: ComponentChildren }) {
  return (
    <main class="screen stack">
      <h1>{props.headline}</h1>
      <p class="lead">{props.lead}</p>
      {props.children}
    </main>
  );
}

const onlineIn =
  ({ presence }: SeatView) =>
  (id: string) =>
    presence.some(({ seatId, online }) => seatId === id && online);

function Line(props: Parts & { now: () => number }) {
  const { store, view, page } = props;
  const { sheet, team } = page;
  const open = sheet.proposals.length + sheet.conflicts.length;
  return (
    <ClassLine
      gate={page.gate}
      now={() => props.now() + view.clockOffset}
      mates={team.mates}
      online={onlineIn(view)}
      writing={view.writing}
      waiting={view.waiting.length}
    >
      {page.task === null ? null : (
        <DialogButton button="Task" title={page.task.title} buttonClass="button compact bare">
          {() => (page.task === null ? null : <TaskSheetPages task={page.task} />)}
        </DialogButton>
      )}
      {page.brief === null ? null : (
        <BriefButton
          brief={page.brief}
          year={page.gate.year === 0 ? page.title : page.frame.place}
          buttonClass="button compact bare"
        />
      )}
      <DialogButton
        button={open === 0 ? 'Team' : `Team, ${open} open`}
        title={team.name}
        buttonClass={open === 0 ? 'button compact bare' : 'button compact'}
      >
        {(close) => (
          <TeamSheet
            team={team.name}
            mates={team.mates}
            online={onlineIn(view)}
            fieldOf={(id) => view.presence.find(({ seatId }) => seatId === id)?.field ?? null}
            sheet={sheet}
            waiting={view.waiting}
            mayDecide={page.you.mayDecide && sheet.ready.state === 'open'}
            proposing={view.proposing}
            onPropose={store.propose}
            onTake={({ decision, seq, what }) => {
              store.post({ type: 'decide', decision, seen: view.seq, proposal: seq }, what);
              close();
            }}
            onClose={({ seq, by, what }) =>
              store.post({ type: 'close-proposal', proposal: seq, how: by.you ? 'withdrawn' : 'declined' }, what)
            }
            onSettle={({ seq, what }, how) => store.post({ type: 'settle-conflict', conflict: seq, how }, what)}
            onUndo={() => store.send({ type: 'undo' })}
            onRecall={store.recall}
          />
        )}
      </DialogButton>
    </ClassLine>
  );
}

function Notices({ store, view, page }: Parts) {
  const [read, setRead] = useState(0);
  // Notes from before this page was opened were read then, but the last one.
  const note = page.notes.at(-1);
  const [refused] = view.refused;
  return (
    <>
      {view.line === 'offline' ? (
        <OfflineNotice waiting={view.waiting.length} kept={view.kept} since={view.line} />
      ) : null}
      {view.readOnly === null ? null : <ReadOnlyNotice why={view.readOnly} />}
      {refused === undefined ? null : <RefusedNotice {...refused} onRead={() => store.read(refused.key)} />}
      {note === undefined || note.seq <= read ? null : (
        <InstructorNote text={note.text} onRead={() => setRead(note.seq)} />
      )}
      {page.spotlight ? (
        <SpotlightNotice onAnswer={(yes) => void store.post({ type: 'answer-spotlight', yes }, 'Your answer')} />
      ) : null}
      {page.ballot === null || page.gate.hold !== 'running' ? null : (
        <BallotStrip
          ballot={page.ballot}
          onVote={(yes) => void store.post({ type: 'vote', yes }, 'Your private vote')}
        />
      )}
    </>
  );
}

function Body({ store, view, page }: Parts) {
  const { gate, question, waiting, team } = page;
  if (gate.hold !== 'running')
    return (
      <FrozenPanel
        question={question}
        paused={gate.hold === 'paused'}
        mayAnswer={view.readOnly === null}
        onAnswer={(text) => {
          if (question !== null) store.post({ type: 'answer', question: question.seq, text }, 'Your answer');
        }}
      />
    );
  if (waiting !== null || page.beat === null)
    return (
      <SeatLobby
        headline={waiting?.headline ?? gate.name}
        lead={waiting?.lead ?? ''}
        gate={gate}
        mates={team.mates}
        online={onlineIn(view)}
        about={gate.gate === 'gathering'}
      />
    );
  return (
    <>
      {page.beat.beat === 'debriefing' && page.you.mayDecide ? (
        <ReflectionForm
          value={page.reflection}
          onWrite={(written) => void store.post({ type: 'reflect', ...written }, 'Your reflection')}
        />
      ) : null}
      <BeatScreen view={page.beat} send={store.send} />
    </>
  );
}

function SeatMenu(props: { page: SeatPage; onLeave: () => void }) {
  const { page } = props;
  return (
    <DialogButton button="Menu" title="Menu" buttonClass="button compact bare">
      {() => (
        <div class="stack">
          <Standing view={page.frame} />
          <ThemeChoice />
          <ul class="plain rows menu-list">
            <li>
              <Glossary view={page.frame} buttonClass="button plain" />
            </li>
            <li>
              <DialogButton button="Read the briefing again" title="The briefing" buttonClass="button plain">
                {() => <BriefingPages view={page.briefing} />}
              </DialogButton>
            </li>
            <li>
              <button type="button" class="button plain" onClick={props.onLeave}>
                Leave this device’s seat
              </button>
            </li>
          </ul>
          <p class="small quiet">
            {page.title}, {page.team.name}: {page.you.name}, {page.you.roleName}.
          </p>
        </div>
      )}
    </DialogButton>
  );
}

/** Tells the team which field this device is on, and marks a half-typed one as a draft. */
function Watched(props: { store: SeatStore; children: ComponentChildren }) {
  const { store } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    let typed = false;
    const onFocus = (event: FocusEvent) => store.focus(fieldUnder(event.target));
    const onBlur = () => {
      store.focus(null);
      if (typed) setTimeout(() => store.draft(false), 0);
      typed = false;
    };
    const onInput = (event: Event) => {
      if (
        !(event.target instanceof HTMLElement) ||
        !event.target.matches('textarea, input[type="text"], input[type="number"]')
      )
        return;
      if (!typed) store.draft(true);
      typed = true;
    };
    element.addEventListener('focusin', onFocus);
    element.addEventListener('focusout', onBlur);
    element.addEventListener('input', onInput);
    return () => {
      element.removeEventListener('focusin', onFocus);
      element.removeEventListener('focusout', onBlur);
      element.removeEventListener('input', onInput);
    };
  }, [store]);
  return <div ref={box}>{props.children}</div>;
}
