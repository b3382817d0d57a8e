// The debrief: six years as lines, the four findings then and now, the score, what was said and kept, and what was hidden.
// The record can be kept as a file; the questions are for the room.
import type { DebriefView } from '../../views/debrief-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { ShareBar } from '../charts/bar-row.tsx';
import { LineChart } from '../charts/line-chart.tsx';
import { ActionBar } from '../kit/action-bar.tsx';
import { useAttempt } from '../kit/attempt.ts';
import { Quote, ScreenHead, Section } from '../kit/text.tsx';
import './debrief.css';
import { AccountTruths, PredictionTable, PromiseTable, RangeTable, TruthTable, VoteTable } from './debrief-tables.tsx';

function Score(props: { score: NonNullable<DebriefView['score']> }) {
  const { score } = props;
  return (
    <Section title="Six numbers" aside="30 is no programme, 70 the reference, on this scenario" part>
      <p class="figure-large">{score.total} of 100</p>
      <ul class="plain rows">
        {score.lines.map((line) => (
          <li key={line.id} class="score-line">
            <span>
              <strong>{line.label}</strong>
              <span class="hint">
                {' '}
                {line.value}; no programme {line.none}, reference {line.reference}
              </span>
            </span>
            <ShareBar value={line.share} you />
            <span class="num">{line.points}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Questions(props: { view: DebriefView }) {
  return (
    <Section title="For the room" part>
      <ol class="plain rows questions">
        {props.view.questions.map((question) => (
          <li key={question.id}>
            <p class="question">{question.ask}</p>
            <details>
              <summary class="small">What to listen for</summary>
              <div class="prose small">
                <p>{question.listensFor}</p>
                <p>{question.theory}</p>
                <p class="quiet">{question.source}</p>
              </div>
            </details>
          </li>
        ))}
      </ol>
    </Section>
  );
}

export function DebriefPanel(props: { view: DebriefView; send: Send }) {
  const { view } = props;
  const { refusal, attempt } = useAttempt(props.send);
  return (
    <>
      <div class="screen debrief-screen">
        <ScreenHead headline={view.headline} lead={view.lead} />
        <Section title="Six lines" aside="Solid: you. Dotted: no programme, the same luck." part>
          <div class="chart-grid-two">
            {view.charts.map((chart) => (
              <LineChart key={chart.title} chart={chart} />
            ))}
          </div>
        </Section>
        <div class="columns even part-row">
          <Section title="Then and now" part>
            <ul class="plain rows">
              {view.findings.map((finding) => (
                <li key={finding.id}>
                  <h3>{finding.finding}</h3>
                  <p>{finding.thenAndNow}</p>
                </li>
              ))}
            </ul>
          </Section>
          {view.score === null ? null : <Score score={view.score} />}
          <PromiseTable view={view} />
          <VoteTable view={view} />
          <PredictionTable view={view} />
          <RangeTable view={view} />
          {view.reflections.length === 0 ? null : (
            <Section title="Your own sentences">
              <ul class="plain rows">
                {view.reflections.map(({ year, text }) => (
                  <li key={year}>
                    <span class="label">Year {year}</span> <Quote text={text} />
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
        <Section title="What was hidden" aside="True values, open now" part>
          <TruthTable view={view} />
          <AccountTruths view={view} />
        </Section>
        <Questions view={view} />
      </div>
      <ActionBar
        refusal={refusal}
        note="The record holds every decision; it plays the same game again, figure by figure."
        back={{ label: 'Back to the title page', onClick: () => attempt({ type: 'leave' }) }}
        forward={{ label: 'Keep the record', onClick: () => attempt({ type: 'export-record' }) }}
      />
    </>
  );
}
