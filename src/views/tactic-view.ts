// The six tactics for one person, each with one honest line: whether it meets the reason found so far, or its price.
import type { PersonFacts } from '../engine/game-state.ts';
import { type Reason, TACTIC_IDS, type TacticId } from '../engine/world.ts';
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

/** The tactics as they would stand with this person; `reading` is the team's own guess at the reason. */
export function tacticLines(facts: PersonFacts, reading: Reason | null): TacticLine[] {
  const found = facts.reason.reason;
  const believed = found ?? reading;
  return TACTIC_IDS.map((id) => {
    const { label, use, drawback } = TACTIC_WORDS[id];
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
