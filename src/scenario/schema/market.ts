// Sections about the market: the company, sources, groups, clusters, accounts, models, shapes, gauges, variation.
import * as z from 'zod';
import { SCOREBOARD_IDS } from '../../engine/kpis.ts';
import { CALIBRATION_MEASURES } from '../../engine/world.ts';
import { group, id, ids, keyed, maybeSource, maybeText, number, share, text, texts, whole, word } from './fields.ts';

const source = id('Where it comes from: an id of the section sources.');

export const company = group('The company whose region is played.', {
  name: text('Its name.'),
  region: text('The region that the player is responsible for.'),
  currency: text('The currency of all amounts. The game prints them in euros: EUR.'),
  about: text('What it does, for a first-time reader.'),
  words: z.exactOptional(
    group('What the case calls the two sides of its grid of lots.', {
      cluster: text('One cluster, such as country.'),
      clusters: text('Several, such as countries.'),
      group: text('One group, such as business group.'),
      groups: text('Several, such as business groups.'),
    }),
  ),
});

export const sources = keyed('Where facts and numbers come from.', {
  cite: text('Author, year, title; or a sentence that says whose choice it is.'),
  kind: word('How firm it is.', ['paper', 'case', 'press', 'expert', 'assumption']),
  file: z.exactOptional(text('The file of the collection it is in.')),
});

export const groups = keyed('Business groups.', { name: text('Its name.') });

const city = text('The town, for authors; it is not shown.');
const lon = number('Longitude in degrees, east positive.', -180, 180);
const lat = number('Latitude in degrees, north positive.', -90, 90);
const shift = (about: string) => z.exactOptional(number(about, -200, 200));

/** Where an account stands on the map. */
const place = group('Where it stands on the map; left out, it is the middle of its home country.', {
  city,
  lon,
  lat,
  dx: shift('How far right of the disc its name stands, pixels; left out, the map finds a place.'),
  dy: shift('How far below the middle of the disc its name stands, pixels.'),
  anchor: z.exactOptional(word('Which end of the name that point is.', ['start', 'middle', 'end'])),
});

export const clusters = keyed('Country clusters.', {
  name: text('Its name.'),
  places: z
    .array(
      group('A town where lines to customers may end.', {
        city,
        country: text('Its country, by the English name the map knows it by.'),
        lon,
        lat,
      }),
    )
    .default([])
    .describe('Towns on the map that stand for the cluster; a customer’s line ends at the nearest.'),
});

export const accounts = keyed('Customers who buy in several countries.', {
  name: text('Its name.'),
  industry: text('Its industry.'),
  home: text('The country of its head office.'),
  at: z.exactOptional(place),
  groups: ids('The four business groups, most important for this account first.'),
  clusters: ids('Four country clusters, most important for this account first.'),
  wallet_eur_m: number('What it spends in our categories, EUR M a year.', 0.1, 1000),
  share: share('Our share of that spend at the start, 0 to 1.'),
  satisfaction: number('Satisfaction at the start, 0 to 100.', 0, 100),
  expectation: number('What it expects, 0 to 100.', 0, 100),
  dispersion: share('Spread of our country prices around their mean, 0 to 1.'),
  centralisation: share('How far it buys centrally, 0 to 1.'),
  willingness: share('How far it wants a closer relationship, 0 to 1.'),
  growth: number('Growth of its spend above the market, a year.', -0.5, 0.5),
  note: maybeText('What the team knows about it.'),
  source,
});

export const models = keyed('Ways to organise key account management.', {
  name: text('Its name.'),
  summary: text('What it is.'),
  top_management: share('Involvement of top management, 0 to 1.'),
  teams: share('Use of teams, 0 to 1.'),
  formalization: share('How far rules govern it, 0 to 1.'),
  divergence: number('How far it moves power from countries and groups, 0 to 1.2.', 0, 1.2),
  reach: number('How far practices can mature under it, 0 to 1.2.', 0, 1.2),
  gains: texts('Who gains.'),
  loses: texts('Who loses.'),
  cost_note: maybeText('What it costs, in words.'),
  speed_note: maybeText('How fast it works, in words.'),
  evidence_tag: maybeText('What is known about it, in two or three words.'),
  evidence_note: maybeText('What is known about it, in words.'),
  source,
});

export const shapes = keyed('Profiles of the eight elements that suit one another.', {
  profile: z
    .array(number('Degree of one element, 0 to 1.', 0, 1))
    .length(8)
    .describe('Eight numbers, in the order of the elements.'),
  source: maybeSource,
});

export const gauges = keyed('Numbers of the scenario itself that effects and conditions may use.', {
  label: text('Its name for players.'),
  start: number('Its value at the start.', -1e6, 1e6),
  min: number('Its lowest value.', -1e6, 1e6),
  max: number('Its highest value.', -1e6, 1e6),
  source: maybeSource,
});

const spread = (about: string, high: number) => number(about, 0, high);

export const variation = group('What the seed of a class varies.', {
  wallet_log_sd: spread('Spread of the logarithm of spend.', 2),
  share_sd: spread('Spread of shares.', 1),
  satisfaction_sd: spread('Spread of satisfaction, points.', 50),
  expectation_sd: spread('Spread of expectation, points.', 50),
  dispersion_sd: spread('Spread of price dispersion.', 1),
  willingness_sd: spread('Spread of willingness.', 1),
  centralisation_sd: spread('Spread of centralisation.', 1),
  competitor_mean: number('Mean strength of competitors.', 0, 100),
  competitor_sd: spread('Spread of the strength of competitors.', 100),
  reasons_redrawn: whole('How many members get another reason to resist.', 0, 13),
  immovable: group('Members who move only for a structural concession.', {
    count: whole('How many.', 0, 13),
    from: ids('Who may be among them.'),
  }),
  // The three climates keep their names as they are: they are values of the rules, not fields.
  climates: z
    .strictObject({ calm: share('Calm.'), price_war: share('Price war.'), turbulent: share('Turbulent.') })
    .describe('How likely each market climate is; the three add up to 1.'),
  source: maybeSource,
});

/** In the order in which the numbers are shown. */
export const scoreboard = z
  .array(word('A number.', SCOREBOARD_IDS))
  .min(4)
  .max(12)
  .describe('The numbers that the year in play and the results show, in their order.');

export const calibration = keyed('What published claims lead to expect of a computer player.', {
  sentence: text('The claim, in our words.'),
  measure: word('What is measured against the same luck without a programme.', CALIBRATION_MEASURES),
  policy: id('The computer player that is measured.'),
  year: whole('At the end of which year.', 1, 10),
  low: number('The least that fits, percent or points.', -200, 500),
  high: number('The most that fits, percent or points.', -200, 500),
  source,
});
