// What is on its way: parcels come from decisions, land where the reports say they did, and tell nothing hidden.
import { describe, expect, test } from 'vitest';
import type { Game } from '../../src/referee/index.ts';
import { allParcels, parcelsAhead, parcelsOfYear } from '../../src/views/parcels-view.ts';
import { playView } from '../../src/views/play-view.ts';
import { playedTo, playedUntil, taking } from '../kit/views/played-game.ts';

const revealed = (year: number) => playedTo('revealing', year);

/** The same game without anything that the team may not know: every hidden figure reads as nonsense. */
function blindfolded(game: Game): Game {
  const engine = {
    ...game.engine,
    truth: () => {
      throw new Error('The parcels looked at hidden truth.');
    },
  };
  return { ...game, engine };
}

describe('parcels', () => {
  test('are none before anything has been begun', () => {
    expect(allParcels(playedTo('reviewing'))).toEqual([]);
  });

  test('of practices are expected in the quarter in which they then arrive, if nothing changes', () => {
    let game = playedUntil(
      playedTo('playing'),
      (one) =>
        one.state.quarter < 4 &&
        parcelsAhead(one).some(
          ({ id, quarter }) => id.startsWith('practice') && quarter === 4 * one.state.year - 4 + one.state.quarter,
        ),
    );
    const at = (game.state.year - 1) * 4 + game.state.quarter;
    const due = parcelsAhead(game).filter(({ id, quarter }) => id.startsWith('practice') && quarter === at);
    expect(due[0]).toMatchObject({ state: 'expected', when: `expected Q${(at % 4) + 1}` });
    game = playedUntil(game, ({ state, beat }) => (state.year - 1) * 4 + state.quarter > at || beat === 'revealing');
    const arrived = allParcels(game).filter(({ quarter, state }) => quarter === at && state === 'arrived');
    expect(arrived.map(({ title }) => title)).toEqual(expect.arrayContaining(due.map(({ title }) => title)));
  });

  test('say which decision sent them', () => {
    for (const parcel of allParcels(revealed(3))) expect(parcel.sent, parcel.id).toMatch(/\S.*\.$/);
    const practice = allParcels(revealed(2)).find(({ id }) => id.startsWith('practice'));
    expect(practice?.sent).toMatch(/^(Your plan of year 2: €\d+\u00a0k for (it|them)|The plans of earlier years)/);
  });

  test('never land before today unless they have arrived or are late', () => {
    for (const year of [1, 2, 3]) {
      const game = playedUntil(playedTo('playing', year), ({ state }) => state.quarter === 2);
      const today = (year - 1) * 4 + 2;
      for (const { state, quarter, when } of allParcels(game)) {
        if (state === 'arrived') expect(quarter).toBeLessThan(today);
        else if (!when.startsWith('late')) expect(quarter).toBeGreaterThanOrEqual(today);
      }
    }
  });

  test('have an id of their own each', () => {
    const ids = allParcels(revealed(4)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('of promises fall due in the quarter at whose end they are checked, and then say how they ended', () => {
    const lobby = playedTo('lobbying');
    const [person = ''] = lobby.engine.committee(lobby.state);
    const promised = taking(lobby, [
      {
        kind: 'make-promise',
        promise: { kind: 'working_group', subject: person, level: 0, dueIn: 2 },
        hearers: [person],
      },
    ]);
    expect(promised.state.sheet.promises).toHaveLength(1);
    const playing = playedUntil(promised, ({ beat, state }) => beat === 'playing' && state.quarter === 0);
    const parcel = allParcels(playing).find(({ id }) => id.startsWith('promise'));
    expect(parcel).toMatchObject({ state: 'due', when: 'due Q2', quarter: 1, tone: 'you' });
    const checked = playedUntil(playing, ({ state }) => state.quarter === 2);
    const status = checked.engine.promises(checked.state)[0]?.status;
    expect(status).not.toBe('open');
    const after = allParcels(checked).find(({ id }) => id.startsWith('promise'));
    expect(after?.when).toMatch(status === 'late' ? /^late/ : /^(kept|broken)/);
  });

  test('read nothing that is hidden until the debrief', () => {
    for (const year of [1, 3]) {
      const game = playedUntil(playedTo('playing', year), ({ state }) => state.quarter === 2);
      expect(allParcels(blindfolded(game))).toEqual(allParcels(game));
    }
  });

  test('of a forecast do not depend on the luck to come', () => {
    const game = playedUntil(playedTo('playing', 2), ({ state }) => state.quarter === 1);
    const other: Game = { ...game, state: { ...game.state, seed: game.state.seed + 1 } };
    const marks = (one: Game) => one.engine.outlook(one.state, 8);
    expect(marks(game).length).toBeGreaterThan(0);
    expect(marks(other)).toEqual(marks(game));
  });

  test('stand in the quarters of the year in play; what comes later is told in one sentence', () => {
    const game = playedTo('playing', 2);
    const view = playView(game);
    expect(view.quarters.flatMap(({ parcels }) => parcels)).toEqual(parcelsOfYear(game, 2));
    const later = parcelsAhead(game).filter(({ quarter }) => quarter >= 8);
    if (later.length === 0) expect(view.later).toBe('');
    else expect(view.later).toContain(`${later.length} parcel`);
  });

  test('are left as they are by looking: the state does not change', () => {
    const game = playedUntil(playedTo('playing', 2), ({ state }) => state.quarter === 1);
    const before = game.engine.stateHash(game.state);
    allParcels(game);
    game.engine.outlook(game.state, 12);
    expect(game.engine.stateHash(game.state)).toBe(before);
  });
});
