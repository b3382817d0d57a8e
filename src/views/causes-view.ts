// Why a number moved, in words and bars that add up as printed, and whose doing it was: customer by customer for revenue,
// member by member for support. What customers feel is not told one by one: a survey would show it less exactly.
import type { Cause, Contributions } from '../analysis/causes.ts';
import type { TracedKpi, YearCauses } from '../analysis/studies.ts';
import type { WaterfallData } from './chart-view.ts';
import { eurM } from '../base/euros.ts';
import { decimal, signed } from './format.ts';
import { addingUp } from './adding-up.ts';
import type { SeenGame } from './game-view.ts';
import { personTag } from './person-tag.ts';

const CAUSE_WORDS: Record<Cause, { label: string; note: string }> = {
  spending: { label: 'Programme spending', note: 'Practices learned, their cost' },
  governance: { label: 'Model and governance', note: 'Model, figures, pay, dilemmas' },
  people: { label: 'People', note: 'Meetings, answers, promises' },
  accounts: { label: 'Accounts and prices', note: 'Whom you list, sponsors, prices' },
  events: { label: 'Answers to events', note: 'Your choices on the cards' },
  market: { label: 'Market and competitors', note: 'Would have come without you' },
  luck: { label: 'Luck', note: 'Dealt alike to every team' },
};
const ORDER = Object.keys(CAUSE_WORDS) as Cause[];

interface KpiTold {
  label: string;
  short: string;
  unit: string;
  digits: number;
  /** Shown per unit of the KPI. */
  times: number;
}

const YEAR_SUM = '€ M over the whole year';

const TOLD: Record<TracedKpi, KpiTold> = {
  revenue: { label: 'Revenue', short: 'revenue', unit: YEAR_SUM, digits: 1, times: 1 },
  net: { label: 'Net contribution', short: 'net contribution', unit: YEAR_SUM, digits: 1, times: 1 },
  csat: { label: 'Satisfaction', short: 'satisfaction', unit: 'points of 100', digits: 1, times: 1 },
  retention: { label: 'Business kept', short: 'business kept', unit: '% a year', digits: 1, times: 100 },
  support: { label: 'Support in the committee', short: 'support', unit: 'points, −100 to +100', digits: 0, times: 100 },
};

/** The causes in the shown digits; they add up to the change as printed. */
function roundedCauses(
  { change, causes }: Contributions,
  times: number,
  digits: number,
): { change: number; causes: Record<Cause, number> } {
  const exact = ORDER.map((cause) => (causes[cause] * times) / 1e6);
  const rounded = addingUp(exact, (change * times) / 1e6, digits);
  const out = Object.fromEntries(ORDER.map((cause, i) => [cause, rounded[i]])) as Record<Cause, number>;
  return { change: Number(rounded.reduce((sum, value) => sum + value, 0).toFixed(digits)), causes: out };
}

/** A change with its unit, for a title. */
const amountOf = ({ unit, digits }: KpiTold, change: number): string =>
  unit === YEAR_SUM ? eurM(change, digits) : `${decimal(change, digits)} points`;

/** Whose doing a change was; the rows add up to it as printed. */
export interface CauseShares {
  title: string;
  /** What a row is. */
  head: string;
  digits: number;
  /** `why`: the causes that did most of it; empty in the row of all others. */
  rows: { id: string; name: string; why: string; change: number }[];
}

export interface CausesView {
  /** One waterfall a number, in this order. */
  charts: (WaterfallData & { id: TracedKpi; label: string; shares: CauseShares | null })[];
}

/** Somebody who has a part in a change. */
interface Part {
  id: string;
  name: string;
  of: Contributions;
}

/** Those whose parts make a number, and how they are told. */
interface Doers {
  title: string;
  head: string;
  /** Most of it "at" a customer, "with" a member. */
  at: string;
  parts: Part[];
}

/** Parts named one by one; the others are one row. */
const NAMED = 6;
const SHARE_DIGITS = 1;
/** Less is printed as nought. */
const LEAST_SEEN = 0.05;

const byLargest = (causes: Record<Cause, number>): Cause[] =>
  ORDER.toSorted((a, b) => Math.abs(causes[b]) - Math.abs(causes[a]));

function largestTwo({ causes }: Contributions, times: number): string {
  const seen = byLargest(causes).filter((cause) => Math.abs((causes[cause] * times) / 1e6) >= LEAST_SEEN);
  const told = seen.slice(0, 2).map((cause, i) => {
    const { label } = CAUSE_WORDS[cause];
    return `${i === 0 ? label : label.toLowerCase()}\u00a0${signed((causes[cause] * times) / 1e6, SHARE_DIGITS)}`;
  });
  return told.join(', ');
}

