// One class under the hands of an instructor: the line to the server, the page it sends, commands with their answers,
// links and files.
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Refusal, refusal } from '../../base/refusal.ts';
import type { ClassLinks as WireLinks } from '../../classroom/http-messages.ts';
import type { PresenceNote } from '../../classroom/messages.ts';
import type { ClassFiles } from '../../panels/console/class-desk.tsx';
import { ControlRoom } from '../../panels/console/control-room.tsx';
import { DoorTrouble } from '../../panels/console/door-pages.tsx';
import type { CheckRow, ClassLinks, ConsoleCommand, ConsolePage } from '../../views/console-page.ts';
import type { RehearsalPlan } from '../../views/class-shelf-view.ts';
import { linkWords, NOBODY, withPresence } from '../../views/console-presence.ts';
import { saveFile } from '../save-file.ts';
import { copyText } from './copy-text.ts';
import { classFile, deleteClass, drawCode, linksOf, newWord } from './desk-requests.ts';
import { type ClassWire, type LineState, openWire } from './class-wire.ts';
import type * as MirrorModule from './mirror-view.tsx';
import { SkillPart } from './skill-part.tsx';
import type { AskStudy } from './study-asker.ts';
import { reloadByItself } from './reload-by-itself.ts';
import { keyMaker } from './time-key.ts';
import { WhatIfPart } from './what-if-part.tsx';

const nextKey = keyMaker(
  () => Date.now(),
  (bytes) => crypto.getRandomValues(bytes),
);
/** The same key again, so that a command whose answer was lost is carried out once. */
const TRIES = 4;
const NOT_STORED = refusal(
  'class/not-stored',
  'The server did not confirm this. Look whether it has happened; if not, press again.',
);

interface Live {
  page: ConsolePage | null;
  line: LineState;
  presence: Pick<PresenceNote, 'seats' | 'screens' | 'consoles'>;
  /** How far the server's clock is before this device's, ms. */
  ahead: number;
  readOnly: string | null;
  gone: Refusal | null;
  /** The build of the server, where it is another than this page's: the desk stands still until it is loaded again. */
  renewed: string | null;
}

const START: Live = {
  page: null,
  line: 'connecting',
  presence: NOBODY,
  ahead: 0,
  readOnly: null,
  gone: null,
  renewed: null,
};

/** No dialog is open and no field holds words that only this page has: a note, a question, a name half changed. */
const nothingTyped = () =>
  document.querySelector('dialog[open]') === null &&
  [...document.querySelectorAll<HTMLInputElement>('textarea, input[type="text"]')].every(({ value }) => value === '');

function useClass(classId: string): { live: Live; wire: ClassWire | null } {
  const [live, setLive] = useState(START);
  const [wire, setWire] = useState<ClassWire | null>(null);
  useEffect(() => {
    setLive(START);
    let seq = 0;
    const merge = (part: Partial<Live>) => setLive((before) => ({ ...before, ...part }));
    const opened = openWire({ classId }, () => seq, {
      line: (line) => merge({ line }),
      welcome: ({ serverTime, readOnly }) => merge({ ahead: serverTime - Date.now(), readOnly, renewed: null }),
      view: (at, page) => {
        seq = at;
        merge({ page: page as ConsolePage });
      },
      presence: (presence) => merge({ presence }),
      renewed: (renewed) => merge({ renewed }),
      gone: (gone) => merge({ gone }),
    });
    setWire(opened);
    return () => opened.close();
  }, [classId]);
  return { live, wire };
}

