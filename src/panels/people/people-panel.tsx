// The lobby: thirteen people set out by where they stand, the file of the one you look at, the year's meetings, and the
// range you expect before the vote. Selecting is the panel's own affair; everything planned is sent up at once.
import { useState } from 'preact/hooks';
import type { PeopleView, PersonCard } from '../../views/people-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { Portrait } from '../kit/portrait.tsx';
import { Stance } from '../kit/stance.tsx';
import { ScreenHead, Section } from '../kit/text.tsx';
import { ExpectationForm } from './expectation-form.tsx';
import { MeetingCalendar, PointStrip } from './meeting-calendar.tsx';
import '../kit/staged.css';
import './people.css';
import { PersonFile } from './person-file.tsx';

function Benches(props: { view: PeopleView; selected: string; onSelect: (id: string) => void }) {
  const { view, selected, onSelect } = props;
  const byId = new Map(view.people.map((person) => [person.id, person]));
  return (
    <div class="benches">
      {view.benches.map((bench) => (
        <section
          key={bench.word}
          class="bench"
          aria-label={bench.label}
          style={{ flexGrow: Math.max(1, Math.ceil(bench.people.length / 2)) }}
        >
          <ul class="plain">
            {bench.people.map((id) => {
              const person = byId.get(id);
              return person === undefined ? null : (
                <li key={id}>
                  <BenchSeat person={person} selected={id === selected} onSelect={onSelect} />
                </li>
              );
            })}
          </ul>
          <p class="bench-label">
            <Stance word={bench.word} />
          </p>
        </section>
      ))}
    </div>
  );
}

/** The heavier the vote, the larger the face. */
function BenchSeat(props: { person: PersonCard; selected: boolean; onSelect: (id: string) => void }) {
  const { person } = props;
  return (
    <button
      type="button"
      class={props.selected ? 'bench-seat selected' : 'bench-seat'}
      aria-pressed={props.selected}
      onClick={() => props.onSelect(person.id)}
    >
      <Portrait person={person.id} name={person.name} size={44 + person.weight * 2} />
      <span class="bench-name">{person.name}</span>
      <span class="visually-hidden">, {person.role}, </span>
      <span class="small quiet">weight {person.weight}</span>
    </button>
  );
}

export function PeoplePanel(props: { view: PeopleView; send: Send }) {
  const { view, send } = props;
  const first = view.benches.find((bench) => bench.people.length > 0)?.people[0] ?? '';
  const [selected, select] = useState(first);
  const [moved, setMoved] = useState(false);
  const person = view.people.find(({ id }) => id === selected) ?? view.people[0];
  return (
    <div class="screen people-screen">
      <ScreenHead headline={view.headline} lead={view.lead} />
      <div class="staged">
        <div class="stage">
          <PointStrip plan={view.plan} />
          <Section title="Where they stand" aside="Larger face, more weight. Choose someone to open their file.">
            <Benches
              view={view}
              selected={person?.id ?? ''}
              onSelect={(id) => {
                select(id);
                setMoved(true);
              }}
            />
          </Section>
        </div>
        {person === undefined ? null : (
          <PersonFile key={person.id} person={person} plan={view.plan} focus={moved} send={send} />
        )}
        <div class="rest">
          <MeetingCalendar plan={view.plan} send={send} />
          <ExpectationForm draft={view.expectation} send={send} />
          {view.drafted.length === 0 ? null : (
            <Section title="Promises you will make" aside={view.promisesOpen}>
              <ul class="plain rows">
                {view.drafted.map((text) => (
                  <li key={text}>
                    <span class="you">To keep:</span> {text}
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
      </div>
    </div>
  );
}
