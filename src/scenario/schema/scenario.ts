// The whole file: head and sections. Its output is the compiled world with conditions still as text.
import * as z from 'zod';
import type { Expr, World } from '../../engine/world.ts';
import { dilemmas, elements, events, objections, pairs, policies } from './committee.ts';
import { camel, group, maybeSource, number, SCENARIO_ID, text, whole } from './fields.ts';
import { head, type About } from './head.ts';
import {
  accounts,
  calibration,
  clusters,
  company,
  gauges,
  groups,
  models,
  scoreboard,
  shapes,
  sources,
  variation,
} from './market.ts';
import { letters, news, papers } from './papers.ts';
import { people } from './people.ts';
import { seats } from './seats.ts';

/** A compiled world in which every condition is still the author's text. */
export type Draft = Omit<Unread<World>, 'hash' | 'wordlessHash'>;
type Unread<T> = [T] extends [Expr | null] ? string | null : { [K in keyof T]: Unread<T[K]> };

export const scenario = group('A scenario.', {
  id: z.string().regex(SCENARIO_ID).describe('The name of its folder.'),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .describe('Its own version, such as 1.0.0.'),
  title: text('Its title.'),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .describe('The language it is written in, such as en.'),
  disclaimer: text('What is real and what is invented.'),
  ...head,
  company,
  start_year: whole('The calendar year in which the game starts.', 1950, 2100),
  years: whole('How many years are played.', 1, 10),
  sources,
  parameters: z
    .record(
      z.string(),
      z.preprocess(
        (value) => (typeof value === 'object' ? value : { value }),
        group('A value, alone or with its source.', {
          value: number('The value.', -1e9, 1e9),
          source: maybeSource,
        }),
      ),
    )
    .default({})
    .transform((map) => {
      const values = Object.entries(map).map(([name, { value }]) => [name, value]);
      return camel(Object.fromEntries(values)) as Record<string, number>;
    })
    .describe('Parameters of the rules with another value here.'),
  groups,
  clusters,
  accounts,
  people,
  models,
  shapes,
  elements,
  pairs: pairs.default([]),
  dilemmas: dilemmas.default([]),
  events: events.default([]),
  objections: objections.default([]),
  gauges: gauges.default([]),
  variation,
  policies,
  scoreboard: z.exactOptional(scoreboard),
  calibration: z.exactOptional(calibration),
  seats: z.exactOptional(seats),
  news: news.default([]),
  letters: letters.default([]),
  papers,
}).transform(({ authors, licence, basedOn, teaching, ...draft }): { draft: Draft; about: About } => ({
  draft,
  about: {
    title: draft.title,
    version: draft.version,
    language: draft.language,
    years: draft.years,
    authors,
    licence,
    basedOn,
    teaching,
  },
}));
