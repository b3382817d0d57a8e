// The certificate in a scenario's folder: read, and written part by part. A part that was written before the
// scenario was changed in more than words, or for other rules, goes when a new one is written beside it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BalanceReport } from '../analysis/balance/report.ts';
import type { TheoryReport } from '../analysis/index.ts';
import type { World } from '../engine/world.ts';
import {
  type Certificate,
  CERTIFICATE_FILE,
  emptyCertificate,
  isStale,
  readCertificate,
} from '../scenario/certificate.ts';
import { UsageError } from './command.ts';

/** The certificate of a folder, or null when it has none or one that cannot be read. */
export function findCertificate(folder: string): Certificate | null {
  const path = join(folder, CERTIFICATE_FILE);
  return existsSync(path) ? readCertificate(readFileSync(path, 'utf8')) : null;
}

/** Puts these parts into the folder's certificate; returns the file's path. */
export function writeCertificate(
  folder: string,
  { id, version, wordlessHash, title }: World,
  rules: string,
  parts: Partial<Pick<Certificate, 'balance' | 'theory'>>,
): string {
  const scenario = { id, version, wordlessHash, title };
  const known = findCertificate(folder);
  const kept = known !== null && !isStale(known, { wordlessHash, rules }) ? known : emptyCertificate(scenario, rules);
  const path = join(folder, CERTIFICATE_FILE);
  try {
    writeFileSync(path, `${JSON.stringify({ ...kept, scenario, ...parts }, null, 2)}\n`);
  } catch {
    throw new UsageError(`The file ${path} cannot be written.`);
  }
  return path;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** What a certificate keeps of a balance report. */
export function balancePart(report: BalanceReport, targetSeeds: number): NonNullable<Certificate['balance']> {
  const { difficulty, recipe } = report;
  return {
    firstSeed: report.firstSeed,
    games: report.games,
    findings: report.findings,
    models: report.models.map(({ id, name, meanGain, meanScore, winShare }) => ({
      id,
      name,
      gainEurM: rounded(meanGain),
      score: rounded(meanScore),
      winShare: rounded(winShare),
    })),
    luckPercent: rounded(report.luck.percent),
    difficulty: {
      random: rounded(difficulty.random.score),
      reference: rounded(difficulty.reference.score),
      best: rounded(difficulty.best.score),
    },
    recipePercent: recipe.bestNew > 0 ? rounded((100 * recipe.gainNew) / recipe.bestNew) : 0,
    targets: report.targets.map((target) => ({
      ...target,
      value: rounded(target.value),
      from: rounded(target.from),
      to: rounded(target.to),
    })),
    targetSeeds,
    sensitive: report.sensitivity
      .slice(0, 12)
      .map(({ label, percent, assumption }) => ({ label, percent: rounded(percent), assumption })),
  };
}

/** What a certificate keeps of a theory report. */
export function theoryPart(
  { facts, targets }: TheoryReport,
  { seeds, firstSeed }: { seeds: number; firstSeed: number },
): NonNullable<Certificate['theory']> {
  return {
    firstSeed,
    seeds,
    facts: facts.map(({ id, sentence, source, figure, holds }) => ({ id, sentence, source, figure, holds })),
    targets: targets.map(({ id, sentence, unit, low, high, value, holds }) => ({
      id,
      sentence,
      unit,
      low,
      high,
      value: rounded(value),
      holds,
    })),
  };
}
