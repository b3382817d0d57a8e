// A person's ledger: every cause that moved their stance, in words, added up so that it ends at today's figure. What is
// not in the ledger (where they stood before) is its first line. Stance, pull and trust are shown as whole hundredths.
import type { LedgerCause, LedgerEntry, StepReport } from '../engine/game-state.ts';
import type { World } from '../engine/world.ts';
import { listed, signed } from './format.ts';
import { anyName, personName } from './names.ts';
import { CAUSE_WORDS, TACTIC_WORDS } from './person-words.ts';

export interface LedgerLine {
  id: string;
  cause: string;
  when: string;
  /** Whole hundredths of stance; the lines' sum is the last line. */
  stance: number;
  stanceText: string;
  pullText: string;
  trustText: string;
}

export interface Ledger {
  before: string;
  /** By cause, largest first; adds up with `before` to `today`. */
  lines: LedgerLine[];
  /** How many of `lines` carry most of it; the rest is folded into one line. */
  shown: number;
  rest: { label: string; stanceText: string; pullText: string; trustText: string } | null;
  today: string;
  /** Every entry in its order. */
  entries: LedgerLine[];
}

/** Entries of one person, oldest first. */
export function entriesOf(reports: readonly StepReport[], person: string): LedgerEntry[] {
  return reports.flatMap((report) => report.ledger.filter((entry) => entry.person === person));
}

/** Causes whose detail says something to a player: which tactic, which promise, which event. */
const NAMED_CLOSER: ReadonlySet<LedgerCause> = new Set<LedgerCause>([
  'meeting',
  'dilemma',
  'promise_kept',
  'promise_late',
  'promise_broken',
  'promise_heard',
  'answer',
  'event',
  'sponsor',
  'succession',
]);

/** What caused an entry, with whatever names it closer: "You met: Bargain". */
export function causeText(world: World, entry: LedgerEntry): string {
  const words = CAUSE_WORDS[entry.cause];
  if (entry.cause === 'meeting' && entry.detail === 'received') return 'You received them at your door';
  if (entry.cause === 'answer' && entry.detail === 'misread')
    return 'Your answer in the committee misread their reason';
  if (entry.cause === 'peers' && entry.detail !== '') return `${words}, mostly ${personName(world, entry.detail)}`;
  if (entry.detail === '' || !NAMED_CLOSER.has(entry.cause)) return words;
  const tactic = Object.entries(TACTIC_WORDS).find(([id]) => id === entry.detail)?.[1].label;
  return `${words}: ${tactic ?? anyName(world, entry.detail).replaceAll('_', ' ')}`;
}

/** Causes shown before the rest is folded. */
const MOST_SHOWN = 5;

const small = (value: number) => {
  const text = signed(value * 100);
  return text === '0' ? '' : text;
};

const slotText = (year: number, slot: number) =>
  slot === 0 ? `year ${year}, around the vote` : `year ${year}, Q${slot}`;

interface Sum {
  cause: string;
  stance: number;
  anchor: number;
  trust: number;
  first: LedgerEntry;
  last: LedgerEntry;
}

/** Colleagues in one line, with the two who pulled hardest over all quarters. */
function peersText(world: World, entries: readonly LedgerEntry[]): string {
  const pulls = new Map<string, number>();
  for (const { cause, detail, stance } of entries)
    if (cause === 'peers' && detail !== '') pulls.set(detail, (pulls.get(detail) ?? 0) + Math.abs(stance));
  const hardest = [...pulls].sort((a, b) => b[1] - a[1]).slice(0, 2);
  if (hardest.length === 0) return CAUSE_WORDS.peers;
  return `${CAUSE_WORDS.peers}, mostly ${listed(hardest.map(([id]) => personName(world, id)))}`;
}

function byCause(world: World, entries: readonly LedgerEntry[]): Sum[] {
  const sums = new Map<string, Sum>();
  const peers = peersText(world, entries);
  for (const entry of entries) {
    const cause = entry.cause === 'peers' ? peers : causeText(world, entry);
    const sum = sums.get(cause) ?? { cause, stance: 0, anchor: 0, trust: 0, first: entry, last: entry };
    sum.stance += entry.stance;
    sum.anchor += entry.anchor;
    sum.trust += entry.trust;
    sum.last = entry;
    sums.set(cause, sum);
  }
  const size = (sum: Sum) => Math.abs(sum.stance) + 0.5 * Math.abs(sum.anchor);
  return [...sums.values()].sort((a, b) => size(b) - size(a));
}

/** The ledger of one person whose stance is `stance` now (-1 to 1). */
export function ledgerView(world: World, reports: readonly StepReport[], person: string, stance: number): Ledger {
  const entries = entriesOf(reports, person);
  const sums = byCause(world, entries);
  const before = stance - entries.reduce((total, entry) => total + entry.stance, 0);
  // Rounded where the running total is rounded, so that the whole numbers add up.
  let total = before;
  const lines = sums.map((sum): LedgerLine => {
    const from = Math.round(total * 100);
    total += sum.stance;
    const hundredths = Math.round(total * 100) - from;
    const same = sum.first.year === sum.last.year && sum.first.slot === sum.last.slot;
    return {
      id: sum.cause,
      cause: sum.cause,
      when: same
        ? slotText(sum.first.year, sum.first.slot)
        : sum.first.year === sum.last.year
          ? `year ${sum.first.year}`
          : `year ${sum.first.year} to ${sum.last.year}`,
      stance: hundredths,
      stanceText: hundredths === 0 ? '' : signed(hundredths),
      pullText: small(sum.anchor),
      trustText: small(sum.trust),
    };
  });
  const told = lines.filter((line) => line.stanceText !== '' || line.pullText !== '' || line.trustText !== '');
  // One line more costs no more room than the fold itself.
  const shown = told.length <= MOST_SHOWN + 1 ? told.length : MOST_SHOWN;
  const folded = told.slice(shown);
  const foldedSums = sums.filter(({ cause }) => folded.some((line) => line.cause === cause));
  const sumOf = (of: 'anchor' | 'trust') => small(foldedSums.reduce((all, sum) => all + sum[of], 0));
  const stanceRest = folded.reduce((all, line) => all + line.stance, 0);
  return {
    before: signed(Math.round(before * 100)),
    lines: told,
    shown,
    rest:
      folded.length === 0
        ? null
        : {
            label: `${folded.length} smaller causes`,
            stanceText: stanceRest === 0 ? '' : signed(stanceRest),
            pullText: sumOf('anchor'),
            trustText: sumOf('trust'),
          },
    today: signed(Math.round(stance * 100)),
    entries: entries.map((entry, i) => ({
      id: String(i),
      cause: causeText(world, entry),
      when: slotText(entry.year, entry.slot),
      stance: entry.stance,
      stanceText: signed(entry.stance * 100, 1),
      pullText: signed(entry.anchor * 100, 1),
      trustText: signed(entry.trust * 100, 1),
    })),
  };
}
