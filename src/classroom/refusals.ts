// Everything a class refuses: a stable code and one sentence that says what happened and what to do. What a decision is
// refused for is said by the engine; these are about who, when and where.
import { type Refusal, refusal } from '../base/refusal.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { ClassEventDraft } from './class-event.ts';

const SENTENCES = {
  'class/closed': 'This class is over. What was played can be read and exported, not changed.',
  'class/paused': 'The instructor has paused the class. Your sheet is kept; go on when the class goes on.',
  'class/frozen': 'The class stops for a question. Answer it; the sheet opens again afterwards.',
  'class/running': 'The class is running already.',
  'class/held': 'The class is stopped. Let it go on first, then open the next step.',
  'class/not-started': 'The class has not begun. Wait for the first step.',
  'class/over': 'The years are played. Nothing more can be decided.',
  'class/no-language': 'This case has no texts in {language}. It can be read in: {languages}.',
  'actor/not-allowed': 'This cannot be done from here.',

  'instructor/unknown': 'You do not lead this class. Ask for a link to it.',
  'instructor/viewer': 'Your link only shows this class. Ask its instructor for one that can act.',
  'instructor/lead-only': 'Only the instructor who opened the class can close it.',
  'instructor/present': 'This instructor has joined already.',

  'gate/moved': 'The class has moved on already. Look at the step that is open now.',
  'gate/last': 'This was the last step. Close the class when the debrief is done.',
  'gate/no-undo': 'There is no step to take back: at most the last three can be.',
  'move/done': 'Somebody of your team has gone on already.',
  'gate/wait': 'Your team is as far as the class. Wait for the instructor’s next step.',
  'gate/closed': 'This belongs to another step of the year. The open step is: {step}.',
  'years/least': 'Year {year} has begun; the game cannot be shorter than that.',
  'years/most': 'This scenario has {most} years. No more can be added.',

  'join/closed': 'Joining is closed. Ask the instructor to open it.',
  'join/full': 'A class has room for 60 teams of up to 12 people. Ask the instructor for a place in a team.',
  'team/unknown': 'There is no such team. Choose one from the list.',
  'team/gone': 'This team has been joined with another one.',
  'team/name-taken': 'Another team has this name. Choose a different one.',
  'team/full': 'This team has twelve people. Choose another team.',
  'team/same': 'Choose two different teams.',
  'team/committed': 'Your team has said that it is ready. Reopen the sheet to change it.',
  'team/not-committed': 'The sheet is open already.',

  'seat/unknown': 'Your place in this class is not known. Join again with your recovery word.',
  'seat/revoked': 'The instructor has taken this place off the list. Ask to be let in again.',
  'seat/present': 'This place is on the list already.',
  'seat/observer': 'Observers watch and take notes. Ask the instructor for a seat in the team.',
  'seat/not-your-turn': 'By the rule of this class {who} says when the team is ready.',
  'seat/named': 'Somebody has this name already.',

  'commit/not-here': 'There is nothing to commit at this step.',
  'commit/done': 'Your team has committed.',
  'vote/none': 'This class does not vote in private before the committee.',
  'vote/not-now': 'You vote while the committee is meeting, before its own vote is called.',

  'undo/nothing': 'There is nothing to take back: what has been played or bought stands.',
  'undo/moved-on': 'Somebody has changed the sheet since. Look at it again before you take anything back.',
  'undo/not-yours': 'This was decided by {who}. They or the chair can take it back.',
  'proposal/unknown': 'This proposal is no longer open.',
  'proposal/not-yours': 'Only the one who made a proposal can withdraw it. Decline it instead.',
  'proposal/too-many': 'Twenty proposals are open. Decide on some before you make another.',
  'conflict/unknown': 'This difference has been settled already.',
  'conflict/no-way-back': 'The earlier value cannot be brought back by itself. Decide it anew.',
  'decision/not-yours': 'Cards are laid by the instructor.',

  'question/unknown': 'This question is no longer open.',
  'question/no-answer': 'This answer has been changed or taken back. Look at the list again.',
  'event/unknown': 'The scenario has no such card.',
  'event/seen': 'Every team you named has seen this card, or is waiting for it.',
  'spotlight/not-asked': 'The instructor has not asked for your team.',
} as const;

export type ClassRefusalCode = keyof typeof SENTENCES;

/** All codes of this layer. */
export const CLASS_REFUSALS = Object.keys(SENTENCES) as ClassRefusalCode[];

/** What judging a command comes to. */
export type Judged = Result<readonly ClassEventDraft[], Refusal>;

/** The refusal of that code, its sentence filled from `details`. */
export function no(
  code: ClassRefusalCode,
  details: Readonly<Record<string, string | number>> = {},
): Result<never, Refusal> {
  let sentence: string = SENTENCES[code];
  for (const [name, value] of Object.entries(details)) sentence = sentence.replaceAll(`{${name}}`, () => String(value));
  return err(refusal(code, sentence, details));
}

/** These events, in order. */
export function events(...drafts: readonly ClassEventDraft[]): Judged {
  return ok(drafts);
}
