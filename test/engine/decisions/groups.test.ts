// A sheet falls apart by groups of decisions and comes together again; a mixture takes each group whole.
import { describe, expect, it } from 'vitest';
import type { YearSheet } from '../../../src/engine/decisions/decision.ts';
import { DECISION_GROUPS, mixSheets, partsOf, sheetOf } from '../../../src/engine/decisions/groups.ts';
import { compileWorld } from '../../../src/engine/index.ts';
import { recordRandomGame } from '../../kit/recorded-games.ts';
import { smallWorld } from '../../kit/small-world.ts';

const engine = compileWorld(smallWorld(), { listen: false });
const sheets = [3, 4, 5, 6].flatMap((seed) => recordRandomGame(engine, seed).states.map(({ sheet }) => sheet));

describe('the groups of decisions', () => {
  it('take a sheet apart without losing anything', () => {
    for (const sheet of sheets) expect(sheetOf(partsOf(sheet))).toEqual({ ...sheet });
  });

  it('are nothing of the other sheet, or all of it', () => {
    const [a, b] = [sheets[8]!, sheets[40]!];
    expect(mixSheets(a, b, [])).toEqual({ ...a });
    expect(mixSheets(a, b, DECISION_GROUPS)).toEqual({ ...b });
  });

  it('are taken one by one, research and correction with what they are about', () => {
    const base: YearSheet = {
      ...sheets[0]!,
      research: [
        { finding: 'benchmark', people: [] },
        { finding: 'price_audit', people: [] },
      ],
      correction: { kind: 'drop_account', account: 'alder' },
    };
    const other: YearSheet = {
      ...sheets[0]!,
      model: 'top',
      pricePolicy: 'lowest',
      research: [{ finding: 'interviews', people: ['finance'] }],
      correction: { kind: 'swap_slots', first: 3, second: 4 },
    };
    const people = mixSheets(base, other, ['people']);
    expect(people.model).toBe(base.model);
    expect(people.research.map(({ finding }) => finding)).toEqual(['benchmark', 'interviews', 'price_audit']);
    const accounts = mixSheets(base, other, ['accounts', 'governance']);
    expect([accounts.model, accounts.pricePolicy, accounts.correction]).toEqual(['top', 'lowest', null]);
    expect(accounts.research).toEqual([{ finding: 'benchmark', people: [] }]);
  });
});
