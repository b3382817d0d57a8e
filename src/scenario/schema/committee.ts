// What happens in and around the committee: elements and practices, dilemmas, events, objections, computer players.
import * as z from 'zod';
import { CONCESSIONS, DRIVERS } from '../../engine/world.ts';
import { effects, inputs, link, maybePromise } from './effects.ts';
import {
  condition,
  flag,
  group,
  id,
  ids,
  keyed,
  maybeId,
  maybeSource,
  maybeText,
  number,
  share,
  text,
  whole,
  word,
} from './fields.ts';
import { FINDING_IDS, TACTIC_IDS } from '../../engine/world.ts';

const source = id('Where it comes from: an id of the section sources.');

export const elements = keyed('The eight elements of a programme.', {
  name: text('Its name.'),
  summary: text('What it is.'),
  framing: flag('Part of the frame that must stand first.'),
  quadrant: word('Programme or account, towards customers or inside.', [
    'programme_inter',
    'account_inter',
    'programme_intra',
    'account_intra',
  ]),
  opening: share('How mature its practices are at the start, 0 to 1.'),
  source: maybeSource,
  practices: keyed('Its three practices, in the order in which they build on each other.', {
    name: text('Its name.'),
    summary: text('What it is.'),
    framing: flag('Part of the frame that must stand first.'),
  }),
});

export const pairs = z
  .array(z.tuple([id('An element.'), id('Another element.')]))
  .describe('Pairs of elements that strengthen each other.');

const pole = (about: string) =>
  group(about, {
    label: text('The answer in a few words.'),
    speaker: id('Who argues for it.'),
    says: text('The argument, as spoken.'),
    buys: text('What is gained.'),
    costs: text('What is paid.'),
    inputs,
    effects,
  });

export const dilemmas = keyed('Questions without a right answer.', {
  title: text('Its title.'),
  situation: text('What the question is about.'),
  a: pole('One answer.'),
  b: pole('The other answer.'),
  debrief: text('What to discuss afterwards.'),
  years: z
    .array(whole('A year.', 1, 10))
    .min(1)
    .describe('Years in which it may first come up.'),
  source,
});

export const events = keyed('What may happen.', {
  title: text('Its title.'),
  text: text('What happens.'),
  when: condition('It may happen only when this holds.'),
  chance: z.exactOptional(share('Chance a quarter while the condition holds, 0 to 1.')),
  scripted: group('Happens for certain at this time.', {
    year: whole('Year of the game.', 1, 10),
    quarter: whole('Quarter, 1 to 4.', 1, 4),
  })
    .nullable()
    .default(null),
  only_by_link: flag('Happens only when another event leads to it.'),
  involves: ids('Accounts and people it is about.'),
  choices: keyed('How the team may answer.', {
    label: text('The answer in a few words.'),
    hint: maybeText('What is at stake.'),
    outcome: text('What happens then.'),
    needs_text: maybeText('In words, what the choice needs.'),
    needs: condition('The choice is open only when this holds.'),
    effects,
    opens: maybePromise,
    then: link.nullable().default(null),
  }),
  source,
}).transform((list) =>
  list.map((event) => ({ ...event, chance: event.chance ?? (event.scripted === null ? 0.15 : 1) })),
);

export const objections = keyed('What the committee objects.', {
  driver: word('What it comes from.', DRIVERS),
  speakers: ids('Who may say it.'),
  line: text('What is said.'),
  when: condition('It may be said only when this holds.'),
  source: maybeSource,
  answers: keyed('How the player may answer.', {
    kind: word('The kind of answer.', ['figure', 'concede', 'promise', 'witness', 'defer', 'overrule']),
    label: text('The answer in a few words.'),
    needs_text: maybeText('In words, what the answer needs.'),
    finding: word('For a figure: the finding that must be held.', FINDING_IDS).nullable().default(null),
    witness: maybeId('For a witness: who.'),
    concession: word('For a concession: which.', CONCESSIONS).nullable().default(null),
    promise: maybePromise,
    works: text('The reply when it works.'),
    fails: text('The reply when it fails.'),
  }),
});

export const policies = keyed('Computer players.', {
  summary: text('How it plays.'),
  model: id('The model it chooses.'),
  shape: id('The shape whose profile shares out its budget, even or random.'),
  years: z
    .array(
      group('One year; the last one repeats.', {
        budget_eur_m: number('Budget asked for, EUR M.', 0, 8),
        accounts: whole('Key accounts asked for.', 0, 60),
        practices: word('Which practices it funds.', ['framing', 'two_each', 'all', 'first_each', 'random']),
      }),
    )
    .min(1)
    .describe('One entry a year; the last one repeats.'),
  pick: word('How it picks accounts.', ['potential', 'size', 'random']),
  tactics: word('How it deals with people.', ['matched', 'none', 'random', ...TACTIC_IDS]),
  kpis: word('Which KPIs it reports.', ['mixed', 'relational', 'financial', 'random']),
  price: word('Its answer to price demands.', ['corridor', 'lowest', 'refuse', 'random']),
  research: z.array(word('A finding.', FINDING_IDS)).default([]).describe('What research it buys.'),
  answers: word('How it answers objections.', ['best', 'defer', 'overrule', 'random']),
  force: flag('Goes on past a refusal.'),
  events: word('How it answers events.', ['first', 'careful', 'random']),
  dilemmas: z
    .record(z.string(), z.enum(['a', 'b']))
    .default({})
    .describe('The pole it takes, by dilemma.'),
});
