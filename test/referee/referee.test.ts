// One game under its referee: decisions taken, refused, taken back; the beats of a year in their order.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Decision } from '../../src/engine/decisions/decision.ts';
import { compileWorld } from '../../src/engine/index.ts';
import {
  type Advance,
  advance,
  decide,
  type Game,
  meetingPlace,
  openGame,
  playingStage,
  redo,
  toRecord,
  undo,
} from '../../src/referee/index.ts';
import { diceOf, randomDecision, randomGame } from '../kit/referee/random-play.ts';
import { smallWorld } from '../kit/small-world.ts';

const engine = compileWorld(smallWorld());
const fund: Decision = { kind: 'fund-programme', keur: { apd1: 400 } };

function go(game: Game, ...moves: Advance['type'][]): Game {
  return moves.reduce((at, type) => {
    const moved = advance(at, { type });
    if (!moved.ok) throw new Error(`${type}: ${moved.error.message}`);
    return moved.value;
  }, game);
}

function take(game: Game, decision: Decision, seat?: string): Game {
  const taken = decide(game, decision, seat);
  if (!taken.ok) throw new Error(taken.error.message);
  return taken.value;
}

/** Answers whatever card lies open, until none does. */
function answered(game: Game): Game {
  const event = game.engine.pendingEvent(game.state);
  return event === null ? game : answered(take(game, { kind: 'answer-event', event, choice: 'do_nothing' }));
}

const world = engine.world;
const everyone = { groups: world.groups.map(({ id }) => id), clusters: world.clusters.map(({ id }) => id) };
/** A plan that the committee has something to say about. */
const BOLD: readonly Decision[] = [
  { kind: 'choose-model', model: 'top', ...everyone },
  { kind: 'select-accounts', accounts: world.accounts.map(({ id }) => ({ account: id, tier: 'B' })) },
  { kind: 'set-price-policy', policy: 'lowest' },
  { kind: 'fund-programme', keur: { apd1: 1000, asv1: 1000, oin1: 1000, apm1: 1000 } },
];

const opened = () => openGame(engine, { seed: 7, years: 2 });
const drafting = () => go(opened(), 'continue', 'continue', 'continue');
const lobbied = () => go(drafting(), 'continue', 'continue');
const voted = () => go(lobbied(), 'continue', 'call-vote');
const bold = () =>
  go(
    BOLD.reduce((game, decision) => take(game, decision), drafting()),
    'continue',
    'continue',
  );

describe('taking decisions', () => {
  it('writes a decision on the sheet and into the record', () => {
    const game = take(drafting(), fund);
    expect(game.state.sheet.keur).toEqual({ apd1: 400 });
    expect(game.entries).toEqual([{ year: 1, slot: 0, seat: 'team', decision: fund }]);
  });

  it('refuses a malformed decision in words', () => {
    const refused = decide(drafting(), { kind: 'fund-programme', keur: { apd1: 'much' } } as unknown as Decision);
    expect(refused.ok).toBe(false);
    expect(refused).toMatchObject({ error: { code: 'decision/shape' } });
  });

  it('takes decisions of the named seats only, and notes whose it was', () => {
    const game = openGame(engine, { seed: 7, years: 2, seats: ['anna', 'ben'] });
    expect(take(game, fund, 'ben').entries[0]?.seat).toBe('ben');
    expect(take(game, fund).entries[0]?.seat).toBe('anna');
    expect(decide(game, fund, 'carl')).toMatchObject({ ok: false, error: { code: 'seat/unknown' } });
  });

  it('changes nothing when a random decision is refused', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 120 }), (seed, turns) => {
        const game = randomGame(engine, seed, turns);
        const before = JSON.stringify([toRecord(game), game.state.sheet, engine.stateHash(game.state)]);
        const dice = diceOf(seed + 1);
        for (let i = 0; i < 10; i++) {
          const decision = randomDecision(game, dice);
          const decided = decide(game, decision);
          if (!decided.ok) {
            expect(decided.error.message).toMatch(/\w+.*[.?!)]$/);
            expect(decided).not.toHaveProperty('value');
          }
        }
        expect(JSON.stringify([toRecord(game), game.state.sheet, engine.stateHash(game.state)])).toBe(before);
      }),
      { numRuns: 40 },
    );
  });
});

describe('taking decisions back', () => {
  it('undoes and redoes drafting decisions, in any beat of the drafting', () => {
    const game = take(drafting(), fund);
    const back = undo(go(game, 'continue'));
    expect(back).toMatchObject({ ok: true, value: { beat: 'lobbying', entries: [], canUndo: false, canRedo: true } });
    if (!back.ok) return;
    expect(back.value.state).toEqual(drafting().state);
    const again = redo(back.value);
    expect(again).toMatchObject({ ok: true, value: { entries: [{ decision: fund }], canRedo: false } });
  });

  it('forgets undone decisions as soon as another one is made', () => {
    const back = undo(take(drafting(), fund));
    if (!back.ok) throw new Error(back.error.message);
    const other = take(back.value, { kind: 'name-purpose', purpose: 'growth' });
    expect(other.canRedo).toBe(false);
    expect(redo(other)).toMatchObject({ ok: false, error: { code: 'redo/nothing' } });
  });

  it('cannot take back bought research', () => {
    const bought = take(take(drafting(), fund), { kind: 'buy-research', finding: 'customer_survey', people: [] });
    expect(bought.canUndo).toBe(false);
    expect(undo(bought)).toMatchObject({ ok: false, error: { code: 'undo/nothing' } });
  });

  it('cannot take back what the committee has already heard', () => {
    expect(go(take(drafting(), fund), 'continue', 'continue').canUndo).toBe(false);
  });

  it('leaves the game as it was after any number of undos and as many redos', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 100 }), (seed, turns) => {
        const game = randomGame(engine, seed, turns);
        let at = game;
        let steps = 0;
        for (let back = undo(at); back.ok; back = undo(at)) {
          at = back.value;
          steps++;
        }
        for (; steps > 0; steps--) {
          const again = redo(at);
          if (!again.ok) throw new Error(again.error.message);
          at = again.value;
        }
        expect(toRecord(at)).toEqual(toRecord(game));
        expect(at.state).toEqual(game.state);
        expect(meetingPlace(at)).toEqual(meetingPlace(game));
      }),
      { numRuns: 30 },
    );
  });
});

