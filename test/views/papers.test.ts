// The printable papers: one from each beat that is over or under way, each as the team knew things then, so that the
// papers of a year are the same whatever is played later.
import { describe, expect, test } from 'vitest';
import { type Game, replayRecord, toRecord } from '../../src/referee/index.ts';
import { type Binder, binderOf, Moments } from '../../src/views/paper-binder.ts';
import type { Paper, PaperBlock } from '../../src/views/paper.ts';
import type { Beat } from '../../src/views/terms.ts';
import { playedTo } from '../kit/views/played-game.ts';

function binderAt(game: Game): Binder {
  const moments = new Moments();
  const replayed = replayRecord(game.engine, toRecord(game), moments.see);
  if (!replayed.ok) throw new Error(replayed.error.message);
  moments.see(game);
  return binderOf(game, moments);
}

const ids = (binder: Binder) => binder.papers.map(({ id }) => id);
const cellsOf = (block: PaperBlock): string[] =>
  block.kind === 'table'
    ? [...block.groups.flatMap(({ rows }) => rows.flat()), ...(block.total ?? [])]
    : block.kind === 'facts'
      ? block.rows.map(({ value }) => value)
      : block.kind === 'list'
        ? block.items
        : block.kind === 'text'
          ? block.paragraphs
          : block.charts.map(({ title }) => title);
const block = (paper: Paper | undefined, title: string) => {
  const found = paper?.blocks.find((one) => one.title === title);
  if (found === undefined) throw new Error(`no block "${title}" among ${paper?.blocks.map((b) => b.title).join(', ')}`);
  return found;
};

describe('the papers of a game', () => {
  test.each<[Beat, string[], string[]]>([
    ['reviewing', ['accounts'], ['accounts']],
    ['designing', ['accounts', 'strategy'], ['accounts', 'strategy']],
    ['lobbying', ['accounts', 'strategy', 'plan'], ['accounts', 'strategy', 'plan']],
    ['playing', ['accounts', 'strategy', 'plan', 'minutes'], []],
    ['revealing', ['accounts', 'strategy', 'plan', 'minutes', 'dashboard', 'review'], ['review']],
  ])('in %s of year 2 are those whose beat is over or under way', (beat, kinds, inWork) => {
    const { papers } = binderAt(playedTo(beat, 2));
    expect(papers.filter(({ year }) => year === 1).map(({ kind }) => kind)).toEqual([
      'accounts',
      'strategy',
      'plan',
      'minutes',
      'dashboard',
      'review',
    ]);
    const second = papers.filter(({ year }) => year === 2);
    expect(second.map(({ kind }) => kind)).toEqual(kinds);
    expect(second.filter(({ draft }) => draft).map(({ kind }) => kind)).toEqual(inWork);
  });

  test('of a closed year are the same whatever comes after', () => {
    const early = binderAt(playedTo('reviewing', 2));
    const late = binderAt(playedTo('revealing', 4));
    const first = ({ papers }: Binder) => papers.filter(({ year }) => year === 1);
    expect(first(late)).toEqual(first(early));
    expect(first(late)).toHaveLength(6);
  });

  test('have a headline, blocks with something in them, and nothing undefined', () => {
    const binder = binderAt(playedTo('revealing', 3));
    expect(ids(binder)).toHaveLength(18);
    for (const paper of binder.papers) {
      expect(paper.headline.length, paper.id).toBeGreaterThan(10);
      expect(paper.sentence).toBe('Few accounts, done well.');
      expect(paper.blocks.length, paper.id).toBeGreaterThan(0);
      for (const one of paper.blocks) {
        expect(cellsOf(one).length, `${paper.id}: ${one.title}`).toBeGreaterThan(0);
        for (const cell of cellsOf(one)) expect(cell, `${paper.id}: ${one.title}`).not.toMatch(/undefined|NaN/);
        if (one.kind !== 'table') continue;
        for (const row of [...one.groups.flatMap(({ rows }) => rows), ...(one.total ? [one.total] : [])])
          expect(row, `${paper.id}: ${one.title}`).toHaveLength(one.columns.length);
      }
    }
  });

  test('minute every ballot with its weight, and the weights add up', () => {
    const game = playedTo('playing', 1);
    const minutes = binderAt(game).papers.find(({ kind }) => kind === 'minutes');
    const votes = block(minutes, 'The vote, seat by seat');
    if (votes.kind !== 'table') throw new Error('the vote is a table');
    const rows = votes.groups.flatMap((group) => group.rows);
    expect(rows).toHaveLength(game.engine.committee(game.state).length);
    expect(Math.abs(rows.reduce((sum, [, weight]) => sum + Number(weight), 0) - 100)).toBeLessThanOrEqual(4);
    const yes = votes.groups.find(({ label }) => label === 'Yes')?.rows ?? [];
    expect(yes.every(([, , vote]) => vote === '✓ yes')).toBe(true);
  });

  test('list every customer once, key accounts by tier', () => {
    const game = playedTo('lobbying', 1);
    const list = block(binderAt(game).papers[0], 'Customers by tier and segment');
    if (list.kind !== 'table') throw new Error('the list is a table');
    const rows = list.groups.flatMap((group) => group.rows.map(([name]) => ({ name, group: group.label })));
    expect(new Set(rows.map(({ name }) => name)).size).toBe(game.engine.world.accounts.length);
    const chosen = rows.filter(({ group }) => !group.startsWith('Served as before'));
    expect(chosen).toHaveLength(game.state.sheet.accounts.length);
  });
});
