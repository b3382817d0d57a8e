// A running game as the studies want it: its decisions and where the steps lie between them, and a key by which two games
// are told apart. Takes any game that has a record, so that it need not know who holds authority over it.
import type { RecordedGame } from '../engine/plan.ts';

interface PlayedSoFar {
  readonly header: { readonly seed: number; readonly years: number; readonly scenario: { readonly hash: string } };
  readonly entries: RecordedGame['entries'];
  readonly steps: readonly (NonNullable<RecordedGame['steps']>[number] & { readonly hash: string })[];
}

/** What a study needs of a game. */
export function recordedOf({ header, entries, steps }: PlayedSoFar): RecordedGame {
  return {
    seed: header.seed,
    years: header.years,
    entries: entries.map(({ year, slot, decision }) => ({ year, slot, decision })),
    steps: steps.map(({ step, entries: count }) => ({ step, entries: count })),
  };
}

/** A key that two games share only if they are the same up to now. */
export const gameKey = ({ header, entries, steps }: PlayedSoFar): string =>
  `${header.scenario.hash} ${header.seed} ${header.years} ${steps.length} ${steps.at(-1)?.hash ?? ''} ${JSON.stringify(entries.slice(steps.at(-1)?.entries ?? 0))}`;
