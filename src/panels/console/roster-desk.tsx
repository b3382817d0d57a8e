// Who sits where: moved, renamed, taken off and let in again; teams added, renamed, merged; the rule by which a team is
// ready; whether the door is open.
import { useState } from 'preact/hooks';
import type { ConsolePage, RosterSeat } from '../../views/console-page.ts';
import { ROOM, textRoom } from '../../views/text-room.ts';
import { ChoiceGroup, SelectField } from '../kit/fields.tsx';
import { LineField } from '../kit/text-fields.tsx';
import type { Asking } from './use-ask.ts';

const STATE_WORDS: Record<RosterSeat['state'], string> = {
  here: '● connected',
  away: '○ away',
  offline: '◐ connection lost',
  revoked: 'taken off',
};

function NameForm(props: {
  label: string;
  value: string;
  button: string;
  busy: boolean;
  onName: (name: string) => void;
}) {
  const [name, setName] = useState(props.value);
  const wanted = name.trim();
  const fits = wanted !== '' && !textRoom(wanted, ROOM.name).over;
  return (
    <form
      class="desk-name"
      onSubmit={(event) => {
        event.preventDefault();
        if (fits) props.onName(wanted);
      }}
    >
      <LineField label={props.label} value={name} most={ROOM.name} onInput={setName} />
      <button type="submit" class="button compact" disabled={props.busy || !fits}>
        {props.button}
      </button>
    </form>
  );
}

/** Draws a new recovery word and shows it, for somebody who lost theirs. */
export type DrawWord = (seat: string) => Promise<string>;

/** A connected device would be let go by it: then it asks first. */
function WordButton(props: { draw: () => Promise<string>; connected: boolean }) {
  const [said, setSaid] = useState('');
  const [sure, setSure] = useState(false);
  const draw = () => {
    setSure(false);
    void props.draw().then(setSaid);
  };
  return (
    <span class="sure">
      {sure ? (
        <>
          <span class="small">The device that has this seat now is let go, and needs the word to come back.</span>
          <button type="button" class="button compact" onClick={draw}>
            Draw it
          </button>
          <button type="button" class="button plain" onClick={() => setSure(false)}>
            Leave it
          </button>
        </>
      ) : (
        <button type="button" class="button compact" onClick={() => (props.connected ? setSure(true) : draw())}>
          New recovery word
        </button>
      )}
      <span class="small" role="status">
        {said}
      </span>
    </span>
  );
}

function SeatLine(props: { seat: RosterSeat; page: ConsolePage; asking: Asking; drawWord: DrawWord | null }) {
  const { seat, page, asking } = props;
  const { roster } = page;
  const [team, setTeam] = useState(seat.team);
  const [role, setRole] = useState(seat.role);
  const [sure, setSure] = useState(false);
  return (
    <details>
      <summary>
        <span class="seat-name">{seat.name}</span>
        <span class="small quiet">{seat.roleWords}</span>
        <span class="small seat-state">{STATE_WORDS[seat.state]}</span>
      </summary>
      <div class="seat-acts">
        {seat.state === 'revoked' ? (
          <button
            type="button"
            class="button compact"
            disabled={asking.busy}
            onClick={() => asking.ask({ type: 'readmit-seat', seat: seat.id })}
          >
            Let in again
          </button>
        ) : (
          <>
            <SelectField
              label="Team"
              options={roster.teams.map(({ id, name }) => ({ value: id, label: name }))}
              value={team}
              onChange={setTeam}
            />
            <SelectField
              label="Seat"
              options={roster.roles.map(({ id, name }) => ({ value: id, label: name }))}
              value={role}
              onChange={setRole}
            />
            <button
              type="button"
              class="button compact"
              disabled={asking.busy || (team === seat.team && role === seat.role)}
              onClick={() => asking.ask({ type: 'move-seat', seat: seat.id, team, role })}
            >
              Move
            </button>
            <NameForm
              label="Name"
              value={seat.name}
              button="Rename"
              busy={asking.busy}
              onName={(name) => void asking.ask({ type: 'rename-seat', seat: seat.id, name })}
            />
            {props.drawWord === null ? null : (
              <WordButton
                connected={seat.state === 'here'}
                draw={() => props.drawWord?.(seat.id) ?? Promise.resolve('')}
              />
            )}
            {sure ? (
              <span class="sure">
                <span class="small">{seat.name} is signed out at once. The seat can be let in again.</span>
                <button
                  type="button"
                  class="button compact"
                  disabled={asking.busy}
                  onClick={() => asking.ask({ type: 'revoke-seat', seat: seat.id })}
                >
                  Take off
                </button>
                <button type="button" class="button plain" onClick={() => setSure(false)}>
                  Keep
                </button>
              </span>
            ) : (
              <button type="button" class="button plain" onClick={() => setSure(true)}>
                Take off
              </button>
            )}
          </>
        )}
      </div>
    </details>
  );
}

