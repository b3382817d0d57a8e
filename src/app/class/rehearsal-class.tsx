// The control room of a rehearsal: the same desk over a class in this page's memory, with computer teams that do their
// work while the instructor looks on. The wall opens in a window of its own and listens to this one.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { loadWorld } from 'virtual:scenario/3m-emea';
import { baselineOf } from '../../analysis/baseline.ts';
import { refusal } from '../../base/refusal.ts';
import type { ClassFiles } from '../../panels/console/class-desk.tsx';
import { ControlRoom } from '../../panels/console/control-room.tsx';
import { DoorTrouble } from '../../panels/console/door-pages.tsx';
import type { ClassLinks, ConsoleCommand } from '../../views/console-page.ts';
import { consoleView } from '../../views/console-view.ts';
import { screenPage } from '../../views/projector-view.ts';
import { openRehearsal, type Rehearsal } from './rehearsal.ts';
import { rehearsedAsk, rehearsedChoice, rehearsedLuck } from './rehearsal-studies.ts';
import { hearWall, REHEARSAL_WALL, wallSender } from './rehearsal-wall.ts';
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
  copy: (text) => void navigator.clipboard?.writeText(text),
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

export function RehearsalClass(props: { leave: () => void }) {
  const [rehearsal, setRehearsal] = useState<Rehearsal | null>(null);
  const [, setTurn] = useState(0);
  const [walls, setWalls] = useState(0);
  const wall = useMemo(wallSender, []);
  useEffect(() => {
    void loadWorld().then((world) => {
      const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
      setRehearsal(openRehearsal(world, { preset: '90', seed, teams: TEAMS, seats: SEATS, now: Date.now() }));
    });
  }, []);
  const draw = () => setTurn((turn) => turn + 1);
  useEffect(() => {
    if (rehearsal === null) return undefined;
    const timer = setInterval(() => {
      if (rehearsal.state().hold !== 'paused' && rehearsal.step(Date.now())) draw();
    }, STEP_MS);
    return () => clearInterval(timer);
  }, [rehearsal]);
  useEffect(() => hearWall(() => setWalls(1)), []);
  useEffect(() => {
    if (rehearsal !== null) wall(screenPage(rehearsal.state(), sourcesOf(rehearsal)));
  });
  const send = useMemo(
    () => (command: ConsoleCommand) => {
      if (rehearsal === null) return Promise.resolve(NOT_HERE);
      const next = command.type === 'next' ? pageOf(rehearsal).next : null;
      const refused = rehearsal.ask(command, Date.now());
      if (refused === null && next !== null)
        rehearsal.ask({ type: 'show-screen', screen: next.wall, team: null, item: null, names: false }, Date.now());
      // Nobody is there to be asked: computer teams always agree.
      if (refused === null && command.type === 'ask-spotlight') rehearsal.agree(command.team, Date.now());
      draw();
      return Promise.resolve(refused);
    },
    [rehearsal],
  );
  // One function a team for as long as it plays: what was asked stays answered.
  const asks = useMemo(() => {
    const teams = rehearsal?.state().teams ?? {};
    const gameOf = (id: string) => () => rehearsal!.state().teams[id]!.play.game;
    return new Map(Object.keys(teams).map((id) => [id, rehearsedAsk(gameOf(id))]));
  }, [rehearsal]);
  if (rehearsal === null) return <DoorTrouble headline="Computer teams take their seats" lead="A moment." />;
  return (
    <ControlRoom
      page={pageOf(rehearsal)}
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
      leave={props.leave}
      whatIf={(team, show) => {
        const ask = asks.get(team);
        return ask === undefined ? null : <WhatIfPart key={team} ask={ask} {...show} />;
      }}
    />
  );
}

const sourcesOf = (rehearsal: Rehearsal) => ({
  baseline: baselineOf,
  whatIf: rehearsedChoice,
  luckShare: rehearsedLuck(rehearsal.state()),
});

const pageOf = (rehearsal: Rehearsal) =>
  consoleView(rehearsal.state(), { ...sourcesOf(rehearsal), checks: [], refusalOf: rehearsal.refusalOf });