const pause = (ms: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Null once the command is stored. */
async function sendSurely(wire: ClassWire, command: ConsoleCommand): Promise<Refusal | null> {
  const key = nextKey();
  for (let tries = 0; tries < TRIES; tries++) {
    const answer = await wire.command(key, command);
    if ('ok' in answer) return null;
    if ('refused' in answer) return answer.refused;
    await pause(300 * (tries + 1));
  }
  return NOT_STORED;
}

/** Links are shown once by the server, so this browser keeps those of its classes. */
const LINKS = 'excom.desk.links';

function keptLinks(classId: string): WireLinks | null {
  try {
    const all = JSON.parse(window.localStorage.getItem(LINKS) ?? '{}') as Record<string, WireLinks>;
    return all[classId] ?? null;
  } catch {
    return null;
  }
}

export function keepLinks(links: WireLinks): void {
  try {
    const all = JSON.parse(window.localStorage.getItem(LINKS) ?? '{}') as Record<string, WireLinks>;
    window.localStorage.setItem(LINKS, JSON.stringify({ ...all, [links.classId]: links }));
  } catch {
    // They are made anew next time.
  }
}

const whole = (address: string) => new URL(address, new URL('./', location.href)).href;

function shownLinks(links: WireLinks | null): ClassLinks {
  return {
    code: links?.joinCode ?? '',
    join: links === null ? '' : whole(links.join),
    address: `${location.host}${new URL('./', location.href).pathname.replace(/\/$/, '')}`,
    screen: links === null ? '' : whole(links.screen),
    coInstructor: links === null ? '' : whole(links.coInstructor),
  };
}

function useLinks(classId: string): [WireLinks | null, (links: WireLinks) => void] {
  const [links, setLinks] = useState<WireLinks | null>(() => keptLinks(classId));
  useEffect(() => {
    if (keptLinks(classId) !== null) return;
    void linksOf(classId).then((answer) => {
      if (!answer.ok) return;
      keepLinks(answer.value);
      setLinks(answer.value);
    });
  }, [classId]);
  return [links, setLinks];
}

/** Names by which a machine calls itself: no other device can follow them. */
const OWN_NAME = /^(?:localhost|127\.[\d.]+|\[::1\])$/;

/** What only this device knows of its own readiness. */
function deviceChecks(page: ConsolePage, screens: number, line: LineState): CheckRow[] {
  const open = page.checks.some(({ id, ready }) => id === 'reach' && ready);
  return [
    ...(open && OWN_NAME.test(location.hostname)
      ? [
          {
            id: 'address',
            ready: false,
            label: `The address in front of the room would be ${location.host}, which only this machine can follow.`,
            todo: 'Open this desk and the projector at the address that the server printed when it started.',
          },
        ]
      : []),
    screens > 0
      ? { id: 'screen', ready: true, label: 'A projector is connected.', todo: '' }
      : {
          id: 'screen',
          ready: false,
          label: 'No projector is connected.',
          todo: 'Open the projector’s address (“On the wall”) on the room’s screen, full screen with F11.',
        },
    line === 'online'
      ? {
          id: 'line',
          ready: true,
          label: 'This desk is connected.',
          todo: '',
        }
      : { id: 'line', ready: false, label: 'This desk is not connected.', todo: 'Check the network of this device.' },
  ];
}

export function ConsoleClass(props: {
  classId: string;
  role: 'lead' | 'second';
  leave: (() => void) | null;
  /** What stands here for somebody who has not signed in. */
  signIn: ComponentChildren;
  rehearse: ((plan: RehearsalPlan) => void) | null;
}) {
  const { classId } = props;
  const { live, wire } = useClass(classId);
  const [links, setLinks] = useLinks(classId);
  const [note, setNote] = useState('');
  useEffect(() => {
    if (live.renewed !== null && note.trim() === '' && nothingTyped()) reloadByItself(live.renewed);
  }, [live.renewed, note]);
  const [mirrored, setMirrored] = useState<string | null>(null);
  const Mirror = useMirror(mirrored !== null);
  const latest = useRef(live.page);
  latest.current = live.page;
  const send = useMemo(
    () =>
      async (command: ConsoleCommand): Promise<Refusal | null> => {
        if (wire === null) return NOT_STORED;
        const wall = command.type === 'next' ? (latest.current?.next?.wall ?? null) : null;
        const answer = await sendSurely(wire, command);
        // The wall goes with the class; what was chosen for the last step does not stay on it.
        if (answer === null && wall !== null)
          await sendSurely(wire, { type: 'show-screen', screen: wall, team: null, item: null, names: false });
        return answer;
      },
    [wire],
  );
  const files: ClassFiles = {
    exportClass: () => offered(`classes/${classId}/export`, fileOf(live.page, '.jsonl')),
    exportResults: () => offered(`classes/${classId}/results`, fileOf(live.page, ' results.csv')),
    deleteClass: async () => {
      const answer = await deleteClass(classId);
      if (answer === null) props.leave?.();
      return answer;
    },
    newCode: async () => {
      const answer = await drawCode(classId);
      if (!answer.ok) return answer.refused;
      if (links === null) return null;
      const { joinCode } = answer.value;
      const changed = { ...links, joinCode, join: links.join.replace(links.joinCode ?? joinCode, joinCode) };
      keepLinks(changed);
      setLinks(changed);
      return null;
    },
    copy: copyText,
  };
  if (live.gone?.code === 'access/login-needed') return <>{props.signIn}</>;
  if (live.gone !== null)
    return (
      <DoorTrouble
        headline="This class is not open here any more"
        lead={live.gone.message}
        {...(props.leave === null ? {} : { button: { label: 'All my classes', press: props.leave } })}
      />
    );
  if (live.page === null && live.renewed !== null)
    return (
      <DoorTrouble
        headline="The game on the server was renewed"
        lead="This page is of an earlier version. The class is where it was."
        button={{ label: 'Load again', press: () => location.reload() }}
      />
    );
  if (live.page === null)
    return (
      <DoorTrouble
        headline={live.line === 'offline' ? 'The server does not answer' : 'Opening the class'}
        lead={
          live.readOnly ?? (live.line === 'offline' ? 'Nothing is lost. This page goes on by itself.' : 'A moment.')
        }
        {...(props.leave === null ? {} : { button: { label: 'All my classes', press: props.leave } })}
      />
    );
  const mirroredTeam = live.page.teams.find(({ id }) => id === mirrored);
  if (mirroredTeam !== undefined && wire !== null && Mirror !== null)
    return <Mirror wire={wire} team={mirroredTeam.id} name={mirroredTeam.name} back={() => setMirrored(null)} />;
  return (
    <ControlRoom
      page={withPresence(live.page, live.presence)}
      links={shownLinks(links)}
      link={linkWords(live.line, live.page, live.presence)}
      role={props.role}
      ahead={live.ahead}
      send={send}
      files={files}
      checks={deviceChecks(live.page, live.presence.screens, live.line)}
      rehearse={props.rehearse}
      note={note}
      onNote={setNote}
      {...(live.renewed !== null ? { loadAgain: () => location.reload() } : {})}
      onMirror={setMirrored}
      whatIf={(team, show) => (wire === null ? null : <WhatIfPart key={team} ask={askOf(wire, team)} {...show} />)}
      skill={(teams) => (wire === null ? null : <SkillPart teams={teams} ask={(team) => askOf(wire, team)} />)}
      drawWord={async (seat) => {
        const answer = await newWord(classId, seat);
        return answer.ok ? `Say it to them: ${answer.value.word}` : answer.refused.message;
      }}
      leave={props.leave}
    />
  );
}

const asks = new WeakMap<ClassWire, Map<string, AskStudy>>();

/** The same function for the same team, so that nothing is asked twice. */
function askOf(wire: ClassWire, team: string): AskStudy {
  const known = asks.get(wire) ?? new Map<string, AskStudy>();
  asks.set(wire, known);
  const ask =
    known.get(team) ?? ((study, hand) => wire.study({ study, team, ...(hand === undefined ? {} : { hand }) }));
  known.set(team, ask);
  return ask;
}

type MirrorPart = typeof MirrorModule.MirrorView;

/** The screens of the game come with the first look at a team. */
function useMirror(wanted: boolean): MirrorPart | null {
  const [part, setPart] = useState<MirrorPart | null>(null);
  useEffect(() => {
    if (!wanted || part !== null) return;
    void import('./mirror-view.tsx').then(({ MirrorView }) => setPart(() => MirrorView));
  }, [wanted, part]);
  return part;
}

/** By its own name an instructor finds a class again among other files; no sign that some system keeps for itself. */
const fileOf = (page: ConsolePage | null, ending: string) =>
  `${(page?.title ?? '').replace(/[^\p{L}\p{N} ,.()_-]+/gu, ' ').trim() || 'class'}${ending}`;

async function offered(path: string, name: string): Promise<Refusal | null> {
  const file = await classFile(path);
  if (!file.ok) return file.refused;
  saveFile(name, file.value.text, file.value.type);
  return null;
}
