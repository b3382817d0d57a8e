// Whether a case is a fair game, measured here and now: a choice of case, a bar while thousands of games are played, then
// the answers with the figures behind them.
import type { BalanceView, RangeRow } from '../../views/balance-view.ts';
import { Wordmark } from '../kit/mark.tsx';
import { ScreenHead, Section, TableScroll } from '../kit/text.tsx';
import { ThemeChoice } from '../kit/theme-choice.tsx';
import './balance.css';

export type BalanceShown =
  | { kind: 'idle' }
  | { kind: 'working'; share: number }
  | { kind: 'done'; view: BalanceView; seconds: number }
  | { kind: 'stopped'; reason: string };

export interface BalanceProps {
  cases: readonly { id: string; title: string }[];
  chosen: string;
  shown: BalanceShown;
  onChoose: (id: string) => void;
  onRun: () => void;
  onCancel: () => void;
}

const SIGNS = { yes: '●', no: '■', told: '○' } as const;
const WORDS = { yes: 'Yes', no: 'No', told: 'Note' } as const;
const VERDICTS = { holds: '● holds', edge: '○ at the edge', short: '■ outside' } as const;

export function BalancePanel(props: BalanceProps) {
  const { shown } = props;
  const working = shown.kind === 'working';
  return (
    <div class="balance-page">
      <header class="balance-top">
        <a href="#/" aria-label="Back to the title page">
          <Wordmark />
        </a>
        <ThemeChoice hideLegend />
      </header>
      <main class="screen">
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
            <button type="button" class="button plain" onClick={props.onCancel}>
              Stop
            </button>
          ) : (
            <button type="button" class="button primary" onClick={props.onRun}>
              {shown.kind === 'done' ? 'Measure again' : 'Measure'}
            </button>
          )}
        </div>
        <div role="status" class="balance-wait">
          {working ? (
            <>
              <p class="small quiet">Playing: {Math.round(100 * shown.share)} %. It takes about a minute.</p>
              <progress value={shown.share} max={1} aria-label="Games played" />
            </>
          ) : shown.kind === 'stopped' ? (
            <p class="small quiet">{shown.reason}</p>
          ) : shown.kind === 'done' ? (
            <p class="small quiet">
              {shown.view.measured} Measured on this computer in {shown.seconds} s.
            </p>
          ) : (
            <p class="small quiet">Nothing is sent anywhere; the games are played on this computer.</p>
          )}
        </div>
        {shown.kind === 'done' ? <Report view={shown.view} /> : null}
      </main>
    </div>
  );
}

function Report({ view }: { view: BalanceView }) {
  return (
    <>
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
      <Section title="Models, each played as well as could be found" part aside="Gain over no programme, and score">
        <Ranges rows={view.models} scale={view.scale} />
      </Section>
      <Section title="The case’s own computer players" part aside="Nine of ten games lie on the line">
        <Ranges rows={view.policies} scale={view.scale} />
      </Section>
      <div class="columns">
        <Section title="What the best team loses when it must decide so" part>
          <TableScroll label="What options cost">
            <table class="data">
              <thead>
                <tr>
                  <th scope="col">Decision</th>
                  <th scope="col" class="num">
                    Gain
                  </th>
                  <th scope="col" class="num">
                    Share
                  </th>
                  <th scope="col" class="num">
                    Points lost
                  </th>
                </tr>
              </thead>
              <tbody>
                {view.options.map(({ name, cost, percent, points }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td class="num">{cost}</td>
                    <td class="num">{percent}</td>
                    <td class="num">{points}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </Section>
        <Section title="What most hangs on" part aside="The reference’s gain, a fifth lower and higher">
          <TableScroll label="Most sensitive numbers">
            <table class="data">
              <thead>
                <tr>
                  <th scope="col">Number</th>
                  <th scope="col" class="num">
                    Lower
                  </th>
                  <th scope="col" class="num">
                    Higher
                  </th>
                </tr>
              </thead>
              <tbody>
                {view.sensitive.map(({ label, down, up, assumption }) => (
                  <tr key={label}>
                    <th scope="row">
                      {label}
                      {assumption ? <span class="hint">an assumption</span> : null}
                    </th>
                    <td class="num">{down}</td>
                    <td class="num">{up}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </Section>
      </div>
      {view.targets.length === 0 ? null : (
        <Section title="Calibration targets" part aside="Median of the seeds, and where 95 of 100 such samples lie">
          <TableScroll label="Calibration targets">
            <table class="data">
              <thead>
                <tr>
                  <th scope="col">Claim</th>
                  <th scope="col" class="num">
                    Median
                  </th>
                  <th scope="col" class="num">
                    Interval
                  </th>
                  <th scope="col" class="num">
                    Band
                  </th>
                  <th scope="col">Verdict</th>
                </tr>
              </thead>
              <tbody>
                {view.targets.map(({ sentence, value, interval, band, verdict }) => (
                  <tr key={sentence}>
                    <th scope="row">{sentence}</th>
                    <td class="num">{value}</td>
                    <td class="num">{interval}</td>
                    <td class="num">{band}</td>
                    <td>{VERDICTS[verdict]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </Section>
      )}
    </>
  );
}

/** Lines from the tenth to the ninetieth of games with a mark at the middle, on one scale. */
function Ranges(props: { rows: readonly RangeRow[]; scale: BalanceView['scale'] }) {
  const { low, high, nought } = props.scale;
  return (
    <TableScroll label="Gain and score">
      <table class="data balance-ranges">
        <thead>
          <tr>
            <th scope="col">Player</th>
            <th scope="col" class="balance-scale">
              <span>{low}</span>
              <span>{high}</span>
            </th>
            <th scope="col" class="num">
              Gain
            </th>
            <th scope="col" class="num">
              Score
            </th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.name} data-best={row.best}>
              <th scope="row">
                {row.name}
                <span class="hint">{row.hint}</span>
              </th>
              <td class="balance-line">
                <svg viewBox="0 0 200 16" preserveAspectRatio="none" aria-hidden="true">
                  <path class="balance-nought" d={`M${200 * nought} 0V16`} />
                  <path class="balance-span" d={`M${200 * row.low} 8H${200 * row.high}`} />
                  <path class="balance-middle" d={`M${200 * row.middle} 2V14`} />
                </svg>
              </td>
              <td class="num">{row.gain}</td>
              <td class="num">{row.score}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
