// One decision walked through the whole house: the plan screen asks for money, the referee takes it, the record keeps
// it, the quarters cost it, and the record alone brings the same figures back. Read it to see which layer does what.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { GameStore } from '../../src/app/game-store.ts';
import { compileScenarioFolder } from '../../src/cli/compile-scenario.ts';
import { type KpiId, kpiIndex } from '../../src/engine/kpis.ts';
import { type Game, readRecord } from '../../src/referee/index.ts';
import type { UiEvent } from '../../src/views/ui-event.ts';
import { gameOf, TestBrowser } from '../kit/app/saves-kit.ts';

const AMOUNT = 400;
const world = compileScenarioFolder('3m-emea');
const FUND = {
  type: 'decide',
  decision: { kind: 'fund-programme', keur: { apd1: AMOUNT, asv1: AMOUNT } },
} as const satisfies UiEvent;

async function openStore(): Promise<{ store: GameStore; browser: TestBrowser }> {
  const browser = new TestBrowser();
  return { store: await browser.open({}, world), browser };
}

/** From wherever the year is to its end; event cards are left alone. */
function playYear(store: GameStore): void {
  const asks: UiEvent[] = (['play-quarter', 'call-vote', 'continue'] as const).map((type) => ({
    type: 'advance',
    advance: { type },
  }));
  while (gameOf(store).beat !== 'revealing') {
    const { engine, state } = gameOf(store);
    const event = engine.pendingEvent(state);
    const answer: UiEvent[] =
      event === null ? [] : [{ type: 'decide', decision: { kind: 'answer-event', event, choice: 'do_nothing' } }];
    const done = [...answer, ...asks].find((ask) => store.send(ask) === null);
    if (done === undefined) throw new Error(`stuck in ${gameOf(store).beat}`);
  }
}

function yearOf(game: Game, kpi: KpiId): number {
  return game.reports.reduce((sum, { kpis }) => sum + (kpis?.[kpiIndex[kpi]] ?? 0), 0);
}

describe('money for two practices', () => {
  it('goes from the screen into the record and the figures, and back out of the record', async () => {
    // The screen's event reaches the referee and lands on the year's sheet.
    const { store, browser } = await openStore();
    store.send({ type: 'new-game', seed: 7 });
    expect(store.send(FUND)).toBeNull();
    expect(gameOf(store).state.sheet.keur).toEqual({ apd1: AMOUNT, asv1: AMOUNT });

    // A refused one says why and changes nothing.
    const before = gameOf(store);
    const refused = store.send({
      type: 'decide',
      decision: { kind: 'fund-programme', keur: { apd1: 8000, asv1: 8000 } },
    });
    expect(refused?.message).toMatch(/€8,000.k/);
    expect(gameOf(store)).toBe(before);

    // The year costs more than the same year without the money, by about what the committee granted.
    playYear(store);
    const funded = gameOf(store);
    const idle = (await openStore()).store;
    idle.send({ type: 'new-game', seed: 7 });
    playYear(idle);
    const cost = yearOf(funded, 'cost') - yearOf(gameOf(idle), 'cost');
    const granted = funded.engine.mandateOf(funded.state).budgetEurM;
    expect(granted).toBeGreaterThan(0);
    expect(cost).toBeGreaterThan(0.5 * granted);

    // The record holds the decision and no figure; alone it brings every figure back.
    store.send({ type: 'export-record' });
    const text = browser.files[0]?.text ?? '';
    const record = readRecord(text);
    if (!record.ok) throw new Error(record.error.message);
    expect(record.value.entries[0]).toEqual({ year: 1, slot: 0, seat: 'team', decision: FUND.decision });
    const elsewhere = (await openStore()).store;
    expect(elsewhere.send({ type: 'import-files', files: [{ name: 'record.json', text }] })).toBeNull();
    await elsewhere.settled();
    const replayed = gameOf(elsewhere);
    expect(replayed.engine.stateHash(replayed.state)).toBe(funded.engine.stateHash(funded.state));
    expect(yearOf(replayed, 'cost')).toBe(yearOf(funded, 'cost'));
  });
});
