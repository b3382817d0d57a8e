// What an answer is worth before it is given, as far as the team can know: whether it holds what the answer claims, and
// the sum with the speaker's stance. What the team has not found out (a reason, a tie) stays open as two outcomes.
import { REASONS } from '../engine/world.ts';
import type { RaisedObjection } from '../engine/game-state.ts';
import type { AnswerSpec, Reason, World } from '../engine/world.ts';
import { parameterOf } from '../engine/parameters.ts';
import { meetsReason } from '../engine/answers.ts';
import { counted, signed } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { personName } from './names.ts';
import { STANCE_WORDS } from './person-words.ts';
import { visitWords } from './visit-words.ts';

export interface AnswerWorthView {
  /** ✓ held, ▽ not held, ? not known; empty where nothing has to be held. */
  mark: '✓' | '▽' | '?' | '';
  /** "You have it." */
  standing: string;
  /** "Moves Vandersteen 10, from −9 to +1: a yes." */
  sum: string;
}

/** A stance, an effect and what a yes needs, as a sum in whole hundredths that adds up as shown. */
export function sumSentence(surname: string, stance: number, effect: number, threshold: number): string {
  const yes = stance + effect > threshold;
  const near = Math.abs(stance + effect - threshold) < 0.005 ? 1 : 0;
  const unit = near === 1 ? 1000 : 100;
  const from = Math.round(stance * unit);
  const to = Math.round((stance + effect) * unit);
  const text = (value: number) => signed(value / (unit / 100), near);
  const moved = Math.abs(to - from) / (unit / 100);
  const verb = effect >= 0 ? `Moves ${surname}` : `Costs ${surname}`;
  const needs = threshold === 0 ? '' : `, where a yes needs above ${signed(Math.round(threshold * 100))}`;
  return `${verb} ${moved.toFixed(near)}, from ${text(from)} to ${text(to)}: ${yes ? 'a yes' : 'a no'}${needs}.`;
}

/** What an answer that meets the reason is worth at its best; 0 where none can. */
function fullWorth(world: World, kind: AnswerSpec['kind'], trust: number): number {
  switch (kind) {
    case 'figure':
      return parameterOf(world, 'answerFigure');
    case 'concede':
      return parameterOf(world, 'answerConcede');
    case 'promise':
      return parameterOf(world, 'answerPromise') * trust;
    case 'witness':
      return parameterOf(world, 'answerWitness');
    case 'defer':
    case 'overrule':
      return 0;
  }
}

/** True when a given answer helped, but less than it would have if it had met the reason. */
export function missedReason(world: World, kind: AnswerSpec['kind'], effect: number, trust: number): boolean {
  const full = fullWorth(world, kind, trust);
  return effect > 0 && effect < full * (0.5 + parameterOf(world, 'misreadFactor') / 2);
}

interface Listener {
  world: World;
  surname: string;
  stance: number;
  threshold: number;
  /** Null while the team does not know it for certain. */
  reason: Reason | null;
}

/** A good answer: the sum, and what is left of it if the reason is another than it meets. */
function helps(listener: Listener, kind: AnswerSpec['kind'], full: number): string {
  const { world, surname, stance, threshold, reason } = listener;
  const part = full * parameterOf(world, 'misreadFactor');
  if (reason !== null) {
    const meets = meetsReason(kind, REASONS.indexOf(reason));
    const sum = sumSentence(surname, stance, meets ? full : part, threshold);
    return meets ? sum : `It misses the reason. ${sum}`;
  }
  const less = Math.round(part * 100);
  const still = stance + part > threshold;
  return `${sumSentence(surname, stance, full, threshold)} If it misses the reason, ${less}: ${still ? 'a yes still' : 'a no'}.`;
}

