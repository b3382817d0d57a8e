// The table of what a lack costs: one thing at a time is really gone, and nothing else is.
import { describe, expect, it } from 'vitest';
import { playPolicy, runAblation } from '../../src/analysis/index.ts';
import { competent, removals } from '../../src/analysis/ablation.ts';
import type { Without } from '../../src/analysis/going-without.ts';
import type { ComputerPlayer } from '../../src/analysis/policy-decisions.ts';
import type { Decision } from '../../src/engine/decisions/decision.ts';
import { realEngine } from './real-engine.ts';

const engine = realEngine();
const SEED = 9001;

const random = engine.world.policies.find(({ id }) => id === 'random')!;

const decided = <K extends Decision['kind']>(
  without: Without,
  kind: K,
  player: ComputerPlayer = competent(engine),
): Extract<Decision, { kind: K }>[] =>
  playPolicy(engine, { ...player, without }, SEED).decisions.flatMap(({ decision }) =>
    decision.kind === kind ? [decision as Extract<Decision, { kind: K }>] : [],
  );

/** Kinds of the answers given in a game by one who draws them by lot. */
function answerKinds(without: Without): Set<string> {
  const specs = new Map(engine.world.objections.map((o) => [o.id, o.answers]));
  return new Set(
    decided(without, 'answer-objection', random).map(
      ({ objection, answer }) => specs.get(objection)!.find(({ id }) => id === answer)!.kind,
    ),
  );
}

describe('what a player goes without', () => {
  it('is a tactic in whose place a matched player puts the next best', () => {
    const all = decided({}, 'meet-stakeholder');
    const left = decided({ tactic: 'negotiation' }, 'meet-stakeholder');
    expect(all.some(({ tactic }) => tactic === 'negotiation')).toBe(true);
    expect(left.every(({ tactic }) => tactic !== 'negotiation')).toBe(true);
    const points = (list: typeof all): number => list.reduce((sum, m) => sum + m.points, 0);
    expect(points(left)).toBe(points(all));
  });

  it('is a person in whatever office, the points going to others', () => {
    const heirs = engine.world.people.filter((p) => p.succeeds !== null);
    const seat = heirs[0]!.succeeds!.person;
    for (const person of [seat, 'dieter_kranz']) {
      const meetings = decided({ person }, 'meet-stakeholder');
      const gone = [person, ...heirs.filter((p) => p.succeeds!.person === person).map(({ id }) => id)];
      expect(meetings.filter((m) => gone.includes(m.person))).toEqual([]);
      expect(decided({ person }, 'receive-visitor').filter((v) => gone.includes(v.person))).toEqual([]);
      expect(meetings).toHaveLength(decided({}, 'meet-stakeholder').length);
    }
  });

  it('is a kind of answer, put off instead', () => {
    const kinds = answerKinds({});
    expect(kinds.size).toBeGreaterThan(1);
    for (const kind of kinds) {
      if (kind === 'defer') continue;
      const left = answerKinds({ answer: kind as 'concede' });
      expect(left).not.toContain(kind);
      expect(left).toContain('defer');
    }
  });

  it('is every promise, in the room and on a card', () => {
    const opening = new Set(
      engine.world.events.flatMap((e) => e.choices.flatMap((c) => (c.opens ? [`${e.id} ${c.id}`] : []))),
    );
    expect(opening.size).toBeGreaterThan(0);
    expect(answerKinds({ promises: true })).not.toContain('promise');
    const answers = decided({ promises: true }, 'answer-event').map(({ event, choice }) => `${event} ${choice}`);
    expect(answers.filter((answer) => opening.has(answer))).toEqual([]);
  });

  it('is research, or the door left shut', () => {
    expect(decided({}, 'buy-research').length).toBeGreaterThan(0);
    expect(decided({ research: true }, 'buy-research')).toEqual([]);
    expect(decided({}, 'receive-visitor').length).toBeGreaterThan(0);
    expect(decided({ visitors: true }, 'receive-visitor')).toEqual([]);
  });
});

describe('the table', () => {
  const options = { seeds: 2, firstSeed: 9000, kinds: ['tactic', 'visitors'] as const };

  it('starts with everything, then takes one thing at a time away from three teams', () => {
    const table = runAblation(engine, options);
    expect(table.players).toEqual(['competent', 'naive', 'random']);
    expect(table.rows[0]!.removal).toBeNull();
    expect(table.rows[0]!.costPercent).toBe(0);
    expect(table.rows.map(({ removal }) => removal?.id ?? 'all')).toEqual([
      'all',
      'education',
      'participation',
      'facilitation',
      'negotiation',
      'manipulation',
      'coercion',
      'visitors',
    ]);
    for (const { outcomes } of table.rows) expect(outcomes).toHaveLength(3);
  });

  it('holds a loss against the gain over meeting nobody, and charges nothing for what is not used', () => {
    const { gainEurM, rows } = runAblation(engine, { ...options, players: ['competent'] });
    const cost = Object.fromEntries(rows.map(({ removal, costPercent }) => [removal?.id ?? 'all', costPercent]));
    expect(gainEurM).toBeGreaterThan(0);
    expect(cost.coercion).toBe(0);
    expect(cost.negotiation).toBeGreaterThan(20);
  });

  it('has a row for each of thirteen seats', () => {
    expect(removals(engine).filter(({ kind }) => kind === 'person')).toHaveLength(13);
  });

  it('refuses to play no game', () => {
    expect(() => runAblation(engine, { ...options, seeds: 0 })).toThrow('at least one seed');
  });
});
