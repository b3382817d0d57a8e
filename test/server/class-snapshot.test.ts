// A class that is frozen and thawed is the class that its log folds to, and goes on like it, wherever in a year it stood.
import { expect, test } from 'vitest';
import { classHash } from '../../src/classroom/class-hash.ts';
import { foldLog } from '../../src/classroom/class-fold.ts';
import type { ClassState } from '../../src/classroom/class-state.ts';
import { compileWorld } from '../../src/engine/index.ts';
import { freezeClass, SNAPSHOT_EDITION, thawClass } from '../../src/server/classes/class-snapshot.ts';
import { LEAD, openTestClass, seatActor, type TestClass } from '../kit/classroom/class-kit.ts';
import { joinTeams, playGate } from '../kit/classroom/rehearse-class.ts';
import { smallWorld } from '../kit/small-world.ts';

const thawed = ({ state, engine }: TestClass): ClassState => {
  const { state: text, stateHash } = freezeClass(state)!;
  const back = thawClass(text, stateHash, engine);
  if (back === null) throw new Error('It could not be thawed.');
  return back;
};
/** All that a state is made of, the rules left out: undo lines and checkpoints, which the hash does not cover, too. */
const plain = (state: ClassState): unknown =>
  JSON.parse(JSON.stringify(state, (key, value: unknown) => (key === 'engine' ? undefined : value)));

/** A class of two teams through a year and into the next, with everything an instructor does; `at` sees every gate. */
function played(at: (open: TestClass) => void): TestClass {
  const open = openTestClass({ teams: [] });
  joinTeams(open, 2, 3);
  at(open);
  for (let gates = 0; gates < 8; gates++) {
    open.next();
    at(open);
    if (open.state.gate === 'deciding') {
      const seat = seatActor('s1');
      const decide = (team: number) => {
        const decision = { kind: 'set-incentives', variable: 0.2, team, horizon: 0.5, doubleCredit: false } as const;
        open.must(seat, { type: 'decide', decision, seen: open.state.seq });
      };
      for (const team of [0.1, 0.2, 0.3]) decide(team);
      open.must(seat, { type: 'undo', of: open.state.seq });
      at(open);
    }
    playGate(open);
    at(open);
  }
  open.must(LEAD, { type: 'undo-advance', of: open.state.gateSeq });
  open.must(LEAD, { type: 'freeze', question: 'Why?' });
  at(open);
  return open;
}

test('a class comes back as it was at every gate of its years', () => {
  let stops = 0;
  played((open) => {
    expect(plain(thawed(open))).toEqual(plain(open.state));
    stops += 1;
  });
  expect(stops).toBeGreaterThan(18);
});

test('a class that was thawed on the way ends as the whole log does', () => {
  const copies: { seq: number; state: ClassState }[] = [];
  const { log, state, engine } = played((open) => copies.push({ seq: open.state.seq, state: thawed(open) }));
  expect(classHash(foldLog(log, () => engine))).toBe(classHash(state));
  for (const copy of copies.filter((_, i) => i % 3 === 0)) {
    const rest = foldLog(log.slice(copy.seq), () => engine, copy.state);
    expect(plain(rest)).toEqual(plain(state));
  }
});

test('what two teams share at a checkpoint is kept once', () => {
  const open = played(() => {});
  const back = thawed(open);
  const [point] = back.checkpoints;
  const again = back.checkpoints.flatMap(({ plays }) => Object.values(plays)).map(({ game }) => game.entries[0]);
  expect(point).toBeDefined();
  expect(back.teams['t1']?.play.game.entries[0]).toBe(again[0]);
});

test('a text of another scenario, another state or no class at all is let go', () => {
  const open = played(() => {});
  const { state: text, stateHash } = freezeClass(open.state)!;
  const other = compileWorld({ ...smallWorld(), hash: 'another text' });
  expect(thawClass(text, stateHash, other)).toBeNull();
  expect(thawClass(text, '0123456789abcdef', open.engine)).toBeNull();
  expect(thawClass(text.slice(0, -40), stateHash, open.engine)).toBeNull();
  expect(thawClass('no snapshot', stateHash, open.engine)).toBeNull();
  expect(freezeClass(null)).toBeNull();
});

/** Every name of a field in a state, once, in order. */
function fieldsOf(value: unknown, into: Set<string>, path: string): Set<string> {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return into;
  for (const [name, part] of Object.entries(value)) {
    if (name === 'engine') continue;
    const own = Array.isArray(value) || /^[ts]\d+$|^lead$/.test(name) ? `${path}[]` : `${path}.${name}`;
    into.add(own);
    if (!/\.(?:sheet|setup|decision|value|past|reports|ledger|runbook|cells|campaign|meeting|session)$/.test(own)) {
      fieldsOf(part, into, own);
    }
  }
  return into;
}

test('the edition of a snapshot goes up with what a state is made of', () => {
  const open = played(() => {});
  const fields = [...fieldsOf(open.state, new Set(), '')].sort();
  // Where this list changes, raise SNAPSHOT_EDITION with it: a text of the old shape must not be thawed.
  expect({ edition: SNAPSHOT_EDITION, fields }).toMatchSnapshot();
});