function TeamHead(props: { team: { id: string; name: string; seats: number }; page: ConsolePage; asking: Asking }) {
  const { team, page, asking } = props;
  const others = page.roster.teams.filter(({ id }) => id !== team.id);
  const [into, setInto] = useState(others[0]?.id ?? '');
  const target = others.find(({ id }) => id === into) ?? others[0];
  return (
    <details class="team-acts">
      <summary class="small">Rename or merge</summary>
      <div class="seat-acts">
        <NameForm
          label="Name of the team"
          value={team.name}
          button="Rename"
          busy={asking.busy}
          onName={(name) => void asking.ask({ type: 'rename-team', team: team.id, name })}
        />
        {target === undefined ? null : (
          <>
            <SelectField
              label="Merge into"
              options={others.map(({ id, name }) => ({ value: id, label: name }))}
              value={target.id}
              onChange={setInto}
            />
            <button
              type="button"
              class="button compact"
              disabled={asking.busy}
              onClick={() => asking.ask({ type: 'merge-teams', team: team.id, into: target.id })}
            >
              Merge into {target.name}
            </button>
            <span class="small quiet">
              Its people move over; {target.name}’s game goes on, the game of {team.name} stops.
            </span>
          </>
        )}
      </div>
    </details>
  );
}

export function RosterDesk({
  page,
  asking,
  drawWord,
}: {
  page: ConsolePage;
  asking: Asking;
  drawWord: DrawWord | null;
}) {
  const { roster } = page;
  return (
    <div class="desk columns">
      <div class="roster">
        {roster.teams.map((team) => {
          const seats = roster.seats.filter((seat) => seat.team === team.id);
          return (
            <section key={team.id} class="section" aria-label={team.name}>
              <div class="section-head">
                <h2>{team.name}</h2>
                <p class="small quiet">
                  {team.seats === 0 ? 'nobody yet' : team.seats === 1 ? '1 seat' : `${team.seats} seats`}
                </p>
              </div>
              <ul class="plain rows seat-rows">
                {seats.map((seat) => (
                  <li key={`${seat.id} ${seat.team} ${seat.role} ${seat.name}`}>
                    <SeatLine seat={seat} page={page} asking={asking} drawWord={drawWord} />
                  </li>
                ))}
              </ul>
              <TeamHead team={team} page={page} asking={asking} />
            </section>
          );
        })}
        {roster.teams.length === 0 ? <p class="lead">No team yet.</p> : null}
      </div>
      <div class="stack">
        <section class="section" aria-label="Another team">
          <div class="section-head">
            <h2>Another team</h2>
          </div>
          <NameForm
            key={roster.teams.length}
            label="Name"
            value=""
            button="Add"
            busy={asking.busy}
            onName={(name) => void asking.ask({ type: 'add-team', name })}
          />
          <p class="small quiet">A team that begins late is brought to where the class is.</p>
        </section>
        <section class="section" aria-label="Rules of the room">
          <div class="section-head">
            <h2>Rules of the room</h2>
          </div>
          <ChoiceGroup
            legend="Who says that a team is ready"
            disabled={asking.busy}
            options={[
              { value: 'chair', label: 'Its chair' },
              { value: 'rotating', label: 'A seat that changes every year' },
              { value: 'majority', label: 'More than half of its seats' },
            ]}
            value={roster.rule}
            onChange={(rule) => void asking.ask({ type: 'set-rule', rule })}
          />
          <ChoiceGroup
            legend="The door"
            disabled={asking.busy}
            options={[
              { value: 'open', label: 'Open', hint: 'Whoever has the code may join, at any moment.' },
              { value: 'shut', label: 'Shut', hint: 'Nobody new; whoever was here comes back as before.' },
            ]}
            value={roster.joinOpen ? 'open' : 'shut'}
            onChange={(door) => void asking.ask({ type: 'set-join', open: door === 'open' })}
          />
        </section>
      </div>
    </div>
  );
}
