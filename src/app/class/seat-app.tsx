// A seat's page in a class: the frame and screens of the game, drawn from what the server sent, and around them what only a
// class has: where the room is, who is there, the shared sheet, the private brief, and what has become of each change.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { FramePanel } from '../../panels/frame/frame-panel.tsx';
import { HintLine } from '../../panels/guide/hint-line.tsx';
import { HappenedSteps } from '../../panels/guide/happened-steps.tsx';
import { JustHappened } from '../../panels/guide/just-happened.tsx';
import { BarExtras } from '../../panels/kit/action-bar.tsx';
import { ExplainedWords } from '../../panels/kit/words.tsx';
import { FrozenPanel } from '../../panels/seat/frozen-panel.tsx';
import { ReflectionForm } from '../../panels/seat/reflection-form.tsx';
import { SeatLobby } from '../../panels/seat/seat-lobby.tsx';
import { savingView } from '../../views/saving-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { BeatScreen, fetchBeatScreens } from './beat-screens.tsx';
import { keepGuideSettings, readGuideSettings } from '../guide-settings.ts';
import { useHints } from '../use-hints.ts';
import { useLate } from '../use-late.ts';
import { dueAmong } from '../../views/hint-due.ts';
import { SeatMenu } from './seat-menu.tsx';
import { StudyAsker } from './study-asker.ts';
import { SeatLine } from './seat-line.tsx';
import { SeatNotices } from './seat-notices.tsx';
import { closedWhy, onlineIn, type SeatParts } from './seat-parts.ts';
import type { SeatStore } from './seat-store.ts';
import { Watched } from './watched.tsx';

/** Six people talk longer about one number than one does. */
const TEAM_PAUSE_MS = 150_000;
const loadPapers = () => import('./seat-papers.tsx');

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
  if (page === null && view.renewed !== null)
    return (
      <Alone
        headline="The game on the server was renewed"
        lead="This page is of another version. Your seat and all that was written are kept."
      >
        <p>
          <button type="button" class="button primary" onClick={store.loadAgain}>
            Load again
          </button>
        </p>
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
  return <Seated store={store} view={view} page={page} now={props.now} onLeave={props.onLeave} />;
}

/** The seat's page while there is one: its screen, or the papers in its place until the class moves on. */
function Seated(props: SeatParts & { now: () => number; onLeave: () => void }) {
  const { store, view, page } = props;
  const screenKey = `${page.gate.year}-${page.beat?.beat ?? page.gate.gate}-${page.gate.hold}`;
  const parts: SeatParts = { store, view, page };
  const [settings, setSettings] = useState(readGuideSettings);
  const [reading, setReading] = useState(false);
  useEffect(() => setReading(false), [screenKey]);
  const papers = useLate(reading, loadPapers);
  const hints = useSeatHints(parts, screenKey, settings.hints);
  const bar = {
    line: <HintLine hint={hints.hint} onNoted={hints.dismiss} />,
    tool: <JustHappened>{() => <HappenedSteps view={page.happened} />}</JustHappened>,
  };
  const atPlay = page.beat !== null && page.beat.beat !== 'briefing' && page.gate.hold === 'running';
  return (
    <StudyAsker.Provider value={store.study}>
      <ExplainedWords terms={page.terms} screenKey={screenKey}>
        {reading && papers !== null ? (
          <papers.SeatPapers onBack={() => setReading(false)} />
        ) : (
          <BarExtras.Provider value={bar}>
            <FramePanel
              view={page.frame}
              send={store.send}
              saving={savingView('class')}
              screenKey={screenKey}
              refusedUnder={view.line}
              line={<SeatLine {...parts} now={props.now} />}
              above={<SeatNotices {...parts} />}
              menu={
                <SeatMenu
                  page={page}
                  hints={settings.hints}
                  onHints={(on) => setSettings(keepGuideSettings({ hints: on }))}
                  onPapers={atPlay ? () => setReading(true) : null}
                  onLeave={props.onLeave}
                />
              }
            >
              <Watched store={store} closed={closedWhy(parts)}>
                <div key={screenKey}>
                  <Body {...parts} send={store.send} />
                </div>
              </Watched>
            </FramePanel>
          </BarExtras.Provider>
        )}
      </ExplainedWords>
    </StudyAsker.Provider>
  );
}

/** One line for a team that is stuck; which hints fit comes with the page. */
function useSeatHints({ store, view, page }: SeatParts, screen: string, wanted: boolean) {
  const [last, before] = view.refused;
  return useHints({
    screen,
    marks: [page.beat, page.sheet.changes.length],
    due: (stuck, notes) => dueAmong(page.hints, stuck, notes),
    stands: (hint) => page.hints.some(({ id }) => id === hint),
    notes: view.notes,
    wanted: wanted && page.hints.length > 0,
    send: store.send,
    pauseMs: TEAM_PAUSE_MS,
    refusedTwice: last !== undefined && last.code === before?.code ? last.code : null,
  });
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

function Body({ store, view, page, send }: SeatParts & { send: Send }) {
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
      {gate.gate === 'debriefing' && page.you.mayDecide ? (
        <ReflectionForm
          value={page.reflection}
          onWrite={(written) => void store.post({ type: 'reflect', ...written }, 'Your reflection')}
        />
      ) : null}
      <BeatScreen view={page.beat} send={send} />
    </>
  );
}
