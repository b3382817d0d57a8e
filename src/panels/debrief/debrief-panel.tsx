// The debrief in six parts: the result beside doing nothing, the moments one at a time, what was said and what came,
// what was hidden, the questions for the room, and one page to take home. Two places wait for luck and decision quality.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { DebriefView } from '../../views/debrief-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { LineChart } from '../charts/line-chart.tsx';
import { ActionBar } from '../kit/action-bar.tsx';
import { useAttempt } from '../kit/attempt.ts';
import { PartNav } from '../kit/parts.tsx';
import { Quote, ScreenHead, Section } from '../kit/text.tsx';
import { Words } from '../kit/words.tsx';
import '../kit/print.css';
import './debrief.css';
import { AccountTruths, PredictionTable, PromisesMade, RangeTable, TruthTable, VoteTable } from './debrief-tables.tsx';
import { MomentsPart } from './moments-part.tsx';
import { Projector } from './projector.tsx';
import { ReportPage } from './report-page.tsx';
import { ScoreLines, ScoreScale } from './score-lines.tsx';

const PARTS = ['result', 'moments', 'words', 'hidden', 'room', 'report'] as const;
type PartId = (typeof PARTS)[number];

const TITLES: Record<PartId, string> = {
  result: 'The result',
  moments: 'The moments',
  words: 'Word and fact',
  hidden: 'What was hidden',
  room: 'For the room',
  report: 'One page',
};

export interface DebriefProps {
  view: DebriefView;
  send: Send;
  /** Who keeps the record, where it is not this page; then there is nothing to press for it. */
  kept?: string;
  /** How much of it was luck; shown with the result, on the projector and in the report. */
  luck?: ComponentChildren;
  /** What other models would have made of the same decisions; shown with the result. */
  models?: ComponentChildren;
  /** How good the decisions were, whatever came of them; shown with the result. */
  quality?: ComponentChildren;
}

export function DebriefPanel(props: DebriefProps) {
  const { view } = props;
  const { refusal, attempt } = useAttempt(props.send);
  const [part, setPart] = useState<PartId>('result');
  const [moment, setMoment] = useState(0);
  const status = (id: PartId) => (id === 'report' ? 'to print' : view.status[id]);
  return (
    <>
      <div class="debrief-screen">
        <PartNav
          label="Parts of the debrief"
          parts={PARTS.map((id) => ({ id, title: TITLES[id], status: status(id) }))}
          value={part}
          onChange={setPart}
        />
        <div key={part} class={part === 'report' ? 'printed' : ''}>
          {part === 'moments' ? (
            <MomentsPart view={view} at={moment} onGo={setMoment} />
          ) : (
            <div class="screen">
              <Part {...props} part={part} />
            </div>
          )}
        </div>
      </div>
      {props.kept === undefined ? (
        <ActionBar
          refusal={refusal}
          note="The record holds every decision; it plays the same game again, figure by figure."
          lightNote
          back={{ label: 'Back to the title page', onClick: () => attempt({ type: 'leave' }) }}
          forward={{ label: 'Keep the record', onClick: () => attempt({ type: 'export-record' }) }}
        >
          <Projector view={view} start={moment} luck={props.luck ?? null} />
        </ActionBar>
      ) : (
        <ActionBar note={props.kept} />
      )}
    </>
  );
}

function Part(props: DebriefProps & { part: Exclude<PartId, 'moments'> }): ComponentChildren {
  const { view } = props;
  switch (props.part) {
    case 'result':
      return <Result {...props} />;
    case 'words':
      return <WordAndFact view={view} />;
    case 'hidden':
      return (
        <>
          <ScreenHead
            headline="What they said, and what they were convinced of"
            lead="True values, open now: people first, then accounts."
          />
          <TruthTable view={view} />
          <AccountTruths view={view} />
        </>
      );
    case 'room':
      return <Questions view={view} />;
    case 'report':
      return (
        <>
          <ScreenHead headline="One page to take home" />
          <div class="report-tools">
            <button type="button" class="button" onClick={() => window.print()}>
              Print this page
            </button>
          </div>
          <ReportPage view={view} luck={props.luck} />
        </>
      );
  }
}

function Result(props: DebriefProps) {
  const { view } = props;
  return (
    <>
      <ScreenHead headline={view.headline} lead={view.lead} />
      <div class="result-grid">
        {view.score === null ? null : (
          <Section
            title={`Six numbers, ${view.score.total} of 100`}
            {...(view.score.playedOn === '' ? {} : { aside: view.score.playedOn })}
            part
          >
            <ScoreScale />
            <ScoreLines score={view.score} />
          </Section>
        )}
        <Section title="Then and now" part aside={view.findingsTitle}>
          <dl class="then-now">
            {view.findings.map((finding) => (
              <div key={finding.id}>
                <dt>{finding.finding}</dt>
                <dd>
                  <Words text={finding.thenAndNow} />
                </dd>
              </div>
            ))}
          </dl>
        </Section>
        {props.luck === undefined ? null : (
          <Section title="Luck" part>
            {props.luck}
          </Section>
        )}
        {props.quality === undefined ? null : (
          <div class="result-tall">
            <Section title="Decisions, whatever came of them" part>
              {props.quality}
            </Section>
          </div>
        )}
        {props.models === undefined ? null : (
          <Section title="Under another model" part>
            {props.models}
          </Section>
        )}
      </div>
      <Section title="Six lines" aside="Solid: you. Dotted: no programme, the same luck." part>
        <div class="chart-grid-two">
          {view.charts.map((chart) => (
            <LineChart key={chart.title} chart={chart} />
          ))}
        </div>
      </Section>
    </>
  );
}

function WordAndFact(props: { view: DebriefView }) {
  const { view } = props;
  return (
    <>
      <ScreenHead
        headline={view.wordHeadline}
        lead={
          view.stated.length === 0
            ? 'You wrote down no ranges before a vote.'
            : `Your ranges: ${view.report.ranges.slice(0, 1).toLowerCase()}${view.report.ranges.slice(1)}`
        }
      />
      <div class="word-grid">
        <VoteTable view={view} />
        <PromisesMade view={view} />
        <RangeTable view={view} />
        <PredictionTable view={view} />
        {view.reflections.length === 0 ? null : (
          <Section title="Your own sentences" part>
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
    </>
  );
}

function Questions(props: { view: DebriefView }) {
  return (
    <>
      <ScreenHead headline="Questions that nobody answers alone" />
      <ol class="plain rows questions">
        {props.view.questions.map((question) => (
          <li key={question.id}>
            <p class="question">{question.ask}</p>
            <details>
              <summary class="small">What to listen for</summary>
              <div class="prose small">
                <p>
                  <Words text={question.listensFor} />
                </p>
                <p>
                  <Words text={question.theory} />
                </p>
                <p class="quiet">{question.source}</p>
              </div>
            </details>
          </li>
        ))}
      </ol>
    </>
  );
}
