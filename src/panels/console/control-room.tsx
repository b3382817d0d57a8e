// The control room of a class: the pace on the left, always in reach; on the right one desk at a time, the teams first.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { RehearsalPlan } from '../../views/class-shelf-view.ts';
import type { ClassLinks, ConsolePage, LinkState } from '../../views/console-page.ts';
import { counted } from '../../views/format.ts';
import { clockTime, useServerNow } from '../kit/class-time.ts';
import { DialogButton } from '../kit/dialog.tsx';
import { Wordmark } from '../kit/mark.tsx';
import { type Part, PartNav } from '../kit/parts.tsx';
import { spacedCode } from '../kit/qr-code.tsx';
import { ThemeChoice } from '../kit/theme-choice.tsx';
import { type ClassFiles, ClassDesk } from './class-desk.tsx';
import '../frame/frame.css';
import './pace.css';
import '../kit/print.css';
import './console.css';
import { DebriefDesk, type SkillSlot, type WhatIfSlot } from './debrief-desk.tsx';
import './desks.css';
import { AnswerDesk } from './freeze-desk.tsx';
import { GatheringPart } from './gathering-part.tsx';
import { NextControl } from './next-control.tsx';
import { type DrawWord, RosterDesk } from './roster-desk.tsx';
import { Runbook } from './runbook.tsx';
import { ScreenDesk } from './screen-desk.tsx';
import { SendDesk } from './send-desk.tsx';
import { TeamGrid } from './team-grid.tsx';
import { type ConsoleSend, useAsk } from './use-ask.ts';

export interface ControlRoomProps {
  page: ConsolePage;
  links: ClassLinks;
  link: LinkState;
  /** A second instructor leads the class and does not own it. */
  role: 'lead' | 'second';
  /** How far the server's clock is before this device's, ms. */
  ahead: number;
  send: ConsoleSend;
  files: ClassFiles;
  /** Checks that only this device can make. */
  checks: readonly ConsolePage['checks'][number][];
  /** Opens a rehearsal beside this class; null where that cannot be. */
  rehearse: ((plan: RehearsalPlan) => void) | null;
  /** There while the server gives out a newer page than this one. */
  loadAgain?: () => void;
  onMirror?: (team: string) => void;
  whatIf?: WhatIfSlot;
  skill?: SkillSlot;
  drawWord?: DrawWord;
  /** The note that is being written, whichever desk is looked at. */
  note: string;
  onNote: (note: string) => void;
  /** Back to the list of classes; null for a second instructor, who has only this one. */
  leave: (() => void) | null;
}

type DeskId = 'teams' | 'screen' | 'send' | 'roster' | 'debrief' | 'class';

/** Letters on their way, and notes that went out. */
function sentStatus({ injects, notes }: ConsolePage): string {
  const letters = injects.filter(({ sent }) => sent !== '').length;
  const sent = [
    letters === 0 ? '' : `${counted(letters, 'letter')} on the way`,
    notes.length === 0 ? '' : `${counted(notes.length, 'note')} sent`,
  ].filter((words) => words !== '');
  return sent.length === 0 ? 'none sent' : sent.join(', ');
}

function partsOf({ page, link }: Pick<ControlRoomProps, 'page' | 'link'>): Part<DeskId>[] {
  const gathering = page.gate === 'gathering';
  const on = page.screen.offers.find(({ screen }) => screen === page.screen.screen)?.label ?? '';
  const moments = page.debrief?.teams.reduce((sum, { moments: own }) => sum + own.length, 0) ?? 0;
  const seats = page.roster.seats.filter(({ state }) => state !== 'revoked').length;
  return [
    {
      id: 'teams',
      title: gathering ? 'The start' : 'Teams',
      status: gathering ? 'code and check' : page.ready.replace(/\.$/, ''),
    },
    { id: 'screen', title: 'On the wall', status: link.screens === 0 ? 'no projector' : on.toLowerCase() },
    {
      id: 'send',
      title: 'Letters and notes',
      status: sentStatus(page),
    },
    { id: 'roster', title: 'Roster', status: `${seats} in ${page.roster.teams.length} teams` },
    {
      id: 'debrief',
      title: 'Debrief',
      status: page.debrief === null ? 'after the last year' : `${moments} moments`,
      waits: page.gate === 'debriefing',
    },
    { id: 'class', title: 'The class', status: 'links, files, end' },
  ];
}

