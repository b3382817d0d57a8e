// The reveal: guess against fact first, then where it leads, then why, adding up; what is still on its way; one sentence
// for yourselves. The frame carries the step to the next year.
import type { ResultsView } from '../../views/results-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { LineChart } from '../charts/line-chart.tsx';
import { WaterfallChart } from '../charts/waterfall-chart.tsx';
import { useAttempt } from '../kit/attempt.ts';
import { TextField } from '../kit/fields.tsx';
import { Voice } from '../kit/portrait.tsx';
import { Change, RefusalNote, ScreenHead, Section } from '../kit/text.tsx';
import { RangeList } from './range-list.tsx';
import './results.css';

function Numbers(props: { view: ResultsView }) {
  return (
    <Section title="The last quarter" aside="Change on a year ago">
      <table class="data">
        <thead class="visually-hidden">
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Value</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {props.view.numbers.map((number) => (
            <tr key={number.id}>
              <th scope="row">{number.label}</th>
              <td class="num">{number.value}</td>
              <td class="num">
                {number.change === '' ? null : <Change value={number.delta} text={number.change} upIs={number.upIs} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Pipe(props: { view: ResultsView }) {
  const { pipe } = props.view;
  return (
    <Section title="Still on its way">
      {pipe.length === 0 ? <p class="quiet">Nothing that you have begun.</p> : null}
      <ul class="plain pipe">
        {pipe.map((item) => (
          <li key={item.title + item.text}>
            <p class="label">{item.when}</p>
            <h3>{item.title}</h3>
            <p class="small">{item.text}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function ResultsPanel(props: { view: ResultsView; send: Send }) {
  const { view } = props;
  const { refusal, attempt } = useAttempt(props.send);
  return (
    <div class="screen results-screen">
      <ScreenHead headline={view.headline} lead={view.lead} />
      <div class="columns thirds">
        <div>
          <Section title="What you expected" part>
            {view.stated === null ? (
              <p class="quiet">You wrote nothing down before the vote, so there is nothing to compare.</p>
            ) : (
              <RangeList stated={view.stated} />
            )}
            {view.rangesSoFar === '' ? null : <p class="small quiet">{view.rangesSoFar}</p>}
          </Section>
          <Numbers view={view} />
        </div>
        <div>
          <Section title="Where this leads" part>
            <div class="chart-stack">
              {view.charts.slice(0, 2).map((chart) => (
                <LineChart key={chart.title} chart={chart} />
              ))}
            </div>
          </Section>
        </div>
        <div>
          <Section title={view.waterfall?.title ?? 'Why'} part>
            {view.waterfall === null ? null : <WaterfallChart chart={view.waterfall} titled={false} />}
          </Section>
        </div>
      </div>
      <div class="columns thirds second-row">
        {view.charts.slice(2).map((chart) => (
          <div key={chart.title} class="section">
            <LineChart chart={chart} />
          </div>
        ))}
        <Pipe view={view} />
      </div>
      <div class="closing">
        {view.voice === null ? (
          <div />
        ) : (
          <Voice
            person={view.voice.id}
            name={view.voice.name}
            role={view.voice.role}
            text={view.voice.text}
            size={64}
          />
        )}
        <div>
          <TextField
            label="One sentence for yourselves"
            hint="What would you tell the team that starts this year again?"
            value={view.reflection}
            maxLength={600}
            onChange={(text) => attempt({ type: 'decide', decision: { kind: 'write-reflection', text } })}
          />
          <RefusalNote refusal={refusal} />
        </div>
      </div>
    </div>
  );
}
