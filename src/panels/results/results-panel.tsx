// The reveal: guess against fact first, then where it leads, then why, adding up; what is still on its way; a voice and
// one sentence for yourselves. The frame carries the step to the next year.
import type { ComponentChildren } from 'preact';
import type { ResultsView } from '../../views/results-view.ts';
import { ROOM } from '../../views/text-room.ts';
import type { Send } from '../../views/ui-event.ts';
import { LineChart } from '../charts/line-chart.tsx';
import { WaterfallChart } from '../charts/waterfall-chart.tsx';
import { useAttempt } from '../kit/attempt.ts';
import { TextField } from '../kit/text-fields.tsx';
import { NumberTable } from '../kit/number-table.tsx';
import { Portrait } from '../kit/portrait.tsx';
import { LetterList, PressList } from '../kit/post.tsx';
import { Quote, RefusalNote, ScreenHead, Section } from '../kit/text.tsx';
import { ParcelStrip } from './parcel-strip.tsx';
import { RangeList, RangeMarks } from './range-list.tsx';
import '../kit/print.css';
import './results.css';

function Closing(props: { view: ResultsView; send: Send }) {
  const { voice, reflection } = props.view;
  const { refusal, attempt } = useAttempt(props.send);
  return (
    <div class="closing">
      {voice === null ? null : <Portrait person={voice.id} name={voice.name} size={72} />}
      <div>
        {voice === null ? null : (
          <figure class="closing-voice">
            <blockquote>
              <Quote text={voice.text} />
            </blockquote>
            <figcaption class="small quiet">
              {voice.name}, {voice.role}
            </figcaption>
          </figure>
        )}
        <TextField
          label="One sentence for yourselves"
          hint="What would you tell the team that starts this year again?"
          value={reflection}
          most={ROOM.lesson}
          onChange={(text) => attempt({ type: 'decide', decision: { kind: 'write-reflection', text } })}
        />
        <RefusalNote refusal={refusal} />
      </div>
    </div>
  );
}

/**
 * `fan`: a chart with the range of what may still come, in place of the path alone; `causes`: what the year's decisions
 * caused, in place of the flows of revenue. Both are left out until somebody can supply them. `commitment`: the year's
 * six characters, for a class without a server.
 */
export function ResultsPanel(props: {
  view: ResultsView;
  send: Send;
  fan?: ComponentChildren;
  causes?: ComponentChildren;
  commitment?: string;
}) {
  const { view } = props;
  const [path, ...others] = view.charts;
  return (
    <div class="screen results-screen">
      <ScreenHead headline={view.headline} lead={view.lead} />
      <div class="results-columns">
        <div>
          <Section title="What you expected" part>
            {view.stated === null ? (
              <p class="quiet">You wrote nothing down before the vote, so there is nothing to compare.</p>
            ) : (
              <RangeList stated={view.stated} />
            )}
          </Section>
          {view.rangesSoFar === '' ? null : (
            <Section title="Your ranges so far">
              <RangeMarks verdicts={view.verdicts} text={view.rangesSoFar} />
            </Section>
          )}
        </div>
        <div>
          <Section title={view.last ? 'How it went' : 'Where this leads'} part>
            {props.fan ?? (path === undefined ? null : <LineChart chart={path} tall />)}
          </Section>
          {view.last && view.pipe.length === 0 ? null : <ParcelStrip pipe={view.pipe} />}
        </div>
        <div>
          {props.causes ?? (
            <Section title={view.waterfall?.title ?? 'Why'} part>
              {view.waterfall === null ? null : <WaterfallChart chart={view.waterfall} titled={false} />}
            </Section>
          )}
        </div>
      </div>
      <Closing view={view} send={props.send} />
      <div class="results-rest">
        {view.post === null || view.post.letters.length === 0 ? null : (
          <Section title="Letters">
            <LetterList letters={view.post.letters} />
          </Section>
        )}
        {view.post === null || view.post.news.length === 0 ? null : (
          <Section title="In the trade press">
            <PressList news={view.post.news} />
          </Section>
        )}
        <Section title="Three more lines">
          <div class="chart-row">
            {others.map((chart) => (
              <LineChart key={chart.title} chart={chart} />
            ))}
          </div>
        </Section>
        <NumberTable title="The last quarter" aside={view.numbersAside} numbers={view.numbers} />
        {props.commitment === undefined ? null : (
          <p class="small quiet commitment">
            Code of this year: <code>{props.commitment}</code>. In a class without a server, read it out now: it shows
            later that your record is the one you had today.
          </p>
        )}
      </div>
    </div>
  );
}
