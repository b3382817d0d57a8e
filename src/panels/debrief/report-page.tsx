// The one page to take home: A4, printed by the browser, in grey as well as in colour. On the screen it lies as a sheet;
// in print it is all there is.
import type { ComponentChildren } from 'preact';
import type { DebriefView } from '../../views/debrief-view.ts';
import { Wordmark } from '../kit/mark.tsx';
import { Portrait } from '../kit/portrait.tsx';
import { MomentChart } from './moment-chart.tsx';
import './report.css';
import { ScoreLines } from './score-lines.tsx';

export function ReportPage(props: { view: DebriefView; luck: ComponentChildren }) {
  const { view } = props;
  const { report } = view;
  // The question of the weightiest moment that concerned somebody.
  const moment = view.moments.find(({ person }) => person !== null) ?? view.moments[0];
  const question = view.questions.find(({ id }) => id === moment?.question) ?? view.questions[0];
  return (
    <article class="report" aria-label="Report">
      <p class="report-top">
        <span>
          <Wordmark /> Luck no. {report.seed}
        </span>
        <span>
          {report.company}, {report.place}
        </span>
      </p>
      <h2>{view.headline}</h2>
      <p class="report-lead">{report.lead}</p>
      <section class="report-part thick" aria-label="Sales">
        <h3>
          {report.chart.title}, {report.chart.unit}
        </h3>
        <MomentChart
          chart={report.chart}
          {...(moment?.chart.title === report.chart.title ? { mark: moment.mark } : {})}
          unit={13}
          height={168}
        />
      </section>
      {view.score === null ? null : (
        <section class="report-part" aria-label="Six numbers">
          <h3>Six numbers: {view.score.total} of 100</h3>
          <ScoreLines score={view.score} />
        </section>
      )}
      <section class="report-part thick" aria-label="Committee">
        <h3>What you put before the committee</h3>
        <table class="report-years">
          <thead class="visually-hidden">
            <tr>
              <th scope="col">Year</th>
              <th scope="col">Asked</th>
              <th scope="col">Vote</th>
              <th scope="col">Result</th>
              <th scope="col">Your reason</th>
            </tr>
          </thead>
          <tbody>
            {report.years.map((year) => (
              <tr key={year.year}>
                <th scope="row">{year.year}</th>
                <td>
                  <strong>{year.title}</strong>
                </td>
                <td>{year.yes}</td>
                <td>{year.result}</td>
                <td class="report-reason">{year.reason === '' ? '' : `“${year.reason}”`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div class="report-thirds">
        <section aria-label="Your ranges">
          <h3>Your ranges</h3>
          <p>{report.ranges}</p>
          <p>{report.predictions}</p>
        </section>
        <section aria-label="Your promises">
          <h3>Your promises</h3>
          <p>{report.promises}</p>
        </section>
        <section aria-label="Luck">
          <h3>Luck</h3>
          {props.luck ?? <p>The same luck lies under both lines above; what differs is yours.</p>}
        </section>
      </div>
      {question === undefined ? null : (
        <section class="report-question thick" aria-label="A question to take home">
          {moment === undefined || moment.person === null ? null : (
            <Portrait person={moment.person.id} name={moment.person.name} size={60} />
          )}
          <div>
            <p class="quote">{question.ask}</p>
            <p class="report-rule" />
            <p class="report-rule" />
          </div>
        </section>
      )}
      <p class="report-foot">{report.disclaimer}</p>
    </article>
  );
}
