// Each ballot with the sum that made it and a few words of reason, read from the ledger: an answer that turned it, the
// largest cause of this year, or simply where the member stood.
import type { Ballot, LedgerCause } from '../engine/game-state.ts';
import { decimal, signed } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { entriesOf } from './ledger-view.ts';
import { personName } from './names.ts';
import { areaOf } from './office-words.ts';

export interface BallotLine {
  person: string;
  name: string;
  area: string;
  weight: number;
  yes: boolean;
  /** "your answer turned it". */
  why: string;
  /** "−9 and +10 from answers: +1; needs above 0". */
  sum: string;
  /** Voted otherwise than the stance before the meeting said. */
  turned: boolean;
}

/** What is said of a cause that was the largest of the year, for a yes and for a no. */
const FOR: Partial<Record<LedgerCause, string>> = {
  meeting: 'you met, and it counted',
  evidence: 'the key accounts’ figures spoke',
  peers: 'colleagues spoke for it',
  promise_kept: 'you kept your word',
  promise_heard: 'heard that you keep your word',
  event: 'how you handled the year',
  dilemma: 'where you stand on an open question',
  sponsor: 'sponsors an account',
  conviction: 'believes in it',
  interview: 'was asked',
};
const AGAINST: Partial<Record<LedgerCause, string>> = {
  divergence: 'the design takes power away',
  coercion: 'was overruled',
  overruled: 'was overruled',
  precedent: 'saw others overruled or bought',
  manipulation_found: 'found out about the manoeuvre',
  promise_broken: 'you broke your word',
  promise_heard: 'heard of a broken word',
  promise_late: 'you kept your word late',
  peers: 'colleagues spoke against it',
  evidence: 'the figures spoke against it',
  expectation_gap: 'you announced more than came',
  dilemma: 'where you stand on an open question',
  event: 'how you handled the year',
  refusal: 'refused it before',
  forced: 'you went past the last no',
  not_received: 'waited at your door in vain',
  conviction: 'never believed in it',
  double_credit: 'credit counted twice',
};
/** Below this a cause is not worth naming: two hundredths. */
const WORTH_NAMING = 0.02;

function whyOf(game: SeenGame, { person, stance, answers, threshold, yes }: Ballot): string {
  const before = stance > threshold;
  if (yes !== before) return yes ? 'your answer turned it' : 'your answer lost it';
  if (yes && stance <= 0) return 'not for it, but a pilot may be tried';
  const words = yes ? FOR : AGAINST;
  const sums = new Map<LedgerCause, number>();
  // What the vote itself has caused is no reason for it.
  const earlier = game.reports.filter(({ year, step }) => year < game.state.year || step === 'lobby');
  for (const { year, cause, stance: moved, anchor } of entriesOf(earlier, person)) {
    if (year < game.state.year - 1) continue;
    sums.set(cause, (sums.get(cause) ?? 0) + moved + anchor);
  }
  let best: LedgerCause | null = null;
  let most = WORTH_NAMING;
  for (const [cause, sum] of sums) {
    const size = yes ? sum : -sum;
    if (size > most && words[cause] !== undefined) {
      best = cause;
      most = size;
    }
  }
  if (best !== null) return words[best] ?? '';
  if (yes) return stance > 0.6 ? 'has championed it all along' : 'was for it';
  if (answers > 0.0005) return 'heard your answer, and it was not enough';
  return stance < -0.5
    ? 'opposed, and nothing was offered'
    : stance > 0
      ? 'wants more before saying yes'
      : 'was not won';
}

/** One ballot in words. `weight` of 100, as the whole room shares it out. */
export function ballotLine(game: SeenGame, ballot: Ballot, weight: number): BallotLine {
  const { stance, answers, threshold } = ballot;
  // Whole hundredths, unless rounding would hide on which side of the threshold it lies.
  const near = Math.abs(stance + answers - threshold) < 0.01;
  const text = (value: number) => signed(value * 100, near ? 1 : 0);
  const parts =
    Math.abs(answers) < 0.0005
      ? `Stance ${text(stance)}`
      : `Stance ${text(stance)}, answers ${text(answers)}: ${text(stance + answers)}`;
  const world = worldOf(game);
  return {
    person: ballot.person,
    name: personName(world, ballot.person),
    area: areaOf(world.people.find(({ id }) => id === ballot.person)?.role ?? ''),
    weight,
    yes: ballot.yes,
    why: whyOf(game, ballot),
    sum: `${parts}; needs above\u00a0${decimal(threshold * 100)}`,
    turned: ballot.yes !== stance > threshold,
  };
}
