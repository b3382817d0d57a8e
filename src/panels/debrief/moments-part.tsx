// The moments, one at a time: a sentence, a chart with the moment on it, the person it concerned and one question. The
// order is the game's own; what to listen for is folded, for whoever leads the room.
import { useState } from 'preact/hooks';
import type { DebriefView } from '../../views/debrief-view.ts';
import { Portrait } from '../kit/portrait.tsx';
import { ScreenHead } from '../kit/text.tsx';
import { MomentChart } from './moment-chart.tsx';

type Moment = DebriefView['moments'][number];

export function MomentsPart(props: { view: DebriefView; at: number; onGo: (at: number) => void }) {
  const { view, at } = props;
  const moment = view.moments[at];
  const [visited, setVisited] = useState(false);
  if (moment === undefined)
    return (
      <div class="screen">
        <ScreenHead headline="Nothing was begun, so nothing turned" />
        <p class="lead">
          A game without a programme has no moments of its own. The questions for the room still stand.
        </p>
      </div>
    );
  const question = view.questions.find(({ id }) => id === moment.question);
  const go = (next: number) => {
    setVisited(true);
    props.onGo(next);
  };
  return (
    <div class="spread moments">
      <div class="stage">
        <p class="small quiet moment-place">
          Moment {at + 1} of {view.moments.length}. {moment.place}
        </p>
        <ScreenHead key={moment.id} headline={moment.headline} focus={visited || at === 0} />
        <p class="quiet">
          {moment.chart.title}, {moment.chart.unit}. Same luck in both lines.
        </p>
        <MomentChart chart={moment.chart} mark={moment.mark} unit={15} height={380} />
        <nav class="moment-nav" aria-label="Moments">
          <ol class="plain">
            {view.moments.map((one, i) => (
              <li key={one.id}>
                <button type="button" {...(i === at ? { 'aria-current': 'step' as const } : {})} onClick={() => go(i)}>
                  <span class="visually-hidden">Moment {i + 1}: </span>
                  <strong>{one.mark.label}</strong>
                  <span class="small quiet">{one.place}</span>
                </button>
              </li>
            ))}
          </ol>
        </nav>
      </div>
      <aside class="file moment-file" aria-label="The question">
        <Concerned moment={moment} size={150} />
        {question === undefined ? null : (
          <>
            <p class="moment-question">{question.ask}</p>
            <details>
              <summary class="small">What to listen for</summary>
              <div class="prose small">
                <p>{question.listensFor}</p>
                <p>{question.theory}</p>
                <p class="quiet">{question.source}</p>
              </div>
            </details>
          </>
        )}
      </aside>
    </div>
  );
}

/** The person a moment concerned, with the name below the face. */
export function Concerned(props: { moment: Moment; size: number }) {
  const { person } = props.moment;
  if (person === null) return null;
  return (
    <figure class="concerned">
      <Portrait person={person.id} name={person.name} size={props.size} />
      <figcaption>
        {person.name}, {person.role}
      </figcaption>
    </figure>
  );
}
