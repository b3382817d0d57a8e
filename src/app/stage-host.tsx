// A place for the stage in a screen. The stage's code (Phaser) loads the first time a host is on the page; one game is
// kept and moved from host to host. While the code is on its way the host says so; where it cannot run or load, the host goes
// away: the page says everything it shows.
import { useEffect, useRef, useState } from 'preact/hooks';
import type * as StageModule from '../stage/index.ts';
import type { Stage } from '../stage/index.ts';
import type { StageEvent, StageView } from '../views/stage-view.ts';
import './stage-host.css';

let stage: Stage | null = null;
let coming: Promise<typeof StageModule> | null = null;
/** The host that has the canvas now, and where its events go. */
let owner: { element: HTMLElement; send: (event: StageEvent) => void } | null = null;

/** For eyes alone: the label stands for the picture, and what the page says does not change when it arrives. */
const COMING = 'The picture is on its way. The page works without it.';

/** Starts loading the stage's code; asked again after a failure, it tries again. */
export function loadStage(): Promise<typeof StageModule> {
  coming ??= import('../stage/index.ts').catch((failure: unknown) => {
    coming = null;
    throw failure;
  });
  return coming;
}

async function place(element: HTMLElement, view: () => StageView, send: (event: StageEvent) => void): Promise<void> {
  const mine = { element, send };
  owner = mine;
  const { createStage } = await loadStage();
  // Another screen may have come while the code was loading.
  if (owner !== mine) return;
  if (stage === null) stage = createStage(element, { onEvent: (event) => owner?.send(event) });
  else stage.attach(element);
  stage.show(view());
}

function leave(element: HTMLElement): void {
  if (owner?.element !== element) return;
  owner = null;
  stage?.detach();
}

/** Shows the view on the canvas; `label` names the picture for who does not see it. */
export function StageHost(props: { view: StageView; label: string; onEvent?: (event: StageEvent) => void }) {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [state, setState] = useState<'coming' | 'there' | 'gone'>(stage === null ? 'coming' : 'there');

  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    place(
      element,
      () => latest.current.view,
      (event) => latest.current.onEvent?.(event),
    ).then(
      () => setState('there'),
      () => setState('gone'),
    );
    return () => leave(element);
  }, []);
  useEffect(() => {
    if (owner?.element === box.current) stage?.show(props.view);
  }, [props.view]);

  return <div ref={box} class={`stage-host ${state}`} role="img" aria-label={props.label} data-coming={COMING} />;
}
