// The briefing: the President's letter and the cast that it is about, with the seven numbers and the pages to read beside
// them. The same pages can be opened again from the menu, one under the other.
import type { BriefingView } from '../../views/briefing-view.ts';
import { Portrait } from '../kit/portrait.tsx';
import '../kit/print.css';
import { RichText } from '../kit/rich-text.tsx';
import { ScreenHead, Section } from '../kit/text.tsx';
import { Words } from '../kit/words.tsx';
import './briefing.css';

export function BriefingPanel(props: { view: BriefingView }) {
  const { view } = props;
  return (
    <div class="spread briefing">
      <div class="stage">
        <ScreenHead headline={view.headline} lead={view.lead} />
        <div class="letter-and-cast">
          <Letter view={view} />
          <Cast view={view} />
        </div>
      </div>
      <div class="file">
        <SevenNumbers view={view} />
        <Reading view={view} />
      </div>
    </div>
  );
}

/** The briefing in a dialog. */
export function BriefingPages(props: { view: BriefingView }) {
  return (
    <div class="briefing-pages">
      <Letter view={props.view} />
      <SevenNumbers view={props.view} />
      <Cast view={props.view} />
      <Reading view={props.view} />
    </div>
  );
}

function Letter(props: { view: BriefingView }) {
  const { view } = props;
  return (
    <section class="letter" aria-label="The mandate">
      <div class="letter-from">
        <Portrait person={view.from.id} name={view.from.name} size={72} />
        <p>
          {view.signature}
          <br />
          <span class="small quiet">{view.from.role}</span>
        </p>
      </div>
      {view.letter.map((paragraph) => (
        <RichText key={paragraph} text={paragraph} />
      ))}
      {view.horizon === null ? null : <p class="small quiet">{view.horizon}</p>}
    </section>
  );
}

function Cast(props: { view: BriefingView }) {
  const { view } = props;
  return (
    <section class="cast" aria-label="The committee">
      <h2>{view.votes}</h2>
      <ul class="plain">
        {[...view.members, ...(view.chair === null ? [] : [view.chair])].map((person) => (
          <li key={person.id}>
            <Portrait person={person.id} name={person.name} size={44} />
            <div>
              <p>
                <strong>{person.name}</strong> <span class="quiet">{person.role}</span>
              </p>
              <p>{person.line}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SevenNumbers(props: { view: BriefingView }) {
  return (
    <section aria-label="Seven numbers">
      <h2 class="file-head">Seven numbers to be judged by</h2>
      <dl class="meanings">
        {props.view.numbers.map((number) => (
          <div key={number.id}>
            <dt class="label">{number.label}</dt>
            <dd class="meaning-value">{number.value}</dd>
            <dd class="number-meaning">
              <Words text={number.meaning} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Reading(props: { view: BriefingView }) {
  const { view } = props;
  return (
    <Section title={view.preReading.title}>
      <details>
        <summary>{view.jCurve.title}</summary>
        <ul class="prose">
          {view.jCurve.lines.map((line) => (
            <li key={line}>
              <Words text={line} />
            </li>
          ))}
        </ul>
      </details>
      {view.preReading.pages.map((page) => (
        <details key={page.title}>
          <summary>{page.title}</summary>
          <div class="prose">
            {page.paragraphs.map((paragraph) => (
              <RichText key={paragraph} text={paragraph} explained />
            ))}
          </div>
        </details>
      ))}
      <p class="small quiet reading-note">{view.preReading.label}</p>
      <p class="small quiet reading-note">{view.disclaimer}</p>
    </Section>
  );
}
