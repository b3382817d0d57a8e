// Before the class begins: the code as large as the desk allows, the check in plain words, and the teams as they fill.
import type { RehearsalPlan } from '../../views/class-shelf-view.ts';
import type { ClassLinks, ConsolePage } from '../../views/console-page.ts';
import { QrCode, spacedCode } from '../kit/qr-code.tsx';

export function GatheringPart(props: {
  page: ConsolePage;
  links: ClassLinks;
  /** What this device itself can check: projector, sound, its own line. */
  checks: readonly ConsolePage['checks'][number][];
  rehearse: ((plan: RehearsalPlan) => void) | null;
  busy: boolean;
}) {
  const { page, links, rehearse } = props;
  const checks = [...page.checks, ...props.checks];
  const open = checks.filter(({ ready }) => !ready).length;
  return (
    <div class="gathering">
      <section class="code-part" aria-label="The code">
        <div>
          <p class="quiet">
            Open <strong>{links.address}</strong> and type
          </p>
          <p class="class-code">
            <span aria-hidden="true">{spacedCode(links.code)}</span>
            <span class="visually-hidden">{[...links.code].join(' ')}</span>
          </p>
          <p class="quiet">or point a phone at the square. No account, no e-mail.</p>
        </div>
        <QrCode text={links.join} label={`QR code that opens ${links.join}`} />
      </section>
      <section class="section" aria-label="Before you begin">
        <div class="section-head">
          <h2>{open === 0 ? 'Ready to begin' : open === 1 ? 'One thing to look at' : `${open} things to look at`}</h2>
          {page.rehearsal || rehearse === null ? null : (
            <button type="button" class="button compact" disabled={props.busy} onClick={() => rehearse(page.opened)}>
              Rehearse with computer teams
            </button>
          )}
        </div>
        <ul class="plain rows check-list">
          {checks.map((check) => (
            <li key={check.id} class={check.ready ? 'ready' : 'look'}>
              <span class={check.ready ? 'label for' : 'label against'}>
                <span aria-hidden="true">{check.ready ? '✓' : '■'} </span>
                {check.ready ? 'ready' : 'look'}
              </span>
              <span>
                {check.label}
                {check.todo === '' ? null : <span class="hint">{check.todo}</span>}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
