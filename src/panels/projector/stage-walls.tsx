// A team's vote, seat by seat, and its map: drawn by the same stage as on the team's own device, at the size of a room.
import type { ComponentChildren } from 'preact';
import { voteIn } from '../../views/room-view.ts';
import { countSentence } from '../../views/room-words.ts';
import type { WallMap, WallVote } from '../../views/screen-page.ts';
import type { StageView } from '../../views/stage-view.ts';
import '../accounts/map-legend.css';
import { MapFigure } from '../accounts/map-legend.tsx';
import { BallotList } from '../committee/ballots.tsx';
import '../committee/committee.css';
import '../committee/file.css';
import { RoomPicture } from '../committee/room-picture.tsx';
import { useReveal } from '../committee/use-reveal.ts';
import './result-walls.css';

/** The app's canvas for a scene. */
export type StageSlot = (view: StageView, label: string) => ComponentChildren;

export function VoteWall({ wall, stage }: { wall: WallVote; stage: StageSlot | null }) {
  const { view } = wall;
  const reveal = useReveal(view.ballots.length, true);
  // The paper lies on the team's own table; here its line is in the list, and the room is wider.
  const room = { ...voteIn(view.room, view.ballots, reveal.shown), sheet: '' };
  const done = reveal.shown >= view.ballots.length;
  return (
    <div class="vote-wall committee">
      <h1>{done ? view.headline : countSentence(room.seats)}</h1>
      <div class="vote-body">
        <RoomPicture
          view={view}
          room={room}
          shown={reveal.shown}
          slot={
            stage === null ? null : (shown) => stage({ scene: 'room', room: shown }, `The committee of ${wall.team}`)
          }
        />
        <div class="vote-list">
          <p>
            {wall.team}
            <span class="quiet">: {view.paper}</span>
          </p>
          <BallotList ballots={view.ballots} shown={reveal.shown} />
        </div>
      </div>
    </div>
  );
}

export function MapWall({ wall, stage }: { wall: WallMap; stage: StageSlot | null }) {
  const { view } = wall;
  return (
    <div class="map-wall">
      <p class="wall-place">{wall.team}</p>
      <h1>{view.headline}</h1>
      {stage === null ? (
        <ul class="plain wall-rows">
          {view.accounts
            .filter(({ key }) => key)
            .map(({ id, name, salesWords, satisfactionWords }) => (
              <li key={id}>
                {name}: {salesWords}, {satisfactionWords}
              </li>
            ))}
        </ul>
      ) : (
        <div class="map-box">
          <MapFigure
            canvas={stage({ scene: 'map', map: view }, view.headline)}
            marks={view.legend}
            inColumns={view.columns !== null}
            listed={false}
          />
        </div>
      )}
    </div>
  );
}
