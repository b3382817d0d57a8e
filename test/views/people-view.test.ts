// What a team sees of people: ledgers that add up, reasons that stay hidden until they are found, meetings and their points.
import { describe, expect, test } from 'vitest';
import { frameView } from '../../src/views/frame-view.ts';
import { peopleView } from '../../src/views/people-view.ts';
import { levelOf, promiseOffers, promiseText } from '../../src/views/promise-words.ts';
import { smallWorld } from '../kit/small-world.ts';
import { playedTo, taking } from '../kit/views/played-game.ts';

const whole = (text: string) => Number(text.replace('−', '-').replace('+', '') || '0');

describe('the lobby', () => {
  test('shows thirteen people whose weights make a hundred, each on one bench', () => {
    const view = peopleView(playedTo('lobbying'));
    expect(view.people).toHaveLength(13);
    expect(view.people.reduce((sum, person) => sum + person.weight, 0)).toBe(100);
    expect(view.benches.flatMap((bench) => bench.people).sort()).toEqual(view.people.map(({ id }) => id).sort());
  });

  test('adds every ledger up to the stance of today, in whole hundredths', () => {
    const view = peopleView(playedTo('lobbying', 3));
    expect(view.people.some(({ ledger }) => ledger.lines.length > 2)).toBe(true);
    for (const { ledger, stanceText } of view.people) {
      const sum = whole(ledger.before) + ledger.lines.reduce((total, line) => total + line.stance, 0);
      expect(sum).toBe(whole(ledger.today));
      expect(ledger.today).toBe(stanceText);
    }
  });

  test('keeps reason, hidden reason and what would move someone closed until an interview', () => {
    const game = playedTo('lobbying');
    const closed = peopleView(game).people.find(({ id }) => id === 'finance');
    expect(closed?.reason).toEqual({ known: 'no', label: '', said: '', hidden: '' });
    expect(closed?.wants).toBe('');
    const asked = taking(game, [{ kind: 'buy-research', finding: 'interviews', people: ['finance'] }]);
    const open = peopleView(asked).people.find(({ id }) => id === 'finance');
    expect(open?.reason.known).not.toBe('no');
    expect(open?.reason.label).not.toBe('');
    if (open?.reason.known === 'said') expect(open.reason.hidden).toBe('');
  });

  test('names the price of everything that may be offered in a bargain', () => {
    const { plan } = peopleView(playedTo('lobbying'));
    const priced = new Map(plan.offers.map(({ value, price }) => [value, price.replaceAll(/\s/g, ' ')]));
    expect(priced.get('shared_credit')).toBe('€100 k a year');
    expect(priced.get('split_funding')).toBe('5 % of the budget');
    expect(priced.get('working_group')).toBe('no money');
    expect([...priced.values()]).not.toContain('');
    expect(plan.bargain).toMatch(/^A bargain costs €5\sk a year/);
  });

  test('asks for the number of a promise as the screens print it, each figure in its own unit', () => {
    const { world } = playedTo('lobbying').engine;
    const begun = promiseOffers(world, ['alder'], 'finance').flatMap((offer) =>
      (offer.subjects.length === 0 ? [{ value: '' }] : offer.subjects.slice(0, 5)).flatMap(({ value: subject }) => {
        const level = levelOf(offer, subject);
        if (level === null) return [];
        expect(level.start).toBeGreaterThanOrEqual(level.min);
        expect(level.start).toBeLessThanOrEqual(level.max);
        const said = promiseText(world, { kind: offer.kind, subject, level: level.start / level.scale });
        return [said.replaceAll(/\s/g, ' ')];
      }),
    );
    expect(begun).toContain('retention of key accounts at 90.0 % or better');
    expect(begun).toContain('on-time service at 90.0 % or better');
    expect(begun).toContain('satisfaction of key accounts at 70.0 or better');
    expect(begun).toContain('10 % of the budget for team skills');
    expect(begun.join()).toContain('at 40 of 100');
    expect(begun.join()).not.toMatch(/\d{4}/);
  });

  test('prints the figures of the case where it has its own', () => {
    const parameters = { concessionEurM: 0.012, carveReach: 0.1, facilitationEurM: 0.07, detection: 0.25 };
    const game = taking(playedTo('lobbying', 1, { parameters }), [
      { kind: 'read-reason', person: 'finance', reason: 'adjustment' },
    ]);
    const { plan, people } = peopleView(game);
    expect(plan.bargain).toMatch(/^A bargain costs €12\sk a year/);
    expect(plan.offers.find(({ value }) => value === 'local_veto')?.price).toBe('10 points of reach');
    const lines = people.find(({ id }) => id === 'finance')?.tactics.map(({ line }) => line.replaceAll(/\s/g, ' '));
    expect(lines).toContain('Meets your reading. Costs €70 k a time, and may still fail.');
    expect(lines?.join()).toContain('About one in four is found out');
  });

  test('says beside the step to the committee that no range is written down, until one is', () => {
    const lobby = playedTo('lobbying');
    expect(frameView(lobby).forward?.note).toContain('No range is written down yet.');
    const ranges = peopleView(lobby).expectation.options.slice(0, 2);
    const stated = taking(lobby, [
      { kind: 'state-expectation', reason: 'Few accounts.', expectations: ranges.map(({ start }) => start) },
    ]);
    expect(frameView(stated).forward?.note).not.toContain('range');
  });

  test('credits a team with its chair, whatever a case calls whom it answers to', () => {
    expect(peopleView(playedTo('lobbying')).credibility).toMatch(/^Credibility with the President: \d+ of 100$/);
    const world = smallWorld();
    const words = { cluster: 'region', clusters: 'regions', group: 'line', groups: 'lines' };
    const other = { ...world, company: { ...world.company, words } };
    expect(peopleView(playedTo('lobbying', 1, other)).credibility).toMatch(/^Credibility with the chair: /);
  });

  test('counts a planned meeting against its slot and names it', () => {
    const game = playedTo('lobbying');
    const planned = taking(game, [
      { kind: 'meet-stakeholder', slot: 2, person: 'finance', tactic: 'negotiation', points: 2, offer: 'local_veto' },
    ]);
    const slot = peopleView(planned).plan.slots[2];
    expect(slot?.left).toBe((peopleView(game).plan.slots[2]?.left ?? 0) - 2);
    expect(slot?.meetings.at(-1)?.text).toBe('Bargain, 2 points: local veto');
  });

  test('names a drafted promise with its hearer, and once only when it is about the hearer', () => {
    const game = taking(playedTo('lobbying'), [
      {
        kind: 'make-promise',
        promise: { kind: 'visit', subject: 'finance', level: 0, dueIn: 2 },
        hearers: ['finance'],
      },
    ]);
    const view = peopleView(game);
    const name = view.people.find(({ id }) => id === 'finance')?.name;
    expect(view.drafted).toEqual([`a visit, to ${name}, due in 2 quarters`]);
    expect(view.promisesOpen).toBe('1 promise of six open');
  });
});
