// The programme as Storbacka's circle: four quadrants (towards the customer or inside the company, for all accounts or
// for one), two elements each, the purpose in the middle. Tint: what has been learned; vermilion: what you spend; a
// dashed arc, once it is known: what a programme that holds would spend. A press on a sector opens its practices.
import { budgetEurM } from '../../base/euros.ts';
import type { ElementRow, PlanView } from '../../views/plan-view.ts';

const CENTRE = 300;
const INNER = 84;
const OUTER = 224;
const RIM = 232;
const GAP = 0.03;
const CLOCKWISE: readonly ElementRow['quadrant'][] = [
  'account_inter',
  'account_intra',
  'programme_intra',
  'programme_inter',
];
const STANDING = { ahead: '▲ ahead', behind: '▼ behind' };

const at = (angle: number, radius: number): [number, number] => [
  CENTRE + Math.sin(angle) * radius,
  CENTRE - Math.cos(angle) * radius,
];
const point = (angle: number, radius: number) =>
  at(angle, radius)
    .map((v) => v.toFixed(1))
    .join(' ');

function sector(from: number, to: number, inner: number, outer: number): string {
  return `M ${point(from, inner)} L ${point(from, outer)} A ${outer} ${outer} 0 0 1 ${point(to, outer)} L ${point(to, inner)} A ${inner} ${inner} 0 0 0 ${point(from, inner)} Z`;
}
const arc = (from: number, to: number, radius: number) =>
  `M ${point(from, radius)} A ${radius} ${radius} 0 0 1 ${point(to, radius)}`;

export interface WheelProps {
  view: PlanView;
  /** The element whose row has the attention. */
  chosen: string | null;
  choose: (element: string) => void;
}

export function ProgrammeWheel(props: WheelProps) {
  const { view } = props;
  const ordered = CLOCKWISE.flatMap((quadrant) => view.elements.filter((e) => e.quadrant === quadrant));
  const most = Math.max(600, ...view.elements.map((e) => Math.max(e.keur, e.needKeur ?? 0)));
  const words = view.elements.map((e) => `${e.name}: ${e.keur} thousand euros, learned ${e.maturityWords}`).join('; ');
  const quarter = Math.PI / ordered.length;
  return (
    <figure class="wheel">
      <svg viewBox="-112 2 824 590" role="img" aria-label={`The programme. ${words}`}>
        <line class="cross-line" x1={CENTRE} y1={8} x2={CENTRE} y2={578} />
        <line class="cross-line" x1={-106} y1={CENTRE} x2={706} y2={CENTRE} />
        <text class="side" x={CENTRE - 8} y={18} text-anchor="end">
          for all accounts
        </text>
        <text class="side" x={CENTRE + 8} y={18}>
          for one account
        </text>
        <text class="side" x={-106} y={CENTRE - 8}>
          towards the customer
        </text>
        <text class="side" x={-106} y={CENTRE + 20}>
          inside the company
        </text>
        {ordered.map((element, i) => (
          <Sector
            key={element.id}
            element={element}
            number={view.elements.indexOf(element) + 1}
            from={i * 2 * quarter}
            to={(i + 1) * 2 * quarter}
            most={most}
            chosen={props.chosen === element.id}
            choose={() => props.choose(element.id)}
          />
        ))}
        <circle class="hub" cx={CENTRE} cy={CENTRE} r={INNER - 10} />
        <text class="hub-small" x={CENTRE} y={CENTRE - 10} text-anchor="middle">
          Purpose
        </text>
        <text class="hub-purpose" x={CENTRE} y={CENTRE + 18} text-anchor="middle">
          {view.purpose}
        </text>
      </svg>
      <figcaption class="wheel-legend">
        <span class="wheel-key spent">you spend</span>
        <span class="wheel-key learned">learned</span>
        {view.elements.some((e) => e.needKeur !== null) ? (
          <span class="wheel-key need">such a programme needs</span>
        ) : null}
        <span class="wheel-key framing">frames all the others</span>
      </figcaption>
    </figure>
  );
}

function Sector(props: {
  element: ElementRow;
  number: number;
  from: number;
  to: number;
  most: number;
  chosen: boolean;
  choose: () => void;
}) {
  const { element, most } = props;
  const from = props.from + GAP;
  const to = props.to - GAP;
  const middle = (from + to) / 2;
  const radius = (share: number) => INNER + (OUTER - INNER) * Math.min(1, share);
  const spent = radius(element.keur / most);
  const [x, edge] = at(middle, RIM + 16);
  // Three lines of text: above the rim in the upper half, below it in the lower.
  const y = edge + (Math.abs(Math.sin(middle)) > 0.7 ? -8 : Math.cos(middle) > 0 ? -26 : 16);
  const right = Math.sin(middle) > 0;
  const anchor = right ? 'start' : 'end';
  const [nx, ny] = at(middle, OUTER - 34);
  const classes = ['sector', element.keur > 0 ? 'funded' : '', props.chosen ? 'chosen' : ''].join(' ');
  return (
    // A short way for the mouse; the list beside the wheel does the same by keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <g class={classes} onClick={props.choose}>
      <path class="ground" d={sector(from, to, INNER, OUTER)} />
      {element.keur > 0 ? <path class="spent-area" d={sector(from, to, INNER, spent)} /> : null}
      <path class="learned" d={sector(from, to, INNER, radius(element.maturity))} />
      {element.needKeur === null ? null : <path class="need" d={arc(from, to, radius(element.needKeur / most))} />}
      {element.keur > 0 ? <path class="spent" d={arc(from, to, spent)} /> : null}
      {element.framing ? <path class="framing" d={arc(from, to, RIM)} /> : null}
      <text class="number" x={nx} y={ny + 6} text-anchor="middle">
        {props.number}
      </text>
      <text class="name" x={x} y={y} text-anchor={anchor}>
        {element.name}
      </text>
      <text class="amount" x={x} y={y + 20} text-anchor={anchor}>
        {element.keur > 0 ? budgetEurM(element.keur / 1000) : 'nothing'}
      </text>
      {element.standing === null ? null : (
        <text class="standing-word" x={x} y={y + 40} text-anchor={anchor}>
          {STANDING[element.standing]}
        </text>
      )}
    </g>
  );
}
