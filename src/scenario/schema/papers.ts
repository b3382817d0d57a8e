// What players read: board paper, mandate, pre-reading, findings, headlines, hints, glossary, news, letters, debrief.
import * as z from 'zod';
import { condition, group, id, ids, keyed, maybeText, text, texts, whole, word } from './fields.ts';
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

export const papers = group('What players read.', {
  board_paper: group('The paper that opens the game.', {
    title: text('Its title.'),
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
  }),
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
  hints: keyed('Hints.', { text: text('The hint.'), when: condition('It is given only when this holds.') }).default([]),
  glossary: keyed('Words that need explaining.', {
    term: text('The word.'),
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
