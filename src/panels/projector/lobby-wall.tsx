// The first thing a room sees: the code, its square, the teams as their chairs fill, and the committee that waits.
import type { JoinSign, WallLobby } from '../../views/screen-page.ts';
import { Portrait } from '../kit/portrait.tsx';
import { QrCode, spacedCode } from '../kit/qr-code.tsx';
import './lobby-wall.css';

/** Chairs drawn of one team; more people than that are a number. */
const MOST_CHAIRS = 7;
/** With more teams than this the list goes into two columns without chairs. */
const MOST_ROWS = 8;

function Chair() {
  return (
    <svg class="wall-chair" viewBox="0 0 24 32" aria-hidden="true">
      <path d="M4 2h16v16H4zM1 18h22v6H1zM4 24h2v8H4zM18 24h2v8h-2z" />
    </svg>
  );
}

export function LobbyWall({ wall, join }: { wall: WallLobby; join: JoinSign }) {
  const many = wall.teams.length > MOST_ROWS;
  return (
    <>
      <div class="lobby-body">
        <div class="lobby-code">
          <p>
            Open <strong>{join.address}</strong> and type
          </p>
          <h1 aria-label={`Code ${[...join.code].join(' ')}`}>{spacedCode(join.code)}</h1>
          <div class="lobby-square">
            <QrCode text={join.url} label={`QR code that opens ${join.url}`} />
            <p>
              <span class="lobby-count">{wall.seated}</span>
              <span>{wall.seated === 1 ? 'has a seat' : 'have a seat'}</span>
              {wall.observers === 0 ? null : (
                <span class="quiet">
                  and {wall.observers} {wall.observers === 1 ? 'watches' : 'watch'}
                </span>
              )}
            </p>
          </div>
        </div>
        <ul class={many ? 'plain lobby-teams many' : 'plain lobby-teams'}>
          {wall.teams.map((team) => (
            <li key={team.id}>
              <span class="lobby-team">{team.name}</span>
              {many ? null : (
                <span class="chairs">
                  {Array.from({ length: Math.min(MOST_CHAIRS, team.taken) }, (_, i) => (
                    <Chair key={i} />
                  ))}
                </span>
              )}
              <span class="lobby-words">{team.words}</span>
            </li>
          ))}
          {wall.teams.length === 0 ? <li>No team yet: the first to join names one.</li> : null}
        </ul>
      </div>
      <div class="lobby-cast" aria-hidden="true">
        {wall.cast.map((person) => (
          <Portrait key={person.id} person={person.id} name={person.name} size={96} />
        ))}
      </div>
      <p class="lobby-foot">{wall.foot}</p>
    </>
  );
}
