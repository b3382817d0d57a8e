// The studies as screens show them: that one is being worked out, and then its part. Whether the page works it out or a
// class server does is not their matter: they are given how far it is.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { LineChartData } from '../../views/chart-view.ts';
import type { CausesView } from '../../views/causes-view.ts';
import type { LuckView, ModelsView, QualityView } from '../../views/skill-view.ts';
import { CausesPart } from './causes-part.tsx';
import { FanPart } from './fan-part.tsx';
import { LuckPart, ModelsPart, QualityPart } from './skill-parts.tsx';
import { StudyFrame, type Told } from './study-frame.tsx';

export function FanTold({ tall, ...told }: Told<LineChartData[]> & { tall?: boolean }) {
  return (
    <StudyFrame doing="Playing on with what you know" {...told}>
      {(charts) => <FanPart charts={charts} {...(tall === undefined ? {} : { tall })} />}
    </StudyFrame>
  );
}

/** A forecast that is asked for only when somebody opens it: the plan changes with every figure that is typed. */
export function ForecastDetails(props: { children: () => ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="forecast-told" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        Where this leads if nothing changes <span class="small quiet">A look before you commit, not a promise</span>
      </summary>
      {open ? props.children() : null}
    </details>
  );
}

export function CausesTold(told: Told<CausesView | null>) {
  return (
    <StudyFrame title="Why the numbers moved" doing="Replaying the year with and without each cause" {...told}>
      {(view) => (view === null ? null : <CausesPart view={view} />)}
    </StudyFrame>
  );
}

export function LuckTold(told: Told<LuckView>) {
  return (
    <StudyFrame doing="Playing your decisions 1,000 times with other luck" {...told}>
      {(view) => <LuckPart view={view} />}
    </StudyFrame>
  );
}

/** What other models would have made of the same decisions. */
export function ModelsTold(told: Told<ModelsView>) {
  return (
    <StudyFrame doing="Playing your decisions under every model" {...told}>
      {(view) => <ModelsPart view={view} />}
    </StudyFrame>
  );
}

/** How good each closed year's choice was. */
export function QualityTold(told: Told<QualityView>) {
  return (
    <StudyFrame doing="Holding each year’s choice against its alternatives" {...told}>
      {(view) => <QualityPart view={view} />}
    </StudyFrame>
  );
}
