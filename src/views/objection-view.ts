// One objection while it is heard: the speaker's line, what drives it, how heavy it is, and the answers with what they
// are worth. Whether an answer works is learnt from the reply, after it was given.
import type { Ballot, RaisedObjection } from '../engine/game-state.ts';
import type { AnswerKind, AnswerSpec } from '../engine/world.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { personName } from './names.ts';
import { DRIVER_WORDS, REASON_WORDS, STANCE_WORDS } from './person-words.ts';

export interface AnswerOption {
  id: string;
  label: string;
  kind: AnswerKind;
  needs: string;
  worth: string;
  /** Whether what it needs is there, where that can be known; else empty. */
  have: string;
  /** Why it cannot be given now; empty when it can. */
  closed: string;
  chosen: boolean;
}

export interface ObjectionCard {
  id: string;
  number: number;
  person: string;
  name: string;
  role: string;
  line: string;
  driver: string;
  severity: string;
  severityBoxes: number;
  reason: string;
  answers: AnswerOption[];
  /** The speaker's reply to the chosen answer; empty before. */
  reply: string;
}

const WORTH: Record<AnswerKind, string> = {
  figure: '+10 if you hold it and it speaks for you, −8 if not.',
  concede: '+15, and the plan changes.',
  promise: 'Up to +12, by how far they trust you; it must be kept.',
  witness: '+8 if the witness is for you and they listen to each other, −5 if not.',
  defer: 'Worth nothing now.',
  overrule: 'Worth −5.',
};

/** A figure is held or not; a witness is for you or not. Whether a colleague listens to the witness stays to be found. */
function haveOf(game: SeenGame, answer: AnswerSpec): string {
  const { engine, state } = game;
  if (answer.kind === 'figure' && answer.finding !== null)
    return engine.findings(state).some(({ finding }) => finding === answer.finding)
      ? '✓ You hold it.'
      : '▽ You do not hold it.';
  if (answer.kind === 'witness' && answer.witness !== null) {
    const { word } = engine.person(state, answer.witness);
    return word === 'supportive' || word === 'championing' ? '✓ For you.' : `▽ ${STANCE_WORDS[word]}.`;
  }
  return '';
}

function replyOf(
  chosen: { kind: AnswerKind; works: string; fails: string } | undefined,
  ballot: Ballot | undefined,
): string {
  if (chosen === undefined) return '';
  if (chosen.kind === 'defer' || chosen.kind === 'overrule') return chosen.works;
  return (ballot?.answers ?? 0) > 0 ? chosen.works : chosen.fails;
}

/** One objection as it is being heard. `number` counts from 1. */
export function objectionCard(
  game: SeenGame,
  raised: RaisedObjection,
  number: number,
  ballots: readonly Ballot[],
): ObjectionCard {
  const { engine, state } = game;
  const world = worldOf(game);
  const spec = world.objections.find(({ id }) => id === raised.objection);
  const given = state.sheet.answers.find(({ objection }) => objection === raised.objection)?.answer;
  const facts = engine.person(state, raised.person);
  const known = facts.reason.known === 'no' || facts.reason.reason === null ? null : REASON_WORDS[facts.reason.reason];
  const chosen = spec?.answers.find(({ id }) => id === given);
  return {
    id: raised.objection,
    number,
    person: raised.person,
    name: personName(world, raised.person),
    role: world.people.find(({ id }) => id === raised.person)?.role ?? '',
    line: raised.line,
    driver: DRIVER_WORDS[raised.driver],
    severity: raised.severity >= 0.75 ? 'large' : raised.severity >= 0.5 ? 'medium' : 'small',
    severityBoxes: raised.severity >= 0.75 ? 3 : raised.severity >= 0.5 ? 2 : 1,
    reason:
      known === null
        ? 'Their reason is not known. Read it wrongly and an answer counts less than half.'
        : `${facts.reason.known === 'true' ? 'Known' : 'Said'}: ${known}. Read wrongly, an answer counts less than half.`,
    answers: (spec?.answers ?? []).map((answer) => {
      const decision = { kind: 'answer-objection', objection: raised.objection, answer: answer.id } as const;
      return {
        id: answer.id,
        label: answer.label,
        kind: answer.kind,
        needs: answer.needsText,
        worth: WORTH[answer.kind],
        have: haveOf(game, answer),
        closed: answer.id === given ? '' : (engine.checkDecision(state, decision)?.message ?? ''),
        chosen: answer.id === given,
      };
    }),
    reply: replyOf(
      chosen,
      ballots.find(({ person }) => person === raised.person),
    ),
  };
}
