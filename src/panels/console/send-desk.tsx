// What the instructor sends into the game: a letter of the case that becomes an event, or a note, to all teams or some.
import { useState } from 'preact/hooks';
import type { ConsolePage } from '../../views/console-page.ts';
import { ROOM, textRoom } from '../../views/text-room.ts';
import { CheckField } from '../kit/fields.tsx';
import { TextField } from '../kit/text-fields.tsx';
import { clockTime } from '../kit/class-time.ts';
import type { Asking } from './use-ask.ts';

function Targets(props: { page: ConsolePage; chosen: readonly string[]; onChange: (teams: string[]) => void }) {
  const { page, chosen, onChange } = props;
  return (
    <fieldset class="choice-group targets">
      <legend>To</legend>
      <CheckField label="All teams" checked={chosen.length === 0} onChange={() => onChange([])} />
      {page.teams.map(({ id, name }) => (
        <CheckField
          key={id}
          label={name}
          checked={chosen.includes(id)}
          onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  );
}

/** What became of a press, beside what was pressed: the list is longer than the screen. */
const SentWords = ({ words }: { words: string }) => (
  <p class="small sent-words" role="status">
    {words}
  </p>
);

/** `note`: as far as it is written; held by the desk, so that it is still there after a look at the teams. */
export function SendDesk(props: { page: ConsolePage; asking: Asking; note: string; onNote: (note: string) => void }) {
  const { page, asking, note, onNote } = props;
  const [targets, setTargets] = useState<string[]>([]);
  const [event, setEvent] = useState<string | null>(null);
  const [sent, setSent] = useState<{ event: string | null; words: string }>({ event: null, words: '' });
  const teams = targets.length === 0 ? null : targets;
  const to =
    teams === null
      ? 'all teams'
      : page.teams
          .filter(({ id }) => teams.includes(id))
          .map(({ name }) => name)
          .join(', ');
  const over = page.gate === 'debriefing' || page.gate === 'closed';
  return (
    <div class="desk columns">
      <section class="section" aria-label="An event">
        <div class="section-head">
          <h2>An event</h2>
          <p class="small quiet">
            It arrives as a letter before the next quarter and stops the year until it is answered.
          </p>
        </div>
        {over ? (
          <p>The years are over: no letter can arrive any more.</p>
        ) : page.injects.length === 0 ? (
          <p>This scenario has no letters to send.</p>
        ) : (
          <ul class="plain rows inject-list">
            {page.injects.map((row) => (
              <li key={row.id}>
                <details
                  open={event === row.id}
                  onToggle={(toggled) => {
                    if (toggled.currentTarget.open) setEvent(row.id);
                    else if (event === row.id) setEvent(null);
                  }}
                >
                  <summary>
                    {row.title}
                    {row.when === '' ? null : <span class="small quiet"> {row.when}</span>}
                    {row.sent === '' ? null : <span class="small you inject-why">✓ {row.sent}</span>}
                    {row.why === '' ? null : (
                      <span class="small inject-why">
                        <strong>Suggested now.</strong> {row.why}
                      </span>
                    )}
                  </summary>
                  <p class="desk-letter">{row.text}</p>
                  <button
                    type="button"
                    class="button compact"
                    disabled={asking.busy}
                    onClick={() =>
                      asking.ask({ type: 'inject-event', teams, event: row.id }).then((done) => {
                        setSent({ event: row.id, words: done ? `✓ It goes to ${to} before the next quarter.` : '' });
                      })
                    }
                  >
                    Send to {to}
                  </button>
                  <SentWords words={sent.event === row.id ? sent.words : ''} />
                </details>
              </li>
            ))}
          </ul>
        )}
        {over || page.injectsLeftOut === '' ? null : <p class="small quiet">{page.injectsLeftOut}</p>}
      </section>
      <div class="stack">
        <Targets page={page} chosen={targets} onChange={setTargets} />
        <section class="section" aria-label="A note">
          <div class="section-head">
            <h2>A note</h2>
          </div>
          <TextField
            live
            label="Two lines that every device of the team shows"
            value={note}
            most={ROOM.note}
            onChange={onNote}
          />
          <button
            type="button"
            class="button compact"
            disabled={asking.busy || note.trim() === '' || textRoom(note, ROOM.note).over}
            onClick={() =>
              asking.ask({ type: 'send-note', teams, text: note }).then((done) => {
                if (!done) return;
                setSent({ event: null, words: `✓ It went to ${to}.` });
                onNote('');
              })
            }
          >
            Send the note to {to}
          </button>
          <SentWords words={sent.event === null ? sent.words : ''} />
          {page.notes.length === 0 ? null : (
            <ul class="plain rows small">
              {page.notes.map((sentNote) => (
                <li key={sentNote.at}>
                  {clockTime(sentNote.at)}, to {sentNote.to}: {sentNote.text}
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </div>
  );
}
