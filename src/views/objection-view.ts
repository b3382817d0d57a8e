// One objection while it is heard: the speaker's line, what drives it, how heavy it is, what is known of the speaker, and
// the answers with what they are worth. Whether an answer worked is learnt from the reply, after it was given.
import type { Ballot, RaisedObjection } from '../engine/game-state.ts';
import type { AnswerKind, AnswerSpec, World } from '../engine/world.ts';
import { answerWorthView, type AnswerWorthView, missedReason, sumSentence } from './answer-view.ts';
import { concessionEffect } from './concession-words.ts';
import { signed } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { personName } from './names.ts';
import { areaOf } from './office-words.ts';
import { DRIVER_WORDS, REASON_WORDS, STANCE_WORDS } from './person-words.ts';

export interface AnswerOption extends AnswerWorthView {
  id: string;
  label: string;
  kind: AnswerKind;
  /** What the answer claims or costs, in the scenario's words. */
  needs: string;
  /** Why it cannot be given now; empty when it can. */
  closed: string;
  chosen: boolean;
}

export interface ObjectionCard {
  id: string;
  number: number;
  person: string;
  name: string;
  surname: string;
  role: string;
  area: string;
  line: string;
  driver: string;
  severity: string;
  severityBoxes: number;
  /** "−9, undecided, weight 11". */
  standing: string;
  /** What they want: known, said, guessed or not known. */
  wants: { sign: 'Known' | 'Said' | 'Guessed' | 'Not known'; text: string; note: string };
  answers: AnswerOption[];
  /** After an answer: what it did, and the speaker's reply; both empty before. */
  outcome: string;
  reply: string;
}

function wantsOf(game: SeenGame, person: string): ObjectionCard['wants'] {
  const { engine, state } = game;
  const { reason } = engine.person(state, person);
  const spec = worldOf(game).people.find(({ id }) => id === person);
  const note = 'Miss the reason, and an answer counts less than half.';
  const name = spec?.name ?? person;
  const surname = name.slice(name.indexOf(' ') + 1);
  if (reason.known === 'true' && reason.reason !== null)
    return {
      sign: 'Known',
      text: `${REASON_WORDS[reason.reason]}.`,
      note:
        spec === undefined || spec.reason !== reason.reason ? note : `What would help: ${lowerFirst(spec.concession)}`,
    };
  const reading = state.sheet.readings[person];
  if (reading !== undefined) return { sign: 'Guessed', text: `${surname} ${REASON_WORDS[reading]}.`, note };
  if (reason.known === 'said' && reason.reason !== null)
    return { sign: 'Said', text: `${REASON_WORDS[reason.reason]}. It may not be the whole of it.`, note };
  return { sign: 'Not known', text: 'nobody has asked, or nobody was told.', note };
}

const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);

/** What has to be there for an answer, where it is not; what a concession changes, by the case or by the rules. */
function claimOf(world: World, { kind, needsText, concession }: AnswerSpec, mark: AnswerWorthView['mark']): string {
  if (kind === 'concede')
    return needsText !== '' || concession === null ? needsText : concessionEffect(world, concession);
  if (kind !== 'figure' && kind !== 'witness') return '';
  return needsText === '' || mark === '✓' ? '' : `Needs: ${lowerArticle(needsText)}`;
}

const lowerArticle = (text: string) => text.replace(/^(A|An|The) /, (word) => word.toLowerCase());

function replyOf(chosen: AnswerSpec | undefined, effect: number, missed: boolean): string {
  if (chosen === undefined) return '';
  if (chosen.kind === 'defer' || chosen.kind === 'overrule') return chosen.works;
  return effect > 0 && !missed ? chosen.works : chosen.fails;
}

/** What the given answer did to the speaker's vote. */
function outcomeOf(surname: string, ballot: Ballot | undefined, chosen: boolean, missed: boolean): string {
  if (!chosen || ballot === undefined) return '';
  if (Math.abs(ballot.answers) < 0.0005) {
    const at = signed(Math.round(ballot.stance * 100));
    return `${surname} stays at ${at}: ${ballot.yes ? 'a yes' : 'a no'}.`;
  }
  const sum = sumSentence(surname, ballot.stance, ballot.answers, ballot.threshold);
  const past = sum.replace(/^Moves/, 'Moved').replace(/^Costs/, 'Cost');
  return missed ? `${past} It missed the reason.` : past;
}

/** One objection as it is being heard. `number` counts from 1; `weight` is the speaker's, of 100. */
export function objectionCard(
  game: SeenGame,
  raised: RaisedObjection,
  number: number,
  ballots: readonly Ballot[],
  weight: number,
): ObjectionCard {
  const { engine, state } = game;
  const world = worldOf(game);
  const spec = world.objections.find(({ id }) => id === raised.objection);
  const given = state.sheet.answers.find(({ objection }) => objection === raised.objection)?.answer;
  const facts = engine.person(state, raised.person);
  const chosen = spec?.answers.find(({ id }) => id === given);
  const ballot = ballots.find(({ person }) => person === raised.person);
  const effect = ballot?.answers ?? 0;
  const missed = chosen !== undefined && missedReason(world, chosen.kind, effect, facts.trust);
  const name = personName(world, raised.person);
  const surname = name.slice(name.indexOf(' ') + 1);
  const role = world.people.find(({ id }) => id === raised.person)?.role ?? '';
  return {
    id: raised.objection,
    number,
    person: raised.person,
    name,
    surname,
    role,
    area: areaOf(role),
    line: raised.line,
    driver: DRIVER_WORDS[raised.driver],
    severity: raised.severity >= 0.75 ? 'large' : raised.severity >= 0.5 ? 'medium' : 'small',
    severityBoxes: raised.severity >= 0.75 ? 3 : raised.severity >= 0.5 ? 2 : 1,
    standing: `${signed(Math.round(facts.stance * 100))}, ${STANCE_WORDS[facts.word].toLowerCase()}, weight ${weight}`,
    wants: wantsOf(game, raised.person),
    answers: (spec?.answers ?? []).map((answer) => {
      const decision = { kind: 'answer-objection', objection: raised.objection, answer: answer.id } as const;
      const closed = answer.id === given ? '' : (engine.checkDecision(state, decision)?.message ?? '');
      const worth =
        closed === '' ? answerWorthView(game, raised, answer) : ({ mark: '', standing: '', sum: '' } as const);
      return {
        id: answer.id,
        label: answer.label,
        kind: answer.kind,
        needs: claimOf(world, answer, worth.mark),
        ...worth,
        closed,
        chosen: answer.id === given,
      };
    }),
    outcome: outcomeOf(surname, ballot, chosen !== undefined, missed),
    reply: replyOf(chosen, effect, missed),
  };
}
