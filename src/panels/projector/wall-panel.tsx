// The wall of the room: one page at a time at the size of the last row. It has no controls and needs none; the page
// around it sets the root's type to a thirtieth of the screen, and everything here grows with it.
import type { ComponentChildren } from 'preact';
import type { JoinSign, ScreenPage, Wall } from '../../views/screen-page.ts';
import { goneOf, useServerNow } from '../kit/class-time.ts';
import { LinesWall, QuestionWall } from './line-walls.tsx';
import { LobbyWall } from './lobby-wall.tsx';
import { BriefingWall, ClockWall, RecapWall } from './plain-walls.tsx';
import { CompareWall, MomentWall, WhatIfWall } from './result-walls.tsx';
import { MapWall, type StageSlot, VoteWall } from './stage-walls.tsx';
import './wall.css';

export function WallPanel(props: {
  page: ScreenPage;
  join: JoinSign;
  /** How far the server's clock is before this device's, ms. */
  ahead: number;
  /** Why the wall may be behind; empty while the line is up. */
  trouble: string;
  stage: StageSlot | null;
}) {
  const { page } = props;
  return (
    // Not a class: its name would be one that other panels dress.
    <main class="wall-page" data-wall={page.wall.kind}>
      <header class="wall-head">
        <p>
          {page.rehearsal ? 'Rehearsal. ' : ''}
          {page.title}
        </p>
        <p role="status">{props.trouble === '' ? held(page) : props.trouble}</p>
      </header>
      <WallBody {...props} />
      {page.clock === null || page.wall.kind === 'lobby' ? null : <SoftBar page={page} ahead={props.ahead} />}
    </main>
  );
}

const held = ({ hold, place }: ScreenPage) =>
  hold === 'paused' ? 'Paused' : hold === 'frozen' ? 'Eyes to the front' : place;

function WallBody(props: { page: ScreenPage; join: JoinSign; stage: StageSlot | null }): ComponentChildren {
  const wall: Wall = props.page.wall;
  switch (wall.kind) {
    case 'lobby':
      return <LobbyWall wall={wall} join={props.join} />;
    case 'clock':
      return <ClockWall wall={wall} />;
    case 'briefing':
      return <BriefingWall wall={wall} />;
    case 'recap':
      return <RecapWall wall={wall} />;
    case 'vote':
      return <VoteWall key={`${wall.team} ${wall.view.meeting}`} wall={wall} stage={props.stage} />;
    case 'map':
      return <MapWall wall={wall} stage={props.stage} />;
    case 'compare':
      return <CompareWall wall={wall} />;
    case 'question':
      return <QuestionWall wall={wall} />;
    case 'debrief':
      return <MomentWall wall={wall} />;
    case 'what-if':
      return <WhatIfWall wall={wall} />;
    case 'limits':
    case 'thanks':
    case 'wait':
      return <LinesWall wall={wall} />;
  }
}

/** Time as a bar that shortens, without figures: people watch the paper, not the clock. */
function SoftBar({ page, ahead }: { page: ScreenPage; ahead: number }) {
  const now = useServerNow(ahead);
  if (page.clock === null) return null;
  const gone = goneOf(page.clock, now);
  const words =
    page.hold !== 'running' ? 'The time stands still' : gone >= 1 ? 'Time is up' : gone > 0.75 ? 'Nearly time' : '';
  return (
    <footer class={page.hold === 'running' ? 'wall-time' : 'wall-time still'}>
      <span class="soft-left" style={{ width: `${(1 - gone) * 100}%` }} />
      <span class="soft-words">{words}</span>
    </footer>
  );
}
