// The five stages of a relationship as stairs, each drawn as who talks with whom: theirs open on top, ours filled below.
// Steps climbed carry the accent, steps ahead are thin or dashed. The caption says the same in words.
import type { AccountRoomView } from '../../views/account-room-view.ts';

type Stairs = AccountRoomView['stairs'];

const STEP = 76;
const RISE = 46;
const FLOOR = 292;

type Dot = readonly [number, number, 'theirs' | 'ours'];

/** Dots and lines of the contact structure of a stage, around 0,0 at the middle of its foot. */
function contactsOf(id: Stairs['steps'][number]['id']): { dots: Dot[]; lines: string } {
  const row = (xs: readonly number[], y: number, whose: Dot[2]): Dot[] => xs.map((x) => [x, y, whose]);
  switch (id) {
    case 'EXP':
      return { dots: [...row([0], -38, 'theirs'), ...row([0], -8, 'ours')], lines: 'M0 -34V-12' };
    case 'BAS':
      return {
        dots: [
          ...row([-18, 0, 18], -46, 'theirs'),
          ...row([0], -33, 'theirs'),
          ...row([0], -19, 'ours'),
          ...row([-18, 0, 18], -6, 'ours'),
        ],
        lines: 'M-18 -46L0 -33M0 -46V-6M18 -46L0 -33M0 -19L-18 -6M0 -19L18 -6',
      };
    case 'COO':
      return {
        dots: [...row([-18, 0, 18], -38, 'theirs'), ...row([-18, 0, 18], -8, 'ours')],
        lines: 'M-18 -34V-12M0 -34V-12M18 -34V-12',
      };
    case 'INT':
      return {
        dots: [
          ...row([0], -50, 'theirs'),
          ...row([-18, -6, 6, 18], -34, 'theirs'),
          ...row([-18, -6, 6, 18], -20, 'ours'),
          ...row([0], -4, 'ours'),
        ],
        lines:
          'M0 -50L-18 -34M0 -50L-6 -34M0 -50L6 -34M0 -50L18 -34M-18 -34V-20M-6 -34V-20M6 -34V-20M18 -34V-20M-18 -20L0 -4M-6 -20L0 -4M6 -20L0 -4M18 -20L0 -4',
      };
    case 'ITG': {
      const xs = [-18, -6, 6, 18];
      return {
        dots: [...row(xs, -40, 'theirs'), ...row(xs, -8, 'ours')],
        lines: xs.flatMap((a) => xs.map((b) => `M${a} -40L${b} -8`)).join(''),
      };
    }
  }
}

export function StageStairs(props: { stairs: Stairs }) {
  const { steps } = props.stairs;
  return (
    <figure class="stairs">
      <svg viewBox="-2 0 386 314" aria-hidden="true">
        {steps.map((step, i) => {
          const left = i * STEP;
          const y = FLOOR - i * RISE;
          const { dots, lines } = contactsOf(step.id);
          return (
            <g key={step.id} class={`step ${step.state}`}>
              <path class="tread" d={`${i === 0 ? `M0 ${y}` : `M${left} ${y + RISE}V${y}`}H${left + STEP}`} />
              <g transform={`translate(${left + STEP / 2} ${y - 6})`}>
                <path class="contact" d={lines} />
                {dots.map(([x, dy, whose]) => (
                  <circle key={`${x} ${dy}`} class={whose} cx={x} cy={dy} r="3.4" />
                ))}
              </g>
              <text x={left + STEP / 2} y={y + 17} text-anchor="middle">
                {step.label}
              </text>
              {step.wanted ? (
                <path
                  class="flag"
                  d={`M${left + STEP - 10} ${y}V${y - 20}L${left + STEP + 2} ${y - 15}L${left + STEP - 10} ${y - 10}`}
                />
              ) : null}
            </g>
          );
        })}
      </svg>
      <figcaption class="small">
        <strong>{props.stairs.text}</strong>{' '}
        <span class="quiet">
          Open: their people. Filled: ours.{steps.some(({ wanted }) => wanted) ? ' Flag: your target.' : ''}
        </span>
      </figcaption>
    </figure>
  );
}