describe('moving on', () => {
  it('walks the beats of the drafting forth and back', () => {
    const game = opened();
    const beats = [game.beat];
    let at = game;
    for (const type of [
      'continue',
      'continue',
      'continue',
      'back',
      'back',
      'continue',
      'continue',
      'continue',
    ] as const) {
      at = go(at, type);
      beats.push(at.beat);
    }
    expect(beats.join(' ')).toBe(
      'briefing reviewing designing planning designing reviewing designing planning lobbying',
    );
    expect(advance(go(opened(), 'continue'), { type: 'back' })).toMatchObject({ error: { code: 'beat/no-way-back' } });
  });

  it('resolves the lobby on the way into the committee and notes its hash', () => {
    const game = lobbied();
    expect(game.beat).toBe('committee');
    expect(game.steps).toEqual([
      { year: 1, step: 'lobby', quarter: 0, entries: 0, hash: engine.stateHash(game.state) },
    ]);
    expect(meetingPlace(game)).toMatchObject({ stage: 'gathering', index: 0 });
  });

  it('hears objections one by one and follows an answer', () => {
    let game = go(bold(), 'continue');
    const raised = engine.objections(game.state);
    expect(raised.length).toBeGreaterThan(1);
    expect(meetingPlace(game)).toMatchObject({ stage: 'presenting', objections: raised.length });
    for (const [i, { objection }] of raised.entries()) {
      game = go(game, 'next-objection');
      expect(meetingPlace(game)).toMatchObject({ stage: 'objecting', index: i });
      const answers = game.engine.world.objections.find((one) => one.id === objection)?.answers ?? [];
      const legal = answers.map(({ id }) => decide(game, { kind: 'answer-objection', objection, answer: id }));
      const answer = legal.find((result) => result.ok);
      if (answer?.ok) {
        game = answer.value;
        expect(meetingPlace(game)).toMatchObject({ stage: 'answering', index: i });
      }
    }
    expect(advance(game, { type: 'next-objection' })).toMatchObject({ error: { code: 'meeting/all-heard' } });
    expect(go(game, 'call-vote').state.phase).toBe('quarters');
  });

  it('does not vote before the meeting has opened, nor twice', () => {
    expect(advance(lobbied(), { type: 'call-vote' })).toMatchObject({ error: { code: 'meeting/not-open' } });
    expect(advance(voted(), { type: 'call-vote' })).toMatchObject({ error: { code: 'meeting/no-vote-due' } });
    expect(voted().steps.map(({ step }) => step)).toEqual(['lobby', 'vote']);
  });

  it('plays four quarters, closes the year and opens the next', () => {
    let game = go(bold(), 'continue', 'call-vote', 'continue');
    for (let quarter = 1; quarter <= 4; quarter++) {
      game = answered(go(answered(game), 'play-quarter'));
      expect(game.reports.filter(({ step }) => step === 'quarter')).toHaveLength(quarter);
      if (quarter === 2) expect(playingStage(game)).toBe('correcting');
    }
    if (game.beat === 'playing') game = go(game, 'play-quarter');
    expect(game.beat).toBe('revealing');
    expect(game.steps.map(({ step }) => step).join(' ')).toBe('lobby vote quarter quarter quarter quarter close');
    const next = go(game, 'continue');
    expect([next.beat, next.state.year, next.state.phase]).toEqual(['reviewing', 2, 'drafting']);
  });

  it('refuses to play on while an event card lies open', () => {
    const scripted = smallWorld().events.map((event, i) =>
      i === 0 ? { ...event, scripted: { year: 1, quarter: 1 }, chance: 1, when: null } : event,
    );
    const eventful = compileWorld(smallWorld({ events: scripted }));
    const game = go(openGame(eventful, { seed: 1 }), 'continue', 'continue', 'continue', 'continue', 'continue');
    const playing = go(game, 'continue', 'call-vote', 'continue');
    expect(playingStage(playing)).toBe('interrupted');
    expect(advance(playing, { type: 'play-quarter' })).toMatchObject({
      ok: false,
      error: { code: 'event/unanswered' },
    });
    expect(playingStage(answered(playing))).toBe('awaiting');
  });

  it('ends in the debriefing, where nothing moves any more', () => {
    let game = opened();
    while (game.beat !== 'debriefing') {
      const ready = answered(game);
      const tries = (['play-quarter', 'call-vote', 'continue'] as const).map((type) => advance(ready, { type }));
      const moved = tries.find((result) => result.ok);
      if (!moved?.ok) throw new Error(`stuck in ${game.beat}`);
      game = moved.value;
    }
    expect(game.state.phase).toBe('over');
    expect(advance(game, { type: 'continue' })).toMatchObject({ error: { code: 'beat/over' } });
  });
});
