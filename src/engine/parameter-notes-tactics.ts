// What the numbers of the tactics are, in words made of the tactic's and the reason's.
import { choice, type ParameterNote } from './parameter-note.ts';
import type { TACTIC_PARAMETERS } from './parameters-tactics.ts';
import { type Reason, REASONS, TACTIC_IDS } from './world.ts';

type TacticParameter = keyof typeof TACTIC_PARAMETERS;

const WORDS: Record<Reason, string> = {
  information: 'lack of information',
  involvement: 'not being asked',
  adjustment: 'trouble with adjusting',
  loss: 'loss of power',
  distrust: 'distrust',
};

const upperFirst = (text: string): string => text.replace(/^./, (first) => first.toUpperCase());

export function tacticNotes(): Record<TacticParameter, ParameterNote> {
  const rows = TACTIC_IDS.flatMap((tactic) =>
    REASONS.map((reason) => [
      `${tactic}${upperFirst(reason)}`,
      choice('anchor a point', `${upperFirst(tactic)} against ${WORDS[reason]}`, 'domain 7.2'),
    ]),
  );
  return Object.fromEntries(rows) as Record<TacticParameter, ParameterNote>;
}