function witnessWorth(game: SeenGame, listener: Listener, raised: RaisedObjection, witness: string): AnswerWorthView {
  const { engine, state } = game;
  const { world, surname, stance, threshold } = listener;
  const fails = parameterOf(world, 'answerWitnessFails');
  const seated = engine.committee(state).includes(witness);
  const lost = sumSentence(surname, stance, -fails, threshold);
  if (!seated) return { mark: '▽', standing: 'Not on the committee.', sum: lost };
  const facts = engine.person(state, witness);
  const name = personName(world, witness);
  const short = name.slice(name.indexOf(' ') + 1);
  if (facts.stance <= 0.3) return { mark: '▽', standing: `${STANCE_WORDS[facts.word]}: no help.`, sum: lost };
  const ties = engine.person(state, raised.person).ties;
  if (ties.includes(witness))
    return {
      mark: '✓',
      standing: 'For you, and listened to.',
      sum: helps(listener, 'witness', fullWorth(world, 'witness', facts.trust)),
    };
  if (ties.length > 0) return { mark: '▽', standing: `For you, but no ear of ${surname}’s.`, sum: lost };
  return {
    mark: '?',
    standing: 'For you. Who listens to whom, nobody has told you.',
    sum: `Moves ${surname} ${Math.round(parameterOf(world, 'answerWitness') * 100)} if ${short} is listened to, costs ${Math.round(fails * 100)} if not.`,
  };
}

function figureWorth(game: SeenGame, listener: Listener, raised: RaisedObjection, answer: AnswerSpec): AnswerWorthView {
  const { engine, state } = game;
  const { world, surname, stance, threshold } = listener;
  const lost = sumSentence(surname, stance, -parameterOf(world, 'answerFigureFails'), threshold);
  const held = answer.finding === null || engine.findings(state).some(({ finding }) => finding === answer.finding);
  if (!held) return { mark: '▽', standing: 'You do not have it.', sum: lost };
  // Who holds a figure has read it: whether it speaks for the plan is no secret.
  const given = engine.applyDecision(state, {
    kind: 'answer-objection',
    objection: raised.objection,
    answer: answer.id,
  });
  const effect = engine.ballots(given).find(({ person }) => person === raised.person)?.answers ?? 0;
  if (effect < 0)
    return {
      mark: '▽',
      standing:
        answer.finding === null ? 'It is not measured well enough yet.' : 'You have it, and it speaks against you.',
      sum: lost,
    };
  return { mark: '✓', standing: 'You have it.', sum: helps(listener, 'figure', fullWorth(world, 'figure', 0)) };
}

/** What an open answer is worth to the speaker of the objection. */
export function answerWorthView(game: SeenGame, raised: RaisedObjection, answer: AnswerSpec): AnswerWorthView {
  const { engine, state } = game;
  const facts = engine.person(state, raised.person);
  const ballot = engine.ballots(state).find(({ person }) => person === raised.person);
  const world = worldOf(game);
  const name = personName(world, raised.person);
  const listener: Listener = {
    world,
    surname: name.slice(name.indexOf(' ') + 1),
    stance: facts.stance,
    threshold: ballot?.threshold ?? 0,
    reason: facts.reason.known === 'true' ? facts.reason.reason : null,
  };
  const { surname, stance, threshold } = listener;
  switch (answer.kind) {
    case 'figure':
      return figureWorth(game, listener, raised, answer);
    case 'witness':
      return witnessWorth(game, listener, raised, answer.witness ?? '');
    case 'promise': {
      const open = engine.promises(state).filter(({ status }) => status === 'open' || status === 'late').length;
      const standing =
        open === 0
          ? 'You can. It stays on the table until it is kept.'
          : `You can. ${counted(open, 'promise is', 'promises are')} open already, of six.`;
      const visit = answer.promise === null ? null : visitWords(game, answer.promise);
      const holds = visit === null || visit.becomes === 'kept' || visit.becomes === 'open';
      return {
        mark: holds ? '✓' : '▽',
        standing: visit === null || visit.sentence === '' ? standing : visit.sentence,
        sum: helps(listener, 'promise', fullWorth(world, 'promise', facts.trust)),
      };
    }
    case 'concede':
      return {
        mark: '',
        standing: 'The plan changes.',
        sum: helps(listener, 'concede', fullWorth(world, 'concede', facts.trust)),
      };
    case 'defer':
      return { mark: '', standing: '', sum: 'Moves nobody, and returns stronger next year.' };
    case 'overrule':
      return {
        mark: '',
        standing: '',
        sum: `${sumSentence(surname, stance, -parameterOf(world, 'answerOverrule'), threshold)} It is remembered.`,
      };
  }
}
