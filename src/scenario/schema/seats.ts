// The six seats of a team in a class, with their private briefs.
import * as z from 'zod';
import { GOAL_MEASURES } from '../../engine/seats.ts';
import { condition, id, keyed, text, whole, word } from './fields.ts';

const goals = keyed('Three goals of the seat; their points add up to 100.', {
  title: text('The goal in two to five words.'),
  text: text('What has to hold, in one sentence.'),
  points: whole('What it is worth, of 100.', 1, 100),
  when: condition('The goal is reached when this holds as a year closes.'),
  measure: word(
    'Instead of a condition, something that only a class can see: that every seat of the team has spoken, or that the ranges the team stated were among the better half.',
    GOAL_MEASURES,
  )
    .nullable()
    .default(null),
});

export const seats = keyed(
  'The seats of a team in a class: chair, finance, countries, hr, customer, kam. Left out, nobody has a private brief.',
  {
    name: text('What the seat is called.'),
    member: id('The member whose interest it argues and votes for before the committee does.'),
    brief: z
      .array(z.string().min(1))
      .min(1)
      .describe('What the seat is told in private. It follows a nickname and a comma, so it begins: you ...'),
    goals,
  },
);
