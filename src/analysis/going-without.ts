// One thing a computer player does without: what is left shows how much that thing decides (design 6: nothing decides
// alone). Whom it may not meet it does not meet in whatever office; points saved on a person go to others, and who
// matched tactics to reasons turns to the next best; others lose the points of a tactic.
import type { AnswerKind, ChoiceSpec, TacticId, World } from '../engine/world.ts';

/** What is missing; several at once are allowed. */
export interface Without {
  /** This tactic is not used: a matched player takes the next best, for others the meetings do not take place. */
  tactic?: TacticId;
  /** Neither this member nor a successor in the seat is met or received. */
  person?: string;
  /** An answer of this kind is deferred instead. */
  answer?: AnswerKind;
  /** No promise is made, in the room or on a card. */
  promises?: boolean;
  research?: boolean;
  /** Nobody is received who waits outside the door. */
  visitors?: boolean;
}

export function mayMeet(world: World, without: Without | undefined, id: string): boolean {
  if (without?.person === undefined) return true;
  if (id === without.person) return false;
  return world.people.find((p) => p.id === id)?.succeeds?.person !== without.person;
}

export const mayAnswer = (without: Without | undefined, kind: AnswerKind): boolean =>
  without?.answer !== kind && !(without?.promises === true && kind === 'promise');

export const mayChoose = (without: Without | undefined, choice: ChoiceSpec): boolean =>
  without?.promises !== true || choice.opens === null;