export function ControlRoom(props: ControlRoomProps) {
  const { page, links, link } = props;
  const asking = useAsk(props.send);
  const deskAsking = useAsk(props.send);
  const now = useServerNow(props.ahead);
  const [desk, setDesk] = useState<DeskId>('teams');
  return (
    <div class="console">
      <a class="skip-link" href="#desk">
        Skip to the desk
      </a>
      <ConsoleTop {...props} now={now} />
      <main class="console-body">
        {page.rehearsal ? (
          <p class="strip">
            <strong>Rehearsal.</strong> Computer teams sit in every seat. Nothing here reaches your class, and nothing
            is kept.
          </p>
        ) : null}
        {props.loadAgain === undefined ? null : (
          <p class="strip" role="status">
            <span>
              <strong>The game on the server was renewed.</strong> This desk is of another version and shows the class
              as it was. Copy what is half written here and load it again; the class is where it is.
            </span>
            <button type="button" class="button compact" onClick={props.loadAgain}>
              Load again
            </button>
          </p>
        )}
        {link.state === 'live' || props.loadAgain !== undefined ? null : (
          <p class="strip" role="alert">
            {link.words}
          </p>
        )}
        <div class="console-side">
          <NextControl page={page} now={now} asking={asking} />
          <Runbook page={page} now={now} asking={asking} />
        </div>
        <div class="console-main" id="desk" tabIndex={-1}>
          <PartNav label="Desks" parts={partsOf(props)} value={desk} onChange={setDesk} />
          {deskAsking.refusal === null ? null : (
            <p class="refusal" role="alert">
              ■ {deskAsking.refusal.message}
            </p>
          )}
          <AnswerDesk page={page} asking={deskAsking} />
          {desk === 'teams' ? (
            <TeamsDesk {...props} now={now} asking={deskAsking} />
          ) : desk === 'screen' ? (
            <ScreenDesk page={page} asking={deskAsking} link={link} screenUrl={links.screen} />
          ) : desk === 'send' ? (
            <SendDesk page={page} asking={deskAsking} note={props.note} onNote={props.onNote} />
          ) : desk === 'roster' ? (
            <RosterDesk page={page} asking={deskAsking} drawWord={props.drawWord ?? null} />
          ) : desk === 'debrief' ? (
            <DebriefDesk page={page} asking={deskAsking} whatIf={props.whatIf ?? null} skill={props.skill ?? null} />
          ) : (
            <ClassDesk page={page} role={props.role} links={links} files={props.files} asking={deskAsking} />
          )}
        </div>
      </main>
    </div>
  );
}

function TeamsDesk(props: ControlRoomProps & { now: number; asking: ReturnType<typeof useAsk> }) {
  const { page } = props;
  const gathering = page.gate === 'gathering';
  return (
    <div class="desk">
      {gathering ? (
        <GatheringPart
          page={page}
          links={props.links}
          checks={props.checks}
          rehearse={props.rehearse}
          busy={props.asking.busy}
        />
      ) : null}
      <div class="grid-title">
        <h2>{teamsTitle(page.teams.length)}</h2>
        <p class="small quiet">{page.screen.sees}</p>
      </div>
      <TeamGrid
        page={page}
        now={props.now}
        asking={props.asking}
        {...(props.onMirror === undefined ? {} : { onMirror: props.onMirror })}
      />
    </div>
  );
}

const NUMBERS = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];
const teamsTitle = (count: number) => `${NUMBERS[count] ?? count} ${count === 1 ? 'team' : 'teams'}`;

/** One line: whose class, the code, who is connected, the time of day. */
function ConsoleTop(props: ControlRoomProps & { now: number; children?: ComponentChildren }) {
  const { page, links, link } = props;
  return (
    <header class="folio console-folio">
      <div class="folio-name">
        <Wordmark />
        <h1 class="class-title">{page.title}</h1>
        <span class="folio-code">
          code <strong>{spacedCode(links.code)}</strong>
        </span>
      </div>
      <p class={link.state === 'live' ? 'link-words' : 'link-words not'} role="status">
        {link.words}
      </p>
      <div class="folio-end">
        <strong class="num wide-only">{clockTime(props.now)}</strong>
        <DialogButton button="Menu" title="Menu" buttonClass="button compact bare">
          {() => (
            <div class="stack">
              <ThemeChoice />
              {props.leave === null ? null : (
                <button type="button" class="button plain" onClick={props.leave}>
                  All my classes
                </button>
              )}
            </div>
          )}
        </DialogButton>
      </div>
    </header>
  );
}
