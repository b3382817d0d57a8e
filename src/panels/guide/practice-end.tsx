// The end of the practice: the question of the committee, what was bought and when it would have come, and the way into
// the game. The calendar shows the two quarters that were given beside the one in which it would have arrived.
import type { PracticeEnd } from '../../views/practice-view.ts';
import { Portrait } from '../kit/portrait.tsx';
import { ScreenHead } from '../kit/text.tsx';
import './practice-end.css';

export function PracticeEndPanel(props: { view: PracticeEnd }) {
  const { view } = props;
  return (
    <div class="screen practice-end">
      <ScreenHead headline={view.headline} />
      <figure class="voice practice-question">
        <Portrait person={view.who.id} name={view.who.name} size={96} />
        <div>
          <blockquote>
            <q class="quote">{view.question}</q>
          </blockquote>
          <figcaption class="small quiet">
            {view.who.name}, {view.who.role}
          </figcaption>
        </div>
      </figure>
      <Calendar view={view} />
      <div class="prose">
        <p>{view.guess}</p>
        {view.lesson.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}

function Calendar(props: { view: PracticeEnd }) {
  const { arrives, askedIn, quarters } = props.view;
  const shown = Math.min(quarters, Math.max(12, 4 * Math.ceil((arrives ?? quarters) / 4)));
  const spoken =
    arrives === null
      ? `You were asked in quarter ${askedIn}. The plan does not arrive in the game.`
      : `You were asked in quarter ${askedIn}. The plan arrives in quarter ${arrives}.`;
  return (
    <div class="wait-line" role="img" aria-label={spoken}>
      {Array.from({ length: shown }, (_, i) => i + 1).map((quarter) => (
        <div key={quarter} class={waitClass(quarter, askedIn, arrives)}>
          <span class="wait-word">{quarter === askedIn ? 'asked' : quarter === arrives ? 'arrives' : ''}</span>
          <span class="wait-box" />
          <span class="wait-year">{quarter % 4 === 1 ? `year ${(quarter + 3) / 4}` : ''}</span>
        </div>
      ))}
    </div>
  );
}

function waitClass(quarter: number, askedIn: number, arrives: number | null): string {
  if (quarter <= askedIn) return 'wait-quarter played';
  return quarter === arrives ? 'wait-quarter arrives' : 'wait-quarter';
}
