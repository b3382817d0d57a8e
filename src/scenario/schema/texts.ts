// A translation: the texts of a scenario in another language, by the path of each, and nothing else.
import * as z from 'zod';
import { group, maybeText, text, word } from './fields.ts';

export const TEXTS_FORMAT = 'excom-texts/1';

export const texts = group('A translation of a scenario.', {
  format: word('What this file is.', [TEXTS_FORMAT]),
  of: text('The id of the scenario.'),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .describe('The language, such as it; also the name of the file.'),
  translators: z.array(text('First and last name.')).default([]).describe('Who translated it.'),
  texts: z
    .record(z.string(), maybeText('The text in this language; empty means not yet translated.'))
    .default({})
    .describe('Every text by its path, such as events.price_leak.title.'),
  checked: z
    .record(
      z.string(),
      z
        .string()
        .regex(/^[0-9a-f]{8}$/)
        .describe('A mark of the original.'),
    )
    .default({})
    .describe('Which original each text was translated from; excom texts writes it.'),
});
