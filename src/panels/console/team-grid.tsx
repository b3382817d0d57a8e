// The teams as they are this second: how far, who is there, the reason in their own words, and what to look at. A row
// opens on its seats and on what can be done for the team.
import { useState } from 'preact/hooks';
import type { ConsolePage, TeamRow } from '../../views/console-page.ts';
import { stillFlag } from '../../views/console-presence.ts';
import { agoWords } from '../kit/class-time.ts';
import type { Asking } from './use-ask.ts';

export interface GridProps {
  page: ConsolePage;
  now: number;
  asking: Asking;
  /** Opens what a team sees, read only; absent where it cannot. */
  onMirror?: (team: string) => void;
}

const SEAT_WORDS: Record<TeamRow['seats'][number]['state'], string> = {
  here: 'connected',
  away: 'away for a minute or more',
  offline: 'connection lost',
};

function Strip({ team, ready }: { team: TeamRow; ready: boolean }) {
  return (
    <span class="strip-of">
      <span class="beat-boxes" aria-hidden="true">
        {Array.from({ length: team.of }, (_, i) => (
          <i key={i} class={i < team.done || ready ? 'done' : i === team.done ? 'now' : ''} />
        ))}
      </span>
      <span class="strip-word">{ready ? 'Ready' : team.at}</span>
    </span>
  );
}

export function SeatDots({ seats }: { seats: TeamRow['seats'] }) {
  const here = seats.filter(({ state }) => state === 'here').length;
  return (
    <span class="seat-dots">
      <span aria-hidden="true">
        {seats.map((seat) => (
          <i
            key={seat.id}
            class={`presence ${seat.state}`}
            title={`${seat.name}, ${seat.role}: ${SEAT_WORDS[seat.state]}`}
          />
        ))}
      </span>
      <span class="visually-hidden">
        {here} of {seats.length} connected
      </span>
      {seats.length === 0 ? <span class="small quiet">nobody yet</span> : null}
    </span>
  );
}

function Flags({ flags }: { flags: TeamRow['flags'] }) {
  if (flags.length === 0) return <span class="quiet">nothing</span>;
  return (
    <>
      {flags.map(({ tone, text }) => (
        <span key={text} class={tone === 'against' ? 'label against' : 'label'}>
          <span aria-hidden="true">{tone === 'against' ? '▼' : '■'} </span>
          {text}
        </span>
      ))}
    </>
  );
}

function flagsOf(page: ConsolePage, team: TeamRow, now: number): TeamRow['flags'] {
  const still = stillFlag(page, team, now);
  return still === null ? team.flags : [still, ...team.flags].slice(0, 3);
}

export function TeamGrid(props: GridProps) {
  const { page, now } = props;
  const [open, setOpen] = useState<string | null>(null);
  if (page.teams.length === 0)
    return <p class="lead">No team yet. Teams appear here as people join with the code, or add them in the roster.</p>;
  return (
    <div class="team-grid">
      <p class="grid-head label" aria-hidden="true">
        <span>Team</span>
        <span>Model</span>
        <span>{page.steps}</span>
        <span>Seats</span>
        <span>Reason written</span>
        <span>Look at</span>
        <span class="num">{page.figure}</span>
      </p>
      <ul class="plain">
        {page.teams.map((team) => (
          <li key={team.id} class={team.ready ? 'ready' : ''}>
            <div class="team-line">
              <h3>
                <button
                  type="button"
                  aria-expanded={open === team.id}
                  onClick={() => setOpen(open === team.id ? null : team.id)}
                >
                  {team.name}
                </button>
              </h3>
              <span class="team-model">{team.model === '' ? <span class="quiet">not chosen</span> : team.model}</span>
              <Strip team={team} ready={team.ready} />
              <SeatDots seats={team.seats} />
              <span class="team-reason">
                {team.reason === '' ? (
                  <span class="quiet">none written yet</span>
                ) : (
                  <q class="quote" title={team.reason}>
                    {team.reason}
                  </q>
                )}
              </span>
              <span class="team-flags">
                <Flags flags={flagsOf(page, team, now)} />
              </span>
              <span class="num team-figure">
                <span class="visually-hidden">{page.figure}: </span>
                {team.figure}
              </span>
            </div>
            {open === team.id ? <TeamDetail {...props} team={team} now={now} /> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function TeamDetail(props: GridProps & { team: TeamRow }) {
  const { team, asking } = props;
  const { commitFor } = team;
  return (
    <div class="team-detail">
      <ul class="plain desk-seats">
        {team.seats.map((seat) => (
          <li key={seat.id}>
            <i class={`presence ${seat.state}`} aria-hidden="true" />
            <strong>{seat.name}</strong>, {seat.role}
            <span class="quiet">: {SEAT_WORDS[seat.state]}</span>
          </li>
        ))}
      </ul>
      <p class="small">
        {team.last === null ? 'Nothing done yet.' : `${agoWords(props.now - team.last.at)}: ${team.last.words}.`}
        {team.readyWords === '' ? '' : ` Ready, ${team.readyWords}.`}
      </p>
      {team.reason === '' ? null : <q class="quote">{team.reason}</q>}
      <div class="small-acts">
        {commitFor.closed === '' ? (
          <button
            type="button"
            class="button compact"
            disabled={asking.busy}
            onClick={() => asking.ask(commitFor.command)}
          >
            {commitFor.label}
          </button>
        ) : team.ready ? null : (
          <span class="small quiet">{commitFor.closed}</span>
        )}
        {props.onMirror === undefined ? null : (
          <button type="button" class="button compact" onClick={() => props.onMirror?.(team.id)}>
            See their screen
          </button>
        )}
      </div>
    </div>
  );
}
