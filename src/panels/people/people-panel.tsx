// The lobby: thirteen people set out by where they stand, the file of the one you look at, the year's meetings, and the
// range you expect before the vote. The same thirteen can be seen by their ties instead. Selecting is the panel's own affair; everything planned is sent up at once.
import { useState } from 'preact/hooks';
import type { PeopleView, PersonCard } from '../../views/people-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { Portrait } from '../kit/portrait.tsx';
import { Stance } from '../kit/stance.tsx';
import { ScreenHead, Section } from '../kit/text.tsx';
import { ChoiceGroup } from '../kit/fields.tsx';
import { DataGaps } from './data-gaps.tsx';
import { DoorVisitors } from './door-visitors.tsx';
import { ExpectationForm } from './expectation-form.tsx';
import { MeetingCalendar, PointStrip } from './meeting-calendar.tsx';
import { NetworkMap } from './network-map.tsx';
import '../kit/staged.css';
import './people.css';
import { PersonFile } from './person-file.tsx';
import { PredictionForm } from './prediction-form.tsx';

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
  const [seen, setSeen] = useState<'stance' | 'ties'>('stance');
  const person = view.people.find(({ id }) => id === selected) ?? view.people[0];
  return (
    <div class="screen people-screen">
      <ScreenHead headline={view.headline} lead={view.lead} />
      <div class="staged">
        <div class="stage">
          <PointStrip plan={view.plan} />
          <DoorVisitors door={view.door} send={send} />
          <Section
            title="Where they stand"
            aside={
              <div class="seen-by">
                <ChoiceGroup
                  legend="Seen by"
                  segments
                  options={[
                    { value: 'stance', label: 'Stance' },
                    { value: 'ties', label: 'Ties' },
                  ]}
                  value={seen}
                  onChange={setSeen}
                />
              </div>
            }
          >
            {seen === 'stance' ? (
              <Benches
                view={view}
                selected={person?.id ?? ''}
                onSelect={(id) => {
                  select(id);
                  setMoved(true);
                }}
              />
            ) : (
              <NetworkMap
                network={view.network}
                selected={person?.id ?? ''}
                onSelect={(id) => {
                  // The drawing keeps the focus: one goes from face to face and reads the lines.
                  select(id);
                  setMoved(false);
                }}
              />
            )}
          </Section>
        </div>
        {person === undefined ? null : (
          <PersonFile
            key={person.id}
            person={person}
            plan={view.plan}
            readings={view.readings}
            focus={moved}
            send={send}
          />
        )}
        <div class="rest">
          <DataGaps gaps={view.gaps} />
          <MeetingCalendar plan={view.plan} send={send} />
          <ExpectationForm draft={view.expectation} send={send} />
          <PredictionForm draft={view.prediction} send={send} />
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
