// The people: committee members, the chair, and those who only speak, with their lines.
import * as z from 'zod';
import {
  condition,
  flag,
  group,
  id,
  ids,
  keyed,
  maybeId,
  maybeText,
  number,
  share,
  text,
  texts,
  whole,
  word,
} from './fields.ts';

const line = z.preprocess(
  (value) => (typeof value === 'string' ? { text: value } : value),
  group('A line, alone or with a condition.', {
    text: text('What is said.'),
    when: condition('The line may be said only when this holds.'),
  }),
);
const linesOf = (stance: string) => z.array(line).default([]).describe(`Lines while ${stance}.`);

export const people = keyed('Everybody with a name.', {
  name: text('First and last name.'),
  role: text('Office, as on a name plate.'),
  seat: word('Votes, chairs, or only speaks.', ['member', 'chair', 'speaker']),
  bloc: word('The bloc the person belongs to.', ['countries', 'groups', 'functions', 'none']).default('none'),
  duties: z
    .array(word('A duty.', ['finance', 'supply', 'hr', 'training', 'strategy']))
    .default([])
    .describe('What the office answers for.'),
  power: number('Weight in the room; the powers of members are made to add up to 1.', 0, 100).default(0),
  stance: number('Opinion of the design at the start, -1 to 1.', -1, 1).default(0),
  need_for_change: share('Belief that something must change, 0 to 1.').default(0.5),
  stubbornness: share('How slowly the opinion moves, 0 to 1.').default(0.5),
  trust: share('Trust in the player at the start, 0 to 1.').default(0.5),
  reason: word('Why this person resists.', ['information', 'involvement', 'adjustment', 'loss', 'distrust']).default(
    'information',
  ),
  financial_weight: share('Weight given to financial evidence, 0 to 1.').default(0.3),
  immovable: flag('Moves above zero only for a structural concession.'),
  cluster: maybeId('The country cluster the person answers for.'),
  group: maybeId('The business group the person answers for.'),
  ties: ids('People this person trusts; a tie counts both ways.'),
  succeeds: group('Takes over a seat during the game.', {
    person: id('Whose seat.'),
    year: whole('From the start of this year.', 2, 10),
  })
    .nullable()
    .default(null),
  customer: maybeId('For a buyer: the account.'),
  protects: maybeText('What this person protects.'),
  why_rational: maybeText('Why resisting is reasonable.'),
  said_reason: maybeText('The reason given aloud.'),
  hidden_reason: maybeText('The reason kept back.'),
  tell: maybeText('What gives it away.'),
  concession: maybeText('What would change this mind.'),
  history: texts('What happened before.'),
  lines: group('What the person says, by stance.', {
    opposed: linesOf('opposed'),
    sceptical: linesOf('sceptical'),
    undecided: linesOf('undecided'),
    supportive: linesOf('supportive'),
    championing: linesOf('championing'),
  }).default({ opposed: [], sceptical: [], undecided: [], supportive: [], championing: [] }),
  reactions: z
    .record(z.string(), text('What is said.'))
    .default({})
    .describe('What the person says when something happens.'),
  corridor: maybeText('What is said outside the room.'),
  behind_your_back: maybeText('What is said when the player is away.'),
  source: id('Where it comes from: an id of the section sources.'),
});
