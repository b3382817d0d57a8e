// The page that measures whether a case is fair: stopped it keeps what was measured, and goes on from there.
import { afterEach, expect, test, vi } from 'vitest';
import { type Measured, measureBalance } from '../../src/app/balance/measure-balance.ts';
import { workersHere } from '../kit/app/workers-here.ts';
import { FEW_GAMES } from '../kit/few-balance-games.ts';
import { smallWorld } from '../kit/small-world.ts';

afterEach(() => void vi.unstubAllGlobals());

test('stopped it shows the parts that are measured, and goes on where it stood', async () => {
  const here = workersHere();
  vi.stubGlobal('Worker', here.Worker);
  const heard: Measured[] = [];
  const until = (passes: () => boolean) => vi.waitUntil(passes, { timeout: 30_000, interval: 5 });
  const measuring = measureBalance(
    async () => smallWorld(),
    1,
    (measured) => heard.push(measured),
    FEW_GAMES,
  );
  const last = () => heard.at(-1);
  measuring.hold();
  expect(last()).toEqual({ kind: 'held', share: 0, report: null });
  measuring.goOn();
  await until(() => heard.some(({ kind, ...rest }) => kind === 'working' && 'share' in rest && rest.share > 0.2));
  measuring.hold();
  expect(last()).toMatchObject({ kind: 'held', report: { policies: expect.anything(), findings: [] } });
  const { share } = last() as { share: number };
  // What is under way comes in; no new games begin.
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect((last() as { share: number }).share - share).toBeLessThan(0.1);
  measuring.close();
  const told = heard.length;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([heard.length, here.opened.replay, here.stopped.replay]).toEqual([told, 1, 1]);
});
