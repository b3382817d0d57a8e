// The briefing: the President's letter beside the consultant's findings, then the room, the reading, and the warning
// that it will get worse first.
import type { BriefingView } from '../../views/briefing-view.ts';
import { Portrait } from '../kit/portrait.tsx';
import { ScreenHead, Section } from '../kit/text.tsx';
import './briefing.css';

export function BriefingPanel(props: { view: BriefingView }) {
  const { view } = props;
  return (
    <div class="screen">
      <ScreenHead headline={view.headline} />
      <div class="columns briefing-columns">
        <div>
          <Section title={view.paper.title}>
            <p class="small quiet">{view.paper.label}</p>
            <ol class="plain rows findings">
              {view.paper.findings.map((item) => (
                <li key={item.finding}>
                  <h3>{item.finding}</h3>
                  <p>{item.seen}</p>
                  <p class="small quiet">{item.question}</p>
                </li>
              ))}
            </ol>
            <p>{view.paper.closing}</p>
          </Section>
          <Section title="Thirteen votes, and one that is not cast">
            <ul class="plain cast-list">
              {[...(view.chair === null ? [] : [view.chair]), ...view.members].map((person) => (
                <li key={person.id} class="voice">
                  <Portrait person={person.id} name={person.name} size={44} />
                  <div>
                    <p>
                      <strong>{person.name}</strong> <span class="small quiet">{person.role}</span>
                    </p>
                    <p class="small">{person.line}</p>
                  </div>
                </li>
              ))}
            </ul>
          </Section>
        </div>
        <div class="stack">
          <section class="paper letter" aria-label="The mandate">
            <Portrait person={view.from.id} name={view.from.name} size={64} />
            <div class="prose">
              {view.letter.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
              <p>
                {view.signature}
                <br />
                <span class="small quiet">{view.from.role}</span>
              </p>
            </div>
          </section>
          <Section title={view.jCurve.title}>
            <ul class="prose">
              {view.jCurve.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Section>
          <Section title={view.preReading.title}>
            <p class="small quiet">{view.preReading.label}</p>
            {view.preReading.pages.map((page) => (
              <details key={page.title}>
                <summary>{page.title}</summary>
                <div class="prose">
                  {page.paragraphs.map((paragraph) => (
                    <p key={paragraph}>{paragraph}</p>
                  ))}
                </div>
              </details>
            ))}
          </Section>
          <p class="small quiet">{view.disclaimer}</p>
        </div>
      </div>
    </div>
  );
}
