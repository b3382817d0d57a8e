// The certificate that a scenario carries: how it was measured, on what seeds, and what came of it. It says for which
// scenario, but for its words, and which rules it was written, so that a changed scenario is seen to carry an old one. Written by `excom balance` and
// `excom theory`, read by the checker and by the instructor's console.
import * as z from 'zod';
import type { Diagnostic } from './diagnostic.ts';

export const CERTIFICATE_FILE = 'certificate.json';
const FORMAT = 'excom-certificate/1';

const text = z.string().max(1000);
const figure = z.number();
/** A calibration target, as either part of the certificate has it: what, in which unit, between what, and the median. */
const target = { id: text, sentence: text, unit: text, low: figure, high: figure, value: figure };

const schema = z.strictObject({
  format: z.literal(FORMAT),
  scenario: z.strictObject({ id: text, version: text, wordlessHash: z.string().regex(/^[0-9a-f]{64}$/), title: text }),
  /** Version of the rules that played the games. */
  rules: text,
  /** What `excom balance` found; null until it was asked. */
  balance: z
    .strictObject({
      firstSeed: figure,
      games: figure,
      findings: z.array(z.strictObject({ code: text, holds: z.boolean().nullable(), sentence: text })).max(40),
      models: z
        .array(z.strictObject({ id: text, name: text, gainEurM: figure, score: figure, winShare: figure }))
        .max(40),
      luckPercent: figure,
      difficulty: z.strictObject({ random: figure, reference: figure, best: figure }),
      recipePercent: figure,
      targets: z
        .array(
          z.strictObject({
            ...target,
            from: figure,
            to: figure,
            verdict: z.enum(['holds', 'edge', 'short']),
          }),
        )
        .max(60),
      targetSeeds: figure,
      sensitive: z.array(z.strictObject({ label: text, percent: figure, assumption: z.boolean() })).max(40),
    })
    .nullable(),
  /** What `excom theory` found; null until it was asked. */
  theory: z
    .strictObject({
      firstSeed: figure,
      seeds: figure,
      facts: z
        .array(z.strictObject({ id: text, sentence: text, source: text, figure: text, holds: z.boolean() }))
        .max(60),
      targets: z.array(z.strictObject({ ...target, holds: z.boolean() })).max(60),
    })
    .nullable(),
});

export type Certificate = z.infer<typeof schema>;

/** The certificate in a file's text, or null when the text is none. */
export function readCertificate(file: string): Certificate | null {
  try {
    const read = schema.safeParse(JSON.parse(file));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** A certificate that says nothing yet. */
export const emptyCertificate = (scenario: Certificate['scenario'], rules: string): Certificate => ({
  format: FORMAT,
  scenario,
  rules,
  balance: null,
  theory: null,
});

/** What a certificate holds for. */
export type Certified = { wordlessHash: string; rules: string };

/** True when something was changed since that games hang on: in the scenario, more than words, or in the rules. */
export const isStale = ({ scenario, rules }: Certificate, now: Certified): boolean =>
  scenario.wordlessHash !== now.wordlessHash || rules !== now.rules;

/** What the checker says of a certificate beside the scenario: a warning when it is old or none, null when all is well. */
export function checkCertificate(path: string, file: string, now: Certified): Diagnostic | null {
  const certificate = readCertificate(file);
  if (certificate !== null && !isStale(certificate, now)) return null;
  return {
    code: 'W413',
    severity: 'warning',
    file: path,
    line: 1,
    column: 1,
    message:
      certificate === null
        ? 'This certificate cannot be read.'
        : certificate.rules === now.rules
          ? 'The scenario was changed since this certificate was written, in more than words.'
          : `This certificate was written for rules ${certificate.rules}; the game now has rules ${now.rules}.`,
    help: 'Renew it with  excom balance <folder> --write',
  };
}
