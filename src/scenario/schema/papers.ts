// What players read: board paper, mandate, pre-reading, findings, headlines, hints, glossary, news, letters, debrief.
import * as z from 'zod';
import { condition, group, id, ids, keyed, maybeText, number, text, texts, whole, word } from './fields.ts';
import { HINT_MOMENTS, HINT_SIGNS, PRACTICE_STEPS } from '../../engine/papers.ts';
import { YEAR_BEATS } from '../../engine/year-beats.ts';
import { FINDING_IDS } from '../../engine/world.ts';

const source = id('Where it comes from: an id of the section sources.');

export const news = keyed('News items.', {
  quarter: whole('Quarter of the game in which it appears, from 1.', 1, 40),
  text: text('The item.'),
  when: condition('It appears only when this holds.'),
});

const body = z
  .preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(text('A paragraph.')).min(1))
  .describe('Its paragraphs.');

export const letters = keyed('Letters at the end of a year.', {
  year: whole('Year of the game.', 1, 10),
  from: text('Who writes.'),
  subject: text('Its subject.'),
  variants: z
    .array(group('One version.', { when: condition('This version is sent when this holds.'), body }))
    .min(1)
    .describe('The first version whose condition holds is sent.'),
});

const practice = group('The practice half-year before the game.', {
  seed: whole('The luck of every practice.', 0, 4294967295),
  policy: id('The computer player that has decided everything else.'),
  steps: z
    .strictObject(
      Object.fromEntries(
        PRACTICE_STEPS.map((step) => [
          step,
          z.strictObject({ title: text('The mark’s title.'), text: text('What to do, and why.') }).describe('A mark.'),
        ]),
      ) as Record<(typeof PRACTICE_STEPS)[number], z.ZodObject<{ title: z.ZodString; text: z.ZodString }>>,
    )
    .transform((steps) => PRACTICE_STEPS.map((step) => ({ id: step as string, ...steps[step] })))
    .describe('Its steps.'),
  asks: group('The question at its end.', { who: id('Who asks.'), text: text('The question.') }),
  lesson: texts('What it teaches.'),
});

export const papers = group('What players read.', {
  phases: z.exactOptional(
    keyed('Phases of the case’s own method.', {
      title: text('Its title.'),
      beats: z.array(word('A beat of the year.', YEAR_BEATS)).min(1).describe('The beats that stand for it.'),
      questions: texts('What it asks.'),
      paper: text('The paper that it leaves.'),
    }),
  ),
  board_paper: group('The paper that opens the game.', {
    title: text('Its title.'),
    headline: maybeText('The headline of the first review; left out, what the scenario’s title says after its colon.'),
    label: text('What kind of paper it is.'),
    findings: keyed('Its findings.', {
      finding: text('What was found.'),
      seen: text('What was seen.'),
      question: text('What it asks of the team.'),
      measure: text('What would show a change.'),
      then_and_now: text('What it looked like before and now.'),
    }),
    closing: text('Its last paragraph.'),
  }),
  mandate: group('The letter that gives the task.', { from: text('Who writes.'), letter: text('The letter.') }),
  pre_reading: group('Reading before the session.', {
    title: text('Its title.'),
    label: text('What kind of paper it is.'),
    pages: z
      .array(
        group('A page.', {
          title: text('Its title.'),
          kind: text('What kind of page it is.'),
          sources: ids('Where it comes from.'),
          paragraphs: texts('Its paragraphs.'),
        }),
      )
      .describe('Its pages.'),
  }),
  j_curve: group('The warning that things get worse before they get better.', {
    title: text('Its title.'),
    lines: texts('Its lines.'),
    acknowledge: text('The words on the button.'),
    curve: z
      .array(number('Net contribution against no programme, percent.', -100, 200))
      .default([])
      .describe('The drawn curve: one number a year, from the start.'),
    curve_label: maybeText('What the drawn curve is.'),
    source: id('Where it comes from: an id of the section sources.').default('team'),
  }),
  practice: practice.nullable().default(null),
  findings: keyed('What bought research says.', {
    kind: word('Which research.', FINDING_IDS),
    title: text('Its title.'),
    reads: text('What it says.'),
    doubt: text('What speaks against it.'),
  }).default([]),
  headlines: keyed('Headlines.', {
    text: text('The headline.'),
    when: condition('It is printed only when this holds.'),
  }).default([]),
  hints: keyed('Hints.', {
    text: text('The hint.'),
    beats: z.array(word('A screen.', YEAR_BEATS)).default([]).describe('The screens on which it may be given.'),
    moment: word('When it is given.', HINT_MOMENTS).default('pause'),
    sign: word('What the drafted plan must show.', HINT_SIGNS).nullable().default(null),
    refused: maybeText('How the code of the refusal begins that it follows.'),
    when: condition('It is given only when this holds.'),
  }).default([]),
  glossary: keyed('Words that need explaining.', {
    term: text('The word.'),
    forms: texts('Other spellings by which it is found.'),
    entry: text('What it means.'),
    source,
  }).default([]),
  debrief: keyed('Questions for the debrief.', {
    ask: text('The question.'),
    listens_for: maybeText('What to listen for.'),
    theory: maybeText('The idea behind it.'),
    source,
  }).default([]),
});
