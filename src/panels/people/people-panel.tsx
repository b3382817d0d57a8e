// The lobby in five parts: who stands where, with the file of the one you look at; who waits at the door; the year's
// meetings; what you expect; your promises. Selecting is the panel's own affair; everything planned is sent up at once.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PeopleView } from '../../views/people-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { PartNav } from '../kit/parts.tsx';
import '../kit/print.css';
import { ScreenHead } from '../kit/text.tsx';
import { Corridor } from './corridor.tsx';
import { DataGaps } from './data-gaps.tsx';
import { type BegunExpectation, ExpectationForm } from './expectation-form.tsx';
import { MeetingCalendar, PointStrip } from './meeting-calendar.tsx';
import { NetworkMap } from './network-map.tsx';
import './people.css';
import { PersonFile } from './person-file.tsx';
import { PredictionForm } from './prediction-form.tsx';
import { PromisesDesk } from './promises-desk.tsx';

type PartId = PeopleView['parts'][number]['id'];

export function PeoplePanel(props: { view: PeopleView; send: Send }) {
  const { view, send } = props;
  const [part, setPart] = useState<PartId>('people');
  // The heaviest of those who are most against: where a lobby begins.
  const [selected, select] = useState(() => startOf(view));
  const [begun, setBegun] = useState<BegunExpectation>({});
  const headline = view.parts.find(({ id }) => id === part)?.headline ?? '';
  return (
    <div class="people-screen">
      <PartNav label="Parts of the lobby" parts={view.parts} value={part} onChange={setPart} />
      <div key={part}>
        {part === 'people' ? (
          <People view={view} headline={headline} send={send} selected={selected} onSelect={select} />
        ) : (
          <div class="screen">
            <ScreenHead headline={headline} />
            <PartBody
              part={part}
              view={view}
              begun={begun}
              onBegin={(change) => setBegun((before) => ({ ...before, ...change }))}
              send={send}
            />
          </div>
        )}
      </div>
    </div>
  );
}

function startOf(view: PeopleView): string {
  const bench = view.benches.find(({ people }) => people.length > 0)?.people ?? [];
  const weightOf = (id: string) => view.people.find((person) => person.id === id)?.weight ?? 0;
  return bench.toSorted((a, b) => weightOf(b) - weightOf(a))[0] ?? '';
}

function PartBody(props: {
  part: Exclude<PartId, 'people'>;
  view: PeopleView;
  begun: BegunExpectation;
  onBegin: (change: BegunExpectation) => void;
  send: Send;
}): ComponentChildren {
  const { view, send } = props;
  switch (props.part) {
    case 'door':
      return <Corridor view={view} send={send} />;
    case 'meetings':
      return <MeetingCalendar plan={view.plan} send={send} />;
    case 'forecast':
      return (
        <div class="columns even desks">
          <ExpectationForm draft={view.expectation} begun={props.begun} onBegin={props.onBegin} send={send} />
          <PredictionForm draft={view.prediction} send={send} />
        </div>
      );
    case 'promises':
      return <PromisesDesk view={view} />;
  }
}

function People(props: {
  view: PeopleView;
  headline: string;
  send: Send;
  selected: string;
  onSelect: (id: string) => void;
}) {
  const { view, send } = props;
  const [moved, setMoved] = useState(false);
  const person = view.people.find(({ id }) => id === props.selected) ?? view.people[0];
  return (
    <div class="spread">
      <div class="stage">
        <div class="people-head">
          <ScreenHead headline={props.headline} lead={view.lead} />
          <PointStrip plan={view.plan} />
        </div>
        <NetworkMap
          network={view.network}
          selected={person?.id ?? ''}
          onSelect={(id) => {
            props.onSelect(id);
            setMoved(true);
          }}
        />
        <DataGaps gaps={view.gaps} />
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
    </div>
  );
}
