// The shared sheet as cells, so that two devices that write at the same time cost each other nothing: every cell is
// last-writer-wins by itself and keeps what stood in it before. A cell is the smallest thing that two people can decide
// apart: the money of one practice, the tier of one account, one meeting.
import { canonicalJson } from '../base/canonical-json.ts';
import type { Decision, YearSheet } from '../engine/decisions/decision.ts';
import type { Cell, Conflict } from './class-state.ts';
import type { SeatId } from './terms.ts';

type Cells = Readonly<Record<string, unknown>>;

/** Earlier writings kept of a cell besides the first: more than a team makes while one device is offline. */
const KEPT = 12;

const one = <T>(family: string, list: readonly T[], key: (item: T) => string, value: (item: T) => unknown): Cells =>
  Object.fromEntries(list.map((item) => [`${family}.${key(item)}`, value(item)]));

const each = (family: string, map: Readonly<Record<string, unknown>>): Cells =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [`${family}.${key}`, value]));

/** Every cell of a sheet that holds something. */
export function cellsOf(sheet: YearSheet): Cells {
  return {
    model: { model: sheet.model, groups: sheet.groups, clusters: sheet.clusters },
    purpose: sheet.purpose,
    pricePolicy: sheet.pricePolicy,
    incentives: sheet.incentives,
    consultantDays: sheet.consultantDays,
    reason: sheet.reason,
    force: sheet.force,
    correction: sheet.correction,
    reflection: sheet.reflection,
    ...one(
      'accounts',
      sheet.accounts,
      (a) => a.account,
      (a) => a.tier,
    ),
    ...each('sponsors', sheet.sponsors),
    ...each('targets', sheet.targets),
    ...one('kpis', sheet.kpis, String, () => true),
    ...each('keur', sheet.keur),
    ...each('poles', sheet.poles),
    ...each('readings', sheet.readings),
    ...one(
      'research',
      sheet.research,
      (r) => r.finding,
      (r) => r.people,
    ),
    ...one(
      'meetings',
      sheet.meetings,
      (m) => `${m.slot}.${m.person}`,
      (m) => m,
    ),
    ...one(
      'expectations',
      sheet.expectations,
      (e) => e.kpi,
      (e) => e,
    ),
    ...one(
      'answers',
      sheet.answers,
      (a) => a.objection,
      (a) => a.answer,
    ),
    ...one(
      'promises',
      sheet.promises,
      (p) => canonicalJson(p),
      () => true,
    ),
    ...each('eventAnswers', sheet.eventAnswers),
    ...one('received', sheet.received, String, () => true),
    ...(sheet.prediction === null ? {} : { prediction: true }),
    ...one('prediction', sheet.prediction ?? [], String, () => true),
  };
}

const NOTHING = null;
const same = (a: unknown, b: unknown): boolean =>
  a === b || canonicalJson(a ?? NOTHING) === canonicalJson(b ?? NOTHING);

/** Cells whose value differs, with both values; null stands for nothing. */
export function changedCells(before: YearSheet, after: YearSheet): { cell: string; was: unknown; now: unknown }[] {
  const a = cellsOf(before);
  const b = cellsOf(after);
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.flatMap((cell) => {
    const was = a[cell] ?? NOTHING;
    const now = b[cell] ?? NOTHING;
    return same(was, now) ? [] : [{ cell, was, now }];
  });
}

/** The value a device had before it that had seen the log up to `seen`. */
function valueSeen(cell: Cell, seen: number): unknown {
  return cell.past.findLast((write) => write.seq <= seen)?.value ?? NOTHING;
}

/** Who writes, at which event, and which event the writer had seen last. */
export interface Writing {
  readonly seq: number;
  readonly seat: SeatId | null;
  readonly seen: number;
}

/** The cells and conflicts after the sheet has changed. A conflict: a cell that somebody else wrote unseen by the writer. */
export function writeCells(
  held: { readonly cells: Readonly<Record<string, Cell>>; readonly conflicts: readonly Conflict[] },
  before: YearSheet,
  after: YearSheet,
  { seq, seat, seen }: Writing,
): { cells: Record<string, Cell>; conflicts: Conflict[] } {
  const cells: Record<string, Cell> = { ...held.cells };
  const conflicts = [...held.conflicts];
  for (const { cell, was, now } of changedCells(before, after)) {
    const known = cells[cell];
    if (known !== undefined && known.seq > seen && known.seat !== seat) {
      const decision = restoring(after, cell, was);
      conflicts.push({
        seq,
        cell,
        earlier: { seat: known.seat, value: was, decision },
        later: { seat, value: now },
        settled: null,
      });
    }
    const [first = { seq: 0, seat: null, value: was }, ...rest] = known?.past ?? [];
    cells[cell] = { seq, seat, past: [first, ...rest.slice(1 - KEPT), { seq, seat, value: now }] };
  }
  return { cells, conflicts };
}