function sharesOf({ title, head, parts }: Doers, { times }: KpiTold): CauseShares | null {
  const worth = (...of: readonly Part[]): number => of.reduce((sum, part) => sum + (part.of.change * times) / 1e6, 0);
  const moved = parts.filter(({ of }) => of.change !== 0).sort((a, b) => Math.abs(worth(b)) - Math.abs(worth(a)));
  const seen = moved.filter((part) => Math.abs(worth(part)) >= LEAST_SEEN);
  // A last row for one other alone would tell less than its name.
  const named = moved.length === NAMED + 1 ? moved : seen.slice(0, NAMED);
  const others = moved.slice(named.length);
  if (named.length === 0) return null;
  const each = [...named.map((part) => [part]), ...(others.length === 0 ? [] : [others])];
  const changes = addingUp(
    each.map((list) => worth(...list)),
    worth(...moved),
    SHARE_DIGITS,
  );
  const rows = named.map(({ id, name, of }, i) => ({ id, name, why: largestTwo(of, times), change: changes[i] }));
  if (others.length === 0) return { title, head, digits: SHARE_DIGITS, rows };
  const rest = { id: 'others', name: `${others.length} others`, why: '', change: changes[named.length] };
  return { title, head, digits: SHARE_DIGITS, rows: [...rows, rest] };
}

/** "at Halden Motors": who has most of a cause, where one alone has half of it or more. */
function chiefOf({ at, parts }: Doers, whole: Contributions, cause: Cause): string | null {
  const half = Math.abs(whole.causes[cause]) / 2;
  const chief = parts.find(({ of }) => of.causes[cause] * Math.sign(whole.causes[cause]) >= half);
  return chief === undefined || half === 0 ? null : `${at} ${chief.name}`;
}

/** The causes of a closed year's numbers of a game. */
export function causesView(game: Pick<SeenGame, 'engine' | 'state'>, answer: YearCauses): CausesView {
  const { engine, state } = game;
  const { year, kpis } = answer;
  const doers: Partial<Record<TracedKpi, Doers>> = {
    revenue: {
      title: 'Customer by customer',
      head: 'Customer',
      at: 'at',
      parts: engine.world.accounts.map(({ id, name }) => ({ id, name, of: answer.accounts[id] })),
    },
    support: {
      title: 'Member by member',
      head: 'Member',
      at: 'with',
      parts: engine.committee(state).map((id, seat) => {
        return { id, name: personTag(game, id).name, of: answer.people[seat] };
      }),
    },
  };
  return {
    charts: (Object.keys(TOLD) as TracedKpi[]).map((id) => {
      const told = TOLD[id];
      const { change, causes } = roundedCauses(kpis[id], told.times, told.digits);
      const who = doers[id];
      const listed = ORDER.filter((cause) => causes[cause] !== 0).sort(
        (a, b) => Number(a === 'luck') - Number(b === 'luck') || causes[b] - causes[a],
      );
      const largest = listed.length === 0 ? undefined : byLargest(causes)[0];
      const chief = largest === undefined || who === undefined ? null : chiefOf(who, kpis[id], largest);
      const to = Number((kpis[id].to * told.times).toFixed(told.digits));
      const direction = change > 0 ? 'rose' : change < 0 ? 'fell' : 'did not move';
      const [before, after] =
        kpis[id].span === 'year'
          ? [`Year ${year - 1}`, `Year ${year}`]
          : year === 1
            ? ['First quarter', 'Fourth quarter']
            : [`End of year ${year - 1}`, `End of year ${year}`];
      return {
        id,
        label: told.label,
        title: `Why ${told.short} ${direction}${change === 0 ? '' : ` by ${amountOf(told, Math.abs(change))}`}`,
        finding:
          largest === undefined
            ? 'Nothing moved it.'
            : `The causes add up. The largest: ${CAUSE_WORDS[largest].label.toLowerCase()}, ${signed(causes[largest], told.digits)}${chief === null ? '' : `, most of it ${chief}`}.`,
        // Year 1 has no year before it: its first quarter is held against its last.
        unit: told.unit === YEAR_SUM && kpis[id].span !== 'year' ? '€ M a quarter' : told.unit,
        digits: told.digits,
        start: { label: before, value: to - change },
        causes: listed.map((cause) => ({
          id: cause,
          ...CAUSE_WORDS[cause],
          value: causes[cause],
          luck: cause === 'luck',
        })),
        end: { label: after, value: to },
        shares: who === undefined ? null : sharesOf(who, told),
      };
    }),
  };
}
