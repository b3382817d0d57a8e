// Cards that an instructor lays: part of the record, so a game with them is the same game when it is played again.
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import type { GameState } from '../../src/engine/game-state.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { KPI_IDS } from '../../src/engine/kpis.ts';
import type { RecordedGame } from '../../src/engine/plan.ts';
import { smallWorld } from '../kit/small-world.ts';

const YEARS = 3;

type Entries = { year: number; slot: number; decision: RecordedGame['entries'][number]['decision'] }[];

/** A game in which a card is laid before every quarter that has none, and every card is answered. */
function playLaying(engine: Engine, seed: number): { entries: Entries; laid: string[]; rows: Float64Array } {
  const entries: Entries = [];
  const laid: string[] = [];
  const rows = new Float64Array(YEARS * 4 * KPI_IDS.length);
  let row = 0;
  let state: GameState = engine.openGame(seed, YEARS);
  const decide = (decision: Entries[number]['decision']): boolean => {
    if (engine.checkDecision(state, decision) !== null) return false;
    const slot = state.phase === 'quarters' ? state.quarter + 1 : 0;
    entries.push({ year: state.year, slot, decision });
    state = engine.applyDecision(state, decision);
    return true;
  };
  while (state.phase !== 'over') {
    if (state.phase === 'reveal') {
      state = engine.openYear(state);
      continue;
    }
    if (state.phase === 'quarters') {
      const next = engine.world.events.find(({ id }) => !engine.cardSeen(state, id))?.id;
      if (next !== undefined && decide({ kind: 'lay-event', event: next })) laid.push(next);
      const event = engine.pendingEvent(state);
      const choice = engine.world.events.find((e) => e.id === event)?.choices[0]?.id ?? 'do_nothing';
      if (event !== null && !decide({ kind: 'answer-event', event, choice })) {
        decide({ kind: 'answer-event', event, choice: 'do_nothing' });
      }
    }
    const stepped = engine.resolveStep(state);
    state = stepped.state;
    if (stepped.report.kpis) rows.set(stepped.report.kpis, KPI_IDS.length * row++);
  }
  return { entries, laid, rows };
}

describe('a card laid by an instructor', () => {
  const engine = compileWorld(smallWorld());

  it('lies open until it is answered, and acts like a drawn one', () => {
    const { laid, entries } = playLaying(engine, 4);
    expect(laid.length).toBeGreaterThan(0);
    const answered = entries.filter(({ decision }) => decision.kind === 'answer-event');
    expect(answered.length).toBeGreaterThanOrEqual(laid.length);
  });

  it('is played again to the same figures, drawn anew or as the fate has it', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const { entries, rows } = playLaying(engine, seed);
      const plan = engine.planOf({ seed, years: YEARS, entries });
      const again = new Float64Array(rows.length);
      engine.replay(plan, seed, again);
      expect(again).toEqual(rows);
      engine.replay(plan, seed, again, { frozen: { events: true, mandates: true } });
      expect(again).toEqual(rows);
    }
  });

  it('is refused when it is unknown, has been seen, or the quarter has its card', () => {
    let state = engine.openGame(2, YEARS);
    const code = (event: string): string | undefined => engine.checkDecision(state, { kind: 'lay-event', event })?.code;
    const [first = '', second = ''] = engine.world.events.map((e) => e.id);
    expect(code(first)).toBe('phase/not-now');
    state = engine.resolveStep(engine.resolveStep(state).state).state;
    expect(code('no_such_card')).toBe('event/unknown');
    while (engine.cardFor(state) !== null) {
      const event = engine.cardFor(state)!;
      state = engine.applyDecision(state, { kind: 'answer-event', event, choice: 'do_nothing' });
      expect(code(event)).toBe('event/seen');
      state = engine.resolveStep(state).state;
    }
    expect(code(first)).toBe(engine.cardSeen(state, first) ? 'event/seen' : undefined);
    state = engine.applyDecision(state, { kind: 'lay-event', event: first });
    expect(engine.pendingEvent(state)).toBe(first);
    expect(code(second)).toBe('event/card-lies');
  });
});
