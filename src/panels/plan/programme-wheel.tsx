// The programme as Storbacka's circle: four quadrants (towards the customer or inside the company, for all accounts or
// for one), two elements each, the purpose in the middle. Tint: what has been learned. Vermilion rim: what you spend.
import type { ElementRow, PlanView } from '../../views/plan-view.ts';

const CENTRE = 300;
const INNER = 84;
const OUTER = 216;
const RIM = 232;
const GAP = 0.03;
const CLOCKWISE: readonly ElementRow['quadrant'][] = [
  'account_inter',
  'account_intra',
  'programme_intra',
  'programme_inter',
];

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

export function ProgrammeWheel(props: { view: PlanView }) {
  const { view } = props;
  const ordered = CLOCKWISE.flatMap((quadrant) => view.elements.filter((e) => e.quadrant === quadrant));
  const most = Math.max(600, ...view.elements.map((e) => e.keur));
  const words = view.elements.map((e) => `${e.name}: ${e.keur} thousand euros, learned ${e.maturityWords}`).join('; ');
  const quarter = Math.PI / ordered.length;
  return (
    <figure class="wheel">
      <svg viewBox="-110 10 820 580" role="img" aria-label={`The programme. ${words}`}>
        <line class="cross-line" x1={CENTRE} y1={34} x2={CENTRE} y2={566} />
        <line class="cross-line" x1={-60} y1={CENTRE} x2={660} y2={CENTRE} />
        <text class="side" x={CENTRE - 8} y={30} text-anchor="end">
          for all accounts
        </text>
        <text class="side" x={CENTRE + 8} y={30}>
          for one account
        </text>
        <text class="side" x={-106} y={CENTRE - 8}>
          towards the customer
        </text>
        <text class="side" x={-106} y={CENTRE + 18}>
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
          />
        ))}
        <circle class="hub" cx={CENTRE} cy={CENTRE} r={INNER - 12} />
        <text class="hub-small" x={CENTRE} y={CENTRE - 8} text-anchor="middle">
          Purpose
        </text>
        <text class="hub-purpose" x={CENTRE} y={CENTRE + 20} text-anchor="middle">
          {view.purpose}
        </text>
      </svg>
      <figcaption class="small quiet">
        Tint: what has been learned. Red arc: what you spend. Outer rim: frames all the others.
      </figcaption>
    </figure>
  );
}

function Sector(props: { element: ElementRow; number: number; from: number; to: number; most: number }) {
  const { element, most } = props;
  const from = props.from + GAP;
  const to = props.to - GAP;
  const middle = (from + to) / 2;
  const learned = INNER + (OUTER - INNER) * Math.min(1, element.maturity);
  const spent = INNER + (OUTER - INNER) * Math.min(1, element.keur / most);
  const [x, edge] = at(middle, RIM + 18);
  // Two lines of text: above the rim in the upper half, below it in the lower.
  const y = edge + (Math.abs(Math.sin(middle)) > 0.7 ? 0 : Math.cos(middle) > 0 ? -16 : 12);
  const right = Math.sin(middle) > 0;
  const anchor = right ? 'start' : 'end';
  const [nx, ny] = at(middle, OUTER - 34);
  return (
    <g class={element.keur > 0 ? 'sector funded' : 'sector'}>
      <path class="ground" d={sector(from, to, INNER, OUTER)} />
      <path class="learned" d={sector(from, to, INNER, learned)} />
      {element.keur > 0 ? (
        <path class="spent" d={`M ${point(from, spent)} A ${spent} ${spent} 0 0 1 ${point(to, spent)}`} />
      ) : null}
      {element.framing ? (
        <path class="framing" d={`M ${point(from, RIM)} A ${RIM} ${RIM} 0 0 1 ${point(to, RIM)}`} />
      ) : null}
      <text class="number" x={nx} y={ny + 6} text-anchor="middle">
        {props.number}
      </text>
      <text class="name" x={x} y={y} text-anchor={anchor}>
        {props.number} {element.name}
      </text>
      <text class="amount" x={x} y={y + 19} text-anchor={anchor}>
        {element.keur > 0 ? `€${(element.keur / 1000).toFixed(2)} M` : 'nothing'}
      </text>
    </g>
  );
}
