// Whether a case is a fair game, measured here and now: a choice of case, a bar while thousands of games are played, then
// the answers with the figures behind them.
import type { BalanceView, RangeRow } from '../../views/balance-view.ts';
import { type DataColumn, DataTable } from '../kit/data-table.tsx';
import { LonePage } from '../kit/lone-page.tsx';
import { ScreenHead, Section } from '../kit/text.tsx';
import './balance.css';

export type BalanceShown =
  | { kind: 'idle' }
  | { kind: 'working'; share: number }
  | { kind: 'done'; view: BalanceView; seconds: number }
  /** `view`: what was measured by then, null where that is nothing; `note`: how far it came. */
  | { kind: 'stopped'; share: number; view: BalanceView | null; note: string }
  | { kind: 'failed'; reason: string };

export interface BalanceProps {
  cases: readonly { id: string; title: string }[];
  chosen: string;
  shown: BalanceShown;
  onChoose: (id: string) => void;
  onRun: () => void;
  onStop: () => void;
  onGoOn: () => void;
}

const SIGNS = { yes: '●', no: '■', told: '○' } as const;
const WORDS = { yes: 'Yes', no: 'No', told: 'Note' } as const;
const VERDICTS = { holds: '● holds', edge: '○ at the edge', short: '■ outside' } as const;

export function BalancePanel(props: BalanceProps) {
  const { shown } = props;
  const working = shown.kind === 'working';
  const view = shown.kind === 'done' || shown.kind === 'stopped' ? shown.view : null;
  return (
    <LonePage class="balance-page">
      <ScreenHead
        headline="Is this case a fair game?"
        lead="Computer players play it some thousand times: does one model, tactic or answer win always, is there an option nobody needs, how much is luck, and can a class learn the answer by heart?"
      />
      <div class="balance-acts">
        <label class="balance-case">
          <span class="label">Case</span>
          <select disabled={working} value={props.chosen} onChange={(e) => props.onChoose(e.currentTarget.value)}>
            {props.cases.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        {working ? (
          <button type="button" class="button plain" onClick={props.onStop}>
            Stop
          </button>
        ) : shown.kind === 'stopped' ? (
          <button type="button" class="button primary" onClick={props.onGoOn}>
            Go on
          </button>
        ) : (
          <button type="button" class="button primary" onClick={props.onRun}>
            {shown.kind === 'done' ? 'Measure again' : 'Measure'}
          </button>
        )}
      </div>
      <div role="status" class="balance-wait">
        {working || shown.kind === 'stopped' ? (
          <>
            <p class="small quiet">
              {working ? `Playing: ${Math.round(100 * shown.share)} %. It takes about a minute.` : `■ ${shown.note}`}
            </p>
            <progress value={shown.share} max={1} aria-label="Games played" />
          </>
        ) : shown.kind === 'failed' ? (
          <p class="small quiet">■ {shown.reason}</p>
        ) : shown.kind === 'done' ? (
          <p class="small quiet">
            {shown.view.measured} Measured on this computer in {shown.seconds} s.
          </p>
        ) : (
          <p class="small quiet">Nothing is sent anywhere; the games are played on this computer.</p>
        )}
      </div>
      {view === null ? null : <Report view={view} />}
    </LonePage>
  );
}

/** Parts that are not measured are left out. */
function Report({ view }: { view: BalanceView }) {
  return (
    <>
      {view.answers.length === 0 ? null : (
        <Section title="Answers" part aside={view.headline}>
          <ul class="plain balance-answers">
            {view.answers.map(({ verdict, sentence }) => (
              <li key={sentence} data-verdict={verdict}>
                <span class="balance-sign">
                  <span aria-hidden="true">{SIGNS[verdict]}</span> {WORDS[verdict]}
                </span>
                <span>{sentence}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {view.models.length === 0 ? null : (
        <Section title="Models, each played as well as could be found" part aside="Gain over no programme, and score">
          <Ranges rows={view.models} scale={view.scale} />
        </Section>
      )}
      <Section title="The case’s own computer players" part aside="Nine of ten games lie on the line">
        <Ranges rows={view.policies} scale={view.scale} />
      </Section>
      <div class="columns balance-two">
        {view.options.length === 0 ? null : (
          <Section title="What the best team loses when it must decide so" part>
            <DataTable
              label="What options cost"
              columns={[{ title: 'Decision' }, figure('Gain'), figure('Share'), figure('Points lost')]}
              rows={view.options.map(({ name, cost, percent, points }) => ({
                key: name,
                cells: [name, cost, percent, points],
              }))}
            />
          </Section>
        )}
        {view.sensitive.length === 0 ? null : (
          <Section title="What most hangs on" part aside="The reference’s gain, a fifth lower and higher">
            <DataTable
              label="Most sensitive numbers"
              class="balance-sensitive"
              columns={[{ title: 'Number' }, figure('Lower'), figure('Higher')]}
              rows={view.sensitive.map(({ label, down, up, assumption }) => ({
                key: label,
                cells: [<Named name={label} hint={assumption ? 'an assumption' : ''} key="name" />, down, up],
              }))}
            />
          </Section>
        )}
      </div>
      {view.targets.length === 0 ? null : (
        <Section title="Calibration targets" part aside="Median of the seeds, and where 95 of 100 such samples lie">
          <DataTable
            label="Calibration targets"
            class="balance-targets"
            columns={[{ title: 'Claim' }, figure('Median'), figure('Interval'), figure('Band'), { title: 'Verdict' }]}
            rows={view.targets.map(({ sentence, value, interval, band, verdict }) => ({
              key: sentence,
              cells: [sentence, value, interval, band, VERDICTS[verdict]],
            }))}
          />
        </Section>
      )}
    </>
  );
}

const figure = (title: string): DataColumn => ({ title, num: true });

function Named(props: { name: string; hint: string }) {
  return (
    <>
      {props.name}
      {props.hint === '' ? null : <span class="hint">{props.hint}</span>}
    </>
  );
}

/** Lines from the tenth to the ninetieth of games with a mark at the middle, on one scale. */
function Ranges(props: { rows: readonly RangeRow[]; scale: BalanceView['scale'] }) {
  const { low, high, nought } = props.scale;
  const ends = (
    <>
      <span>{low}</span>
      <span>{high}</span>
    </>
  );
  return (
    <DataTable
      label="Gain and score"
      class="balance-ranges"
      columns={[{ title: 'Player' }, { title: ends, class: 'balance-scale' }, figure('Gain'), figure('Score')]}
      rows={props.rows.map((row) => ({
        key: row.name,
        best: row.best,
        cells: [
          <Named name={row.name} hint={row.hint} key="name" />,
          <svg viewBox="0 0 200 16" preserveAspectRatio="none" aria-hidden="true" key="range">
            <path class="balance-nought" d={`M${200 * nought} 0V16`} />
            <path class="balance-span" d={`M${200 * row.low} 8H${200 * row.high}`} />
            <path class="balance-middle" d={`M${200 * row.middle} 2V14`} />
          </svg>,
          row.gain,
          row.score,
        ],
      }))}
    />
  );
}
