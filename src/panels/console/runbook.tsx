// The plan of the session beside the controls: what is done, what is on, when the rest is due by now. When the class is
// late the times move, and one press drops a year.
import type { ConsolePage } from '../../views/console-page.ts';
import { clockTime } from '../kit/class-time.ts';
import type { Asking } from './use-ask.ts';

export function Runbook({ page, asking }: { page: ConsolePage; asking: Asking }) {
  const { rows, late } = page.runbook;
  const { trim, add } = page.acts;
  return (
    <section class="section part runbook" aria-label="Runbook">
      <div class="section-head">
        <h2>Runbook</h2>
        {late === '' ? null : <p class="small label">{late}</p>}
      </div>
      <ol class="plain">
        {rows.map((row) => (
          <li key={row.id} class={row.state} {...(row.state === 'now' ? { 'aria-current': 'step' as const } : {})}>
            <span class="num">{clockTime(row.at)}</span>
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
    </section>
  );
}
