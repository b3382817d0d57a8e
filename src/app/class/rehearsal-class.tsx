// The control room of a rehearsal: the same desk over a class in this page's memory, with computer teams that do their
// work while the instructor looks on. The wall opens in a window of its own and listens to this one.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { baselineOf } from '../../analysis/baseline.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import type { ClassFiles } from '../../panels/console/class-desk.tsx';
import { ControlRoom } from '../../panels/console/control-room.tsx';
import { DoorTrouble } from '../../panels/console/door-pages.tsx';
import type { ClassLinks, ConsoleCommand } from '../../views/console-page.ts';
import { consoleView } from '../../views/console-view.ts';
import { screenPage } from '../../views/projector-view.ts';
import { deskOf } from '../use-study.ts';
import { copyText } from './copy-text.ts';
import { openRehearsal, type Rehearsal } from './rehearsal.ts';
import { rehearsalPlan, type RehearsalAsked } from './rehearsal-plan.ts';
import { rehearsalStudies, rehearsedChoice, type RehearsalStudies } from './rehearsal-studies.ts';
import { hearWall, REHEARSAL_WALL, wallSender } from './rehearsal-wall.ts';
import { rehearsalWorld } from './rehearsal-world.ts';
import { SkillPart } from './skill-part.tsx';
import type { AskStudy } from './study-asker.ts';
import { WhatIfPart } from './what-if-part.tsx';

/** A step of one computer team; a gate of four teams then takes half a minute. */
const STEP_MS = 350;
const TEAMS = 4;
const SEATS = 3;

const NOT_HERE = refusal('rehearsal/no', 'A rehearsal keeps nothing, so there is nothing to take home or delete.');
const no = () => Promise.resolve(NOT_HERE);
const FILES: ClassFiles = {
  exportClass: no,
  exportResults: no,
  deleteClass: no,
  newCode: no,
  copy: copyText,
};

function linksHere(): ClassLinks {
  const base = new URL('./', location.href);
  return {
    code: 'TRY42K',
    join: new URL('#/join/TRY42K', base).href,
    address: base.host,
    screen: new URL(`#/screen/${REHEARSAL_WALL}`, base).href,
    coInstructor: '',
  };
}

interface Room {
  rehearsal: Rehearsal;
  studies: RehearsalStudies;
}

export function RehearsalClass(props: RehearsalAsked & { leave: () => void }) {
  const [room, setRoom] = useState<Room | Refusal | null>(null);
  const [, setTurn] = useState(0);
  const [walls, setWalls] = useState(0);
  const [note, setNote] = useState('');
  const wall = useMemo(wallSender, []);
  const draw = () => setTurn((turn) => turn + 1);
  const rehearsal = room === null || 'code' in room ? null : room.rehearsal;
  const studies = room === null || 'code' in room ? null : room.studies;
  useEffect(() => {
    const plan = rehearsalPlan(props.address);
    void rehearsalWorld(plan, props.served).then((found) => {
      if (!found.ok) return setRoom(found.error);
      const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
      const { preset, language } = plan;
      const opened = openRehearsal(found.value, {
        preset,
        language,
        seed,
        teams: TEAMS,
        seats: SEATS,
        now: Date.now(),
      });
      return setRoom({ rehearsal: opened, studies: rehearsalStudies(deskOf(found.value).desk, opened.state, draw) });
    });
  }, []);
  useEffect(() => () => studies?.close(), [studies]);
  useEffect(() => {
    if (rehearsal === null) return undefined;
    const timer = setInterval(() => {
      if (rehearsal.state().hold !== 'paused' && rehearsal.step(Date.now())) draw();
    }, STEP_MS);
    return () => clearInterval(timer);
  }, [rehearsal]);
  useEffect(() => hearWall(() => setWalls(1)), []);
  useEffect(() => {
    if (rehearsal === null || studies === null) return;
    studies.moved();
    wall(screenPage(rehearsal.state(), sourcesOf(studies)));
  });
  const send = useMemo(
    () => (command: ConsoleCommand) => {
      if (rehearsal === null || studies === null) return Promise.resolve(NOT_HERE);
      const next = command.type === 'next' ? pageOf(rehearsal, studies).next : null;
      const refused = rehearsal.ask(command, Date.now());
      if (refused === null && next !== null)
        rehearsal.ask({ type: 'show-screen', screen: next.wall, team: null, item: null, names: false }, Date.now());
      // Nobody is there to be asked: computer teams always agree.
      if (refused === null && command.type === 'ask-spotlight') rehearsal.agree(command.team, Date.now());
      draw();
      return Promise.resolve(refused);
    },
    [rehearsal, studies],
  );
  // One function a team for as long as it plays: what was asked stays answered.
  const asks = useMemo(() => {
    const ids = Object.keys(rehearsal?.state().teams ?? {});
    return new Map(
      ids.map((id): [string, AskStudy] => [
        id,
        async (study, hand) => studies?.team(id, study, hand) ?? { lost: true },
      ]),
    );
  }, [rehearsal, studies]);
  if (room !== null && 'code' in room)
    return (
      <DoorTrouble
        headline="This case cannot be rehearsed now"
        lead={room.message}
        button={{ label: 'All my classes', press: props.leave }}
      />
    );
  if (rehearsal === null || studies === null)
    return <DoorTrouble headline="Computer teams take their seats" lead="A moment." />;
  return (
    <ControlRoom
      page={pageOf(rehearsal, studies)}
      links={linksHere()}
      link={{
        state: 'live',
        words: 'A rehearsal: four computer teams, in this window only',
        screens: walls,
        consoles: 1,
      }}
      role="second"
      ahead={0}
      send={send}
      files={FILES}
      checks={[]}
      rehearse={null}
      note={note}
      onNote={setNote}
      leave={props.leave}
      skill={(teams) => <SkillPart teams={teams} ask={(team) => asks.get(team) ?? null} />}
      whatIf={(team, show) => {
        const ask = asks.get(team);
        return ask === undefined ? null : <WhatIfPart key={team} ask={ask} {...show} />;
      }}
    />
  );
}

const sourcesOf = (studies: RehearsalStudies) => ({
  baseline: baselineOf,
  whatIf: rehearsedChoice,
  luckShare: studies.luck(),
});

const pageOf = (rehearsal: Rehearsal, studies: RehearsalStudies) =>
  consoleView(rehearsal.state(), { ...sourcesOf(studies), checks: [], refusalOf: rehearsal.refusalOf });
