// The full rules on a state of nested plain objects, as an application would hold it: every number is read once, the kernel
// computes, and every number that changed is written back. Rules written against such a state, or a draft of it, would read
// most numbers several times, so this is the least that it can cost them.
import { readHeld } from '../../src/engine/account-step.ts';
import { enactVote, holdVote, runLobby, runResearch } from '../../src/engine/committee-step.ts';
import { compileRules } from '../../src/engine/compiled.ts';
import { compileExpr } from '../../src/engine/conditions.ts';
import { drawEvent } from '../../src/engine/events-step.ts';
import type { Expr } from '../../src/engine/expr.ts';
import { KPI_IDS } from '../../src/engine/kpis.ts';
import { oneSeed } from '../../src/engine/luck.ts';
import { openNumbers } from '../../src/engine/opening.ts';
import type { Plan } from '../../src/engine/plan.ts';
import { stepQuarter } from '../../src/engine/quarter-step.ts';
import type { World } from '../../src/engine/world.ts';
import { runClose, writeFacts } from '../../src/engine/year-end.ts';
import { yearOf } from '../../src/engine/year-numbers.ts';

type Numbers = Record<string, number>;

/** The packed state as an application would hold it. */
export interface Region {
  region: Numbers;
  people: Numbers[];
  accounts: (Numbers & { lots: number[] })[];
  /** Practices, inputs, meetings, cards, promises and the like, each a list. */
  lists: Record<string, number[]>;
}

export interface RegionRules {
  open(seed: number): Region;
  /** Plays a quarter of the game, 0-based, on the draft it is given, and writes its KPI row. */
  quarter(draft: Region, plan: Plan, seed: number, quarter: number, out: Float64Array): void;
}

/** The rules of a world on a nested state. */
export function createRegionRules(world: World): RegionRules {
  const C = compileRules(world);
  const { L } = C;
  const readerOf = (expr: Expr | null) => (expr === null ? null : compileExpr(C, expr));
  const events = world.events.map((e) => readerOf(e.when));
  const choices = world.events.map((e) => e.choices.map((c) => readerOf(c.needs)));
  const objections = world.objections.map((o) => readerOf(o.when));
  const layout = L as unknown as Record<string, number>;
  const fieldsOf = (prefix: string): string[] => Object.keys(layout).filter((name) => name.startsWith(prefix));
  const person = fieldsOf('person_');
  const account = fieldsOf('account_');
  const firstBlock = Math.min(...person.map((name) => layout[name]!));
  const scalars = Object.keys(layout).filter(
    (name) => layout[name]! < firstBlock && !(name in counts()) && !name.includes('_'),
  );
  const rest = L.lots + 16 * L.accounts;
  const s = new Float64Array(L.size);

  function counts(): Record<string, true> {
    const names = 'people accounts practices dilemmas events objections gauges groups clusters size';
    return Object.fromEntries(names.split(' ').map((name) => [name, true]));
  }

  function read(from: Region): void {
    for (const name of scalars) s[layout[name]!] = from.region[name]!;
    from.people.forEach((p, i) => {
      for (const name of person) s[layout[name]! + i] = p[name]!;
    });
    from.accounts.forEach((a, i) => {
      for (const name of account) s[layout[name]! + i] = a[name]!;
      for (let lot = 0; lot < 16; lot++) s[L.lots + i * 16 + lot] = a.lots[lot]!;
    });
    const list = from.lists['rest']!;
    for (let k = 0; k < list.length; k++) s[rest + k] = list[k]!;
  }

  /** Writes what differs: an unchanged number is left alone, as a careful rule would. */
  function write(to: Region, before: Float64Array): void {
    for (const name of scalars) {
      const at = layout[name]!;
      if (s[at] !== before[at]) to.region[name] = s[at]!;
    }
    for (let i = 0; i < L.people; i++)
      for (const name of person) {
        const at = layout[name]! + i;
        if (s[at] !== before[at]) to.people[i]![name] = s[at]!;
      }
    for (let i = 0; i < L.accounts; i++) {
      for (const name of account) {
        const at = layout[name]! + i;
        if (s[at] !== before[at]) to.accounts[i]![name] = s[at]!;
      }
      for (let lot = 0; lot < 16; lot++) {
        const at = L.lots + i * 16 + lot;
        if (s[at] !== before[at]) to.accounts[i]!.lots[lot] = s[at]!;
      }
    }
    for (let at = rest; at < L.size; at++) if (s[at] !== before[at]) to.lists['rest']![at - rest] = s[at]!;
  }

  function open(seed: number): Region {
    const n = openNumbers(C, seed);
    const pick = (names: string[], i: number): Numbers =>
      Object.fromEntries(names.map((name) => [name, n[layout[name]! + i]!]));
    return {
      region: pick(scalars, 0),
      people: Array.from({ length: L.people }, (_, i) => pick(person, i)),
      accounts: Array.from({ length: L.accounts }, (_, i) => ({
        ...pick(account, i),
        lots: [...n.subarray(L.lots + i * 16, L.lots + i * 16 + 16)],
      })) as unknown as Region['accounts'],
      lists: { rest: [...n.subarray(rest)] },
    };
  }

  const before = new Float64Array(L.size);

  function quarter(draft: Region, plan: Plan, seed: number, at: number, out: Float64Array): void {
    const luck = oneSeed(seed);
    const year = (at >> 2) + 1;
    const numbers = yearOf(C, plan.parts[year - 1]!);
    read(draft);
    before.set(s);
    readHeld(C, s);
    if (at % 4 === 0) {
      runResearch(C, s, luck, numbers, year, 0);
      runLobby(null, C, s, luck, numbers, year);
      holdVote(C, objections, s, luck, numbers, year, null);
      enactVote(null, C, s, luck, numbers, year);
      drawEvent(null, C, events, s, seed);
    }
    stepQuarter(null, C, s, luck, numbers, choices, out, at * KPI_IDS.length);
    if (at % 4 < 3) drawEvent(null, C, events, s, seed);
    else {
      s[L.pending] = -1;
      writeFacts(C, s, 0);
      runClose(null, C, s, numbers.people, year);
      s[L.closed] = 0;
    }
    write(draft, before);
  }

  return { open, quarter };
}
