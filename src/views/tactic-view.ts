// The six tactics for one person, each with one honest line: whether it meets the reason found so far, or its price.
import type { PersonFacts } from '../engine/game-state.ts';
import { parameterOf } from '../engine/parameters.ts';
import { type Reason, TACTIC_IDS, type TacticId, type World } from '../engine/world.ts';
import { keur } from '../base/euros.ts';
import { numberWord } from './number-words.ts';
import { TACTIC_WORDS } from './person-words.ts';

export interface TacticLine {
  id: TacticId;
  label: string;
  line: string;
  /** It is the textbook answer to the reason that the team has found or was told. */
  fits: boolean;
}

/** Kotter and Schlesinger's match; distrust has no tactic of its own: involving comes nearest. */
const ANSWER: Record<Reason, TacticId> = {
  information: 'education',
  involvement: 'participation',
  adjustment: 'facilitation',
  loss: 'negotiation',
  distrust: 'participation',
};

/** Below this trust, words carry little. */
const LITTLE_TRUST = 0.35;

/** The published price of a tactic (Kotter and Schlesinger), with the figures of this case. */
function drawbackOf(world: World, tactic: TacticId): string {
  switch (tactic) {
    case 'education':
      return 'Slow, and worth little where trust is low.';
    case 'participation':
      return 'Acts a quarter later; the design bends a little to their wish.';
    case 'facilitation':
      return `Costs ${keur(parameterOf(world, 'facilitationEurM') * 1000)} a time, and may still fail.`;
    case 'negotiation':
      return 'Costs money every year from then on. Others hear of it, and the next one costs more.';
    case 'manipulation': {
      const times = numberWord(Math.round(1 / parameterOf(world, 'detection')));
      return `About one in ${times} is found out; then trust goes, and their friends’ trust with it.`;
    }
    case 'coercion':
      return 'Compliance at once, anger afterwards. Worse than doing nothing by the second year.';
  }
}

/** The tactics as they would stand with this person; `reading` is the team's own guess at the reason. */
export function tacticLines(world: World, facts: PersonFacts, reading: Reason | null): TacticLine[] {
  const found = facts.reason.reason;
  const believed = found ?? reading;
  return TACTIC_IDS.map((id) => {
    const { label, use } = TACTIC_WORDS[id];
    const drawback = drawbackOf(world, id);
    const fits = believed !== null && ANSWER[believed] === id;
    const source =
      found === null ? 'your reading' : facts.reason.known === 'true' ? 'the reason you found' : 'what was said';
    const line = fits
      ? `Meets ${source}. ${drawback}`
      : id === 'education' && facts.trust < LITTLE_TRUST
        ? 'Worth little: they hardly trust you yet.'
        : believed === null
          ? use
          : drawback;
    return { id, label, line, fits };
  });
}