const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A list-like decision as cells of one family, and how such a decision is made of cells again. */
interface Whole {
  readonly families: readonly string[];
  readonly cells: Cells;
  readonly build: (cells: Cells) => Decision;
}

const entriesOf = (cells: Cells, family: string): [string, unknown][] =>
  Object.entries(cells).flatMap(([cell, value]): [string, unknown][] =>
    cell.startsWith(`${family}.`) && value !== null ? [[cell.slice(family.length + 1), value]] : [],
  );

/** Decisions that write a whole list at once; null for those that write one thing. */
function wholeOf(decision: Decision): Whole | null {
  switch (decision.kind) {
    case 'fund-programme':
      return {
        families: ['keur'],
        cells: each('keur', Object.fromEntries(Object.entries(decision.keur).filter(([, keur]) => keur > 0))),
        build: (cells) => ({
          kind: 'fund-programme',
          keur: Object.fromEntries(entriesOf(cells, 'keur').map(([practice, keur]) => [practice, Number(keur)])),
        }),
      };
    case 'select-accounts':
      return {
        families: ['accounts'],
        cells: one(
          'accounts',
          decision.accounts,
          (a) => a.account,
          (a) => a.tier,
        ),
        build: (cells) => ({
          kind: 'select-accounts',
          accounts: entriesOf(cells, 'accounts').map(([account, tier]) => ({ account, tier: tier as 'A' | 'B' | 'C' })),
        }),
      };
    case 'assign-sponsors':
      return {
        families: ['sponsors'],
        cells: one(
          'sponsors',
          decision.sponsors,
          (s) => s.account,
          (s) => s.person,
        ),
        build: (cells) => ({
          kind: 'assign-sponsors',
          sponsors: entriesOf(cells, 'sponsors').map(([account, person]) => ({ account, person: wordOf(person) })),
        }),
      };
    case 'choose-kpis':
      return {
        families: ['kpis'],
        cells: one('kpis', decision.kpis, String, () => true),
        build: (cells) => ({
          kind: 'choose-kpis',
          kpis: entriesOf(cells, 'kpis').map(([kpi]) => kpi as (typeof decision.kpis)[number]),
        }),
      };
    case 'predict-vote':
      return {
        families: ['prediction'],
        cells: one('prediction', decision.yes, String, () => true),
        build: (cells) => ({ kind: 'predict-vote', yes: entriesOf(cells, 'prediction').map(([person]) => person) }),
      };
    case 'state-expectation':
      return {
        families: ['reason', 'expectations'],
        cells: {
          reason: decision.reason,
          ...one(
            'expectations',
            decision.expectations,
            (e) => e.kpi,
            (e) => e,
          ),
        },
        build: (cells) => ({
          kind: 'state-expectation',
          reason: wordOf(cells['reason']),
          expectations: entriesOf(cells, 'expectations').map(([, e]) => e as (typeof decision.expectations)[number]),
        }),
      };
    default:
      return null;
  }
}

const inFamilies = (cell: string, families: readonly string[]): boolean =>
  families.some((family) => cell === family || cell.startsWith(`${family}.`));

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;

/** What a writer changed, laid over what stands now: lists by their items, objects by their fields. */
function laidOver(seen: unknown, mine: unknown, now: unknown): unknown {
  if (same(mine, seen)) return now;
  if (Array.isArray(seen) && Array.isArray(mine) && Array.isArray(now)) {
    const left = now.filter((item) => mine.includes(item) || !seen.includes(item));
    return [...left, ...mine.filter((item) => !seen.includes(item) && !left.includes(item))];
  }
  const [a, b, c] = [fieldsOf(seen), fieldsOf(mine), fieldsOf(now)];
  if (a === null || b === null || c === null) return mine;
  return Object.fromEntries(Object.keys(b).map((key) => [key, laidOver(a[key], b[key], c[key])]));
}

/** Decisions that write several fields of one cell, with the name of the cell. */
const FIELDED: Partial<Record<Decision['kind'], string>> = { 'choose-model': 'model', 'set-incentives': 'incentives' };

/** A decision of several fields, with what its writer changed in the others before the device showed it. */
function withOwnFields(decision: Decision, sheet: YearSheet, cells: Readonly<Record<string, Cell>>, writer: Writer) {
  const name = FIELDED[decision.kind];
  const cell = name === undefined ? undefined : cells[name];
  const { kind, ...mine } = decision;
  if (name === undefined || cell === undefined || cell.seq <= writer.seen || cell.seat !== writer.seat) return decision;
  const seen = valueSeen(cell, writer.seen);
  // Nothing else than was seen: what was written since is taken back.
  if (same(mine, seen)) return decision;
  return { kind, ...fieldsOf(laidOver(seen, mine, cellsOf(sheet)[name])) } as Decision;
}

