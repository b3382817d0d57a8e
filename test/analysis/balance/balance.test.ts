// The balance report on the small world with very few games: that its parts are there, add up, and do not depend on who
// plays the games. What it says of a shipped scenario stands in that scenario's certificate.
import { describe, expect, it } from 'vitest';
import { doUnits } from '../../../src/analysis/batch.ts';
import { runBalance } from '../../../src/analysis/balance/run-balance.ts';
import type { JobBatch } from '../../../src/analysis/balance/jobs.ts';
import { compareOutcomes, outcomesTable, playOutcomes } from '../../../src/analysis/balance/outcomes.ts';
import { compileWorld } from '../../../src/engine/index.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import type { BalanceSoFar } from '../../../src/analysis/balance/report.ts';
import { balanceView, stoppedBalanceWords } from '../../../src/views/balance-view.ts';
import { FEW_GAMES } from '../../kit/few-balance-games.ts';
import { smallWorld } from '../../kit/small-world.ts';

/** Plays a batch in pieces of `size`, each by an engine of its own. */
const inPieces = (engines: readonly Engine[], size: number) => (batch: JobBatch) => {
  const pieces: number[] = [];
  for (let first = 0; first < batch.jobs.length; first += size) {
    const engine = engines[(first / size) % engines.length];
    pieces.push(...doUnits(engine, batch, first, Math.min(batch.jobs.length, first + size)));
  }
  return Promise.resolve(Float64Array.from(pieces));
};

describe('a balance report', () => {
  const world = smallWorld();
  const engines = [1, 2].map(() => compileWorld(world, { listen: false }));

  it('is the same for one worker and for two that share the games', async () => {
    const alone = await runBalance(world, inPieces(engines.slice(0, 1), 10_000), { sizes: FEW_GAMES });
    const shared = await runBalance(world, inPieces(engines, 7), { sizes: FEW_GAMES });
    expect(shared).toEqual(alone);
    expect(alone.policies.map(({ id }) => id)).toEqual(world.policies.map(({ id }) => id));
    expect(alone.policies.find(({ id }) => id === 'no_programme')?.gain).toEqual({ p10: 0, p50: 0, p90: 0 });
    expect(alone.models.map(({ meanGain }) => meanGain)).toEqual(
      alone.models.map(({ meanGain }) => meanGain).toSorted((x, y) => y - x),
    );
    expect(new Set(alone.findings.map(({ code }) => code)).size).toBe(alone.findings.length);
    const told = [
      ...alone.findings.map(({ sentence }) => sentence),
      ...alone.options.filter(({ card }) => card === '').map(({ label }) => label),
    ];
    expect(told.filter((text) => /[a-z]_[a-z]|EurM|kpis|EUR/.test(text))).toEqual([]);
    // Two whole reports, each moving every number of the model: long on a busy machine.
  }, 180_000);

  it('tells its progress upwards, what it has found by then, and ends when the games are given up', async () => {
    const shares: number[] = [];
    const reports: BalanceSoFar[] = [];
    let batches = 0;
    const run = (batch: JobBatch) =>
      ++batches > 3 ? Promise.reject(new Error('cancelled')) : inPieces(engines, 10_000)(batch);
    const asked = {
      sizes: FEW_GAMES,
      told: (s: number) => shares.push(s),
      found: (r: BalanceSoFar) => reports.push(r),
    };
    await expect(runBalance(world, run, asked)).rejects.toThrow('cancelled');
    expect(shares).toEqual(shares.toSorted((x, y) => x - y));
    expect(shares.at(-1)).toBeLessThan(1);
    expect(reports).toHaveLength(1);
    const [report = null] = reports;
    expect(stoppedBalanceWords(report)).toMatch(/^Stopped after 1 of 8 parts: the case’s own players\./);
    expect(stoppedBalanceWords(null)).toMatch(/nothing is known yet/);
    expect(balanceView(report!, {}).policies).toHaveLength(world.policies.length);
  });
});

it('a moved number shows in the table of outcomes, old beside new', () => {
  const world = smallWorld();
  const before = playOutcomes(compileWorld(world, { listen: false }), [1]);
  const [first, ...rest] = world.accounts;
  const richer = { ...world, accounts: [{ ...first, walletEurM: first.walletEurM * 2 }, ...rest] };
  const now = playOutcomes(compileWorld(richer, { listen: false }), [1]);
  expect(compareOutcomes(before, before)).toEqual([]);
  const changes = compareOutcomes(before, now);
  expect(changes.some(({ policy }) => policy === 'reference')).toBe(true);
  const lines = outcomesTable(changes).split('\n');
  expect(lines[0]).toMatch(/policy +figure +old +new +change/);
  expect(lines).toHaveLength(changes.length + 1);
});
