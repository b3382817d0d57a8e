// The plan of the session beside the controls: what is done, what is on, when the rest is due by now. When the class is
// late the times move, and one press drops a year.
import type { ConsolePage, RunbookRow } from '../../views/console-page.ts';
import { clockTime, leftOf } from '../kit/class-time.ts';
import type { Asking } from './use-ask.ts';

/** Less than this is not worth a word. */
const LATE_MS = 90_000;
/** So many steps that are done give their room to those that are coming. */
const FOLDED = 3;

export function Runbook({ page, now, asking }: { page: ConsolePage; now: number; asking: Asking }) {
  const { rows, behindMs } = page.runbook;
  // What the beat has run over moves everything that is still to come.
  const over = page.clock === null ? 0 : Math.max(0, -leftOf(page.clock, now));
  const late = behindMs + over < LATE_MS ? '' : `${Math.round((behindMs + over) / 60_000)} min late; times moved`;
  const { trim, add } = page.acts;
  const done = rows.filter(({ state }) => state === 'done');
  return (
    <section class="section part runbook" aria-label="Runbook">
      <div class="section-head">
        <h2>Runbook</h2>
        {late === '' ? null : <p class="small label">{late}</p>}
      </div>
      <div class="small-acts">
        {[trim, add].map((act) =>
          act.closed === '' ? (
            <button
              key={act.label}
              type="button"
              class="button plain"
              disabled={asking.busy}
              onClick={() => asking.ask(act.command)}
            >
              {act.label}
            </button>
          ) : null,
        )}
      </div>
      {done.length < FOLDED ? null : (
        <details class="runbook-done">
          <summary>
            <span aria-hidden="true">✓ </span>
            {done.length} steps done
          </summary>
          <RunbookList rows={done} over={over} />
        </details>
      )}
      <RunbookList rows={done.length < FOLDED ? rows : rows.slice(done.length)} over={over} />
    </section>
  );
}

function RunbookList({ rows, over }: { rows: readonly RunbookRow[]; over: number }) {
  return (
    <ol class="plain">
      {rows.map((row) => (
        <li key={row.id} class={row.state} {...(row.state === 'now' ? { 'aria-current': 'step' as const } : {})}>
          <span class="num">
            {row.at === null ? `${row.minutes} min` : clockTime(row.at + (row.state === 'coming' ? over : 0))}
          </span>
          <span>
            {row.label}
            {row.note === '' ? null : <span class="hint">{row.note}</span>}
          </span>
          <span class="runbook-mark">
            {row.state === 'done' ? (
              <>
                <span aria-hidden="true">✓</span>
                <span class="visually-hidden">done</span>
              </>
            ) : row.state === 'now' ? (
              'now'
            ) : (
              ''
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
