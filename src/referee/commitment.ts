// Six characters a closed year that a team can read out: the end of a hash chain over the header, the decisions up to the
// year's close and the hashes of its figures. Noted before the next year, they show afterwards that the record handed in
// is the one that was played then; they cannot show how often somebody tried it before.
import { canonicalJson } from '../base/canonical-json.ts';
import { sha256Hex } from '../base/hash.ts';
import type { Game } from './game.ts';

export interface YearCommitment {
  readonly year: number;
  /** Six letters and digits that cannot be taken for each other: no 0 and O, 1, I and L. */
  readonly code: string;
}

const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 6;

/** One for every year that has been closed, in order; of a game or of its record. A later decision changes none. */
export function commitmentsOf({
  header,
  entries,
  steps,
}: Pick<Game, 'header' | 'entries' | 'steps'>): YearCommitment[] {
  const { scenario, rules, seed, years } = header;
  const found: YearCommitment[] = [];
  let chain = sha256Hex(canonicalJson({ scenario: scenario.hash, rules, seed, years }));
  let done = 0;
  for (const closing of steps) {
    if (closing.step !== 'close') continue;
    const decisions = entries.slice(done, closing.entries);
    const hashes = steps.filter(({ year }) => year === closing.year).map(({ hash }) => hash);
    chain = sha256Hex(canonicalJson({ chain, year: closing.year, decisions, hashes }));
    done = closing.entries;
    found.push({ year: closing.year, code: codeOf(chain) });
  }
  return found;
}

function codeOf(hash: string): string {
  let number = Number.parseInt(hash.slice(0, 12), 16);
  let code = '';
  for (let i = 0; i < LENGTH; i++) {
    code += LETTERS[number % LETTERS.length]!;
    number = Math.floor(number / LETTERS.length);
  }
  return code;
}
