// What a scenario says of itself beside its rules: who wrote it, under which licence, on what it builds, and for whom it is
// meant. Shown before it is played; not a part of the world, so a changed author changes no game.
import * as z from 'zod';
import { group, maybeText, text, whole, word } from './fields.ts';

/** SPDX names of licences that an author may choose, and the one that keeps everything. */
export const LICENCES = [
  'CC0-1.0',
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC-BY-NC-4.0',
  'CC-BY-NC-SA-4.0',
  'CC-BY-ND-4.0',
  'CC-BY-NC-ND-4.0',
  'MIT',
  'Apache-2.0',
  'all-rights-reserved',
] as const;

export const head = {
  authors: z
    .array(
      group('An author.', {
        name: text('First and last name.'),
        affiliation: maybeText('Where the author works.'),
      }),
    )
    .min(1)
    .max(20)
    .describe('Who wrote it.'),
  licence: word('What others may do with it.', LICENCES),
  based_on: z
    .array(
      group('A work that it builds on.', {
        title: text('Its title.'),
        author: text('Who wrote it.'),
        licence: text('What its author allows, in words or by the name of a licence.'),
      }),
    )
    .max(20)
    .default([])
    .describe('Works that it builds on, with what they allow.'),
  teaching: group('For whom it is meant.', {
    audience: text('Who plays it.'),
    minutes: whole('How long a class takes, in minutes.', 20, 960),
    difficulty: word('How hard it is to do well.', ['gentle', 'standard', 'hard']),
    goals: z.array(text('A goal.')).min(1).max(8).describe('What players should be able to do afterwards.'),
  })
    .nullable()
    .default(null),
};

/** What a scenario says of itself, for whoever decides whether to play it. */
export interface About {
  title: string;
  version: string;
  language: string;
  years: number;
  authors: readonly { name: string; affiliation: string }[];
  licence: (typeof LICENCES)[number];
  basedOn: readonly { title: string; author: string; licence: string }[];
  teaching: {
    audience: string;
    minutes: number;
    difficulty: 'gentle' | 'standard' | 'hard';
    goals: readonly string[];
  } | null;
}