/** Who decides, and the last event that the deciding device had shown. */
interface Writer {
  readonly seat: SeatId | null;
  readonly seen: number;
}

/**
 * A decision joined with what has changed since its device last showed the sheet: what the writer did not touch stays as
 * it now is, whoever wrote it. A device shows its own writing only when the server's page of it has come, which on a slow
 * line, or without one, is several fields later. The same decision where nothing has to be joined.
 */
export function joined(
  decision: Decision,
  sheet: YearSheet,
  cells: Readonly<Record<string, Cell>>,
  writer: Writer,
): { decision: Decision; merged: boolean } {
  const whole = wholeOf(decision);
  if (whole === null) {
    const full = withOwnFields(decision, sheet, cells, writer);
    return { decision: full, merged: full !== decision };
  }
  const now = cellsOf(sheet);
  const mine: Record<string, unknown> = { ...whole.cells };
  const unseen = Object.entries(cells).filter(
    ([name, { seq }]) => inFamilies(name, whole.families) && seq > writer.seen,
  );
  const shown: Record<string, unknown> = { ...now };
  for (const [name, cell] of unseen) shown[name] = valueSeen(cell, writer.seen);
  // A list just as it was shown takes back what the writer wrote last: nothing else can be meant by it.
  const touched = [...Object.keys(mine), ...Object.keys(shown)].some(
    (name) => inFamilies(name, whole.families) && !same(mine[name], shown[name]),
  );
  const own = unseen.filter(([, { seat }]) => seat === writer.seat).map(([, { seq }]) => seq);
  const takenBack = touched || own.length === 0 ? null : Math.max(...own);
  let merged = false;
  for (const [name, cell] of unseen) {
    if (cell.seq === takenBack || !same(mine[name], shown[name]) || same(mine[name], now[name])) continue;
    mine[name] = now[name] ?? NOTHING;
    merged = true;
  }
  return merged ? { decision: whole.build(mine), merged } : { decision, merged };
}

const OF_FAMILY: Readonly<Record<string, Decision>> = {
  keur: { kind: 'fund-programme', keur: {} },
  accounts: { kind: 'select-accounts', accounts: [] },
  sponsors: { kind: 'assign-sponsors', sponsors: [] },
  kpis: { kind: 'choose-kpis', kpis: [] },
  prediction: { kind: 'predict-vote', yes: [] },
  reason: { kind: 'state-expectation', reason: '', expectations: [] },
  expectations: { kind: 'state-expectation', reason: '', expectations: [] },
};

/** The decision that brings an earlier value back to a cell, or null where none can. */
function restoring(sheet: YearSheet, cell: string, value: unknown): Decision | null {
  const [family = '', ...rest] = cell.split('.');
  const key = rest.join('.');
  const whole = OF_FAMILY[family] === undefined ? null : wholeOf(OF_FAMILY[family]);
  if (whole !== null) return whole.build({ ...cellsOf(sheet), [cell]: value });
  switch (family) {
    case 'model':
      return { kind: 'choose-model', ...(value as Pick<YearSheet, 'model' | 'groups' | 'clusters'>) };
    case 'purpose':
      return value === null ? null : { kind: 'name-purpose', purpose: value as NonNullable<YearSheet['purpose']> };
    case 'pricePolicy':
      return { kind: 'set-price-policy', policy: value as YearSheet['pricePolicy'] };
    case 'incentives':
      return { kind: 'set-incentives', ...(value as YearSheet['incentives']) };
    case 'consultantDays':
      return { kind: 'hire-consultants', days: value as YearSheet['consultantDays'] };
    case 'targets':
      return {
        kind: 'set-relationship-target',
        account: key,
        target: value as YearSheet['targets'][string] | null,
      };
    case 'poles':
      return value === null ? null : { kind: 'answer-dilemma', dilemma: key, pole: value as 'a' | 'b' };
    case 'readings':
      return { kind: 'read-reason', person: key, reason: value as YearSheet['readings'][string] | null };
    case 'answers':
      return value === null ? null : { kind: 'answer-objection', objection: key, answer: wordOf(value) };
    case 'force':
      return { kind: 'force-mandate', force: value === true };
    case 'received':
      return { kind: 'receive-visitor', person: key, receive: value === true };
    case 'meetings':
      return meetingAgain(key, value as YearSheet['meetings'][number] | null, sheet);
    default:
      return null;
  }
}

function meetingAgain(key: string, meeting: YearSheet['meetings'][number] | null, sheet: YearSheet): Decision | null {
  if (meeting !== null) return { kind: 'meet-stakeholder', ...meeting };
  const now = sheet.meetings.find((m) => `${m.slot}.${m.person}` === key);
  if (now === undefined) return null;
  return { kind: 'meet-stakeholder', slot: now.slot, person: now.person, tactic: now.tactic, points: 0 };
}
