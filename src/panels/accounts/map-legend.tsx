// What the marks on the map mean: over the map's empty corner where there is room, else in a line below it. The screen
// puts its own heading above the legend.
import type { ComponentChildren } from 'preact';
import type { LegendMark } from '../../views/map-view.ts';
import './map-legend.css';

/**
 * `canvas` is the map itself; `marks` what is on it; `inColumns` where it is no map but columns of discs; `listed` where
 * the list of all names stands further down on the same screen.
 */
export function MapFigure(props: {
  canvas: ComponentChildren;
  marks: readonly LegendMark[];
  inColumns: boolean;
  listed: boolean;
}) {
  return (
    <figure class={props.inColumns ? 'account-map in-columns' : 'account-map'}>
      <div class="account-map-canvas">{props.canvas}</div>
      <figcaption>
        <p class="map-marks-line">
          {props.marks.map((mark) => SHORT[mark]).join(' ')} {props.listed ? <NamesBelow /> : null}
        </p>
        <ul class="plain">
          {props.marks.map((mark) => (
            <li key={mark} class={mark === 'risk' ? 'risk' : ''}>
              <svg viewBox="0 0 36 20" width="36" height="20" aria-hidden="true">
                {DRAWN[mark]}
              </svg>
              {WORDS[mark]}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** A phone's map has no room for every name: the way to the list that says them all, further down. */
export function NamesBelow() {
  return (
    <button
      type="button"
      class="names-below"
      onClick={() => {
        const row = document.querySelector<HTMLElement>('.twin-rows button');
        row?.scrollIntoView({ block: 'center' });
        row?.focus({ preventScroll: true });
      }}
    >
      All customers by name
    </button>
  );
}

const WORDS: Record<LegendMark, string> = {
  key: 'filled: key account',
  sales: 'disc: sales a year',
  satisfaction: 'ring, number: satisfaction',
  closeness: 'line: how close we work',
  request: 'square: a request that waits',
  risk: 'renewal at risk',
};

/** The same in a line of text, where there is no room for drawings. */
const SHORT: Record<LegendMark, string> = {
  key: 'Filled: key account.',
  sales: 'Disc: sales.',
  satisfaction: 'Ring, number: satisfaction.',
  closeness: 'Line: how close.',
  request: 'Square: a request.',
  risk: 'Red: renewal at risk.',
};

const DRAWN: Record<LegendMark, ComponentChildren> = {
  key: (
    <>
      <circle class="ring" cx="9" cy="10" r="6.2" />
      <circle class="fill" cx="27" cy="10" r="7" />
    </>
  ),
  sales: (
    <>
      <circle class="fill" cx="14" cy="10" r="4" />
      <circle class="line" cx="20" cy="10" r="9" />
    </>
  ),
  satisfaction: (
    <>
      <circle class="track" cx="18" cy="10" r="7.5" />
      <path class="arc" d="M18 2.5 A7.5 7.5 0 1 1 10.9 12.3" />
    </>
  ),
  closeness: (
    <>
      <path class="thick" d="M2 6 H34" />
      <path class="thin" d="M2 14 H34" />
    </>
  ),
  request: (
    <>
      <rect class="square" x="7" y="6.5" width="7" height="7" />
      <rect class="square" x="18" y="6.5" width="7" height="7" />
    </>
  ),
  risk: (
    <>
      <circle class="risk-fill" cx="18" cy="10" r="5" />
      <path class="risk-echo" d="M10.5 4.5 a9 9 0 0 0 0 11 M25.5 4.5 a9 9 0 0 1 0 11" />
    </>
  ),
};
