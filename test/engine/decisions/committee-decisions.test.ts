// What a team decides in the meeting: answers to objections, and whether to go ahead past a refusal.
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/engine/decisions/decision.ts';
import type { ProgrammeFacts } from '../../../src/engine/engine.ts';
import type { OpenPromise, PersonFacts, RaisedObjection } from '../../../src/engine/game-state.ts';
import { type Circumstances, refusalOf, sheetAfter } from '../../kit/decision-context.ts';

const answer = (objection: string, given: string): Decision => ({ kind: 'answer-objection', objection, answer: given });
const raised = (objection: string, person: string): RaisedObjection => ({
  objection,
  person,
  driver: 'who_pays',
  severity: 0.5,
  line: 'I object.',
});
const openPromises = (n: number): OpenPromise[] =>
  Array.from({ length: n }, (_, slot) => ({
    slot,
    kind: 'practice_level',
    subject: 'apd1',
    level: slot / 10,
    hearers: ['hr'],
    made: 0,
    due: 4,
    status: 'open',
  }));

function meeting(given: Circumstances = {}): Circumstances {
  return {
    ...given,
    state: { phase: 'committee' },
    engine: {
      objections: () => [
        raised('who_pays', 'finance'),
        raised('my_prices', 'md_north'),
        raised('where_is_proof', 'hr'),
      ],
      ...given.engine,
    },
  };
}

describe('answers', () => {
  it('cannot give the same person the same thing twice', () => {
    const had = meeting();
    const engine = {
      ...had.engine,
      person: (_: unknown, id: string) => ({ id, concessions: ['carve_out'] }) as unknown as PersonFacts,
    };
    expect(refusalOf(answer('my_customers', 'carve_out'), { ...had, engine })).toBe('objection/not-raised');
    const raisedToo = { ...engine, objections: () => [raised('my_customers', 'md_west')] };
    expect(refusalOf(answer('my_customers', 'carve_out'), { ...had, engine: raisedToo })).toBe('objection/conceded');
  });

  it('are to objections raised now, with one of their own answers', () => {
    expect(refusalOf(answer('my_customers', 'carve_out'), meeting())).toBe('objection/not-raised');
    expect(refusalOf(answer('who_pays', 'carve_out'), meeting())).toBe('objection/no-answer');
    expect(sheetAfter(answer('who_pays', 'split'), meeting()).answers).toEqual([
      { objection: 'who_pays', answer: 'split' },
    ]);
  });

  it('can be changed until the vote', () => {
    const first = sheetAfter(answer('who_pays', 'split'), meeting());
    const second = sheetAfter(answer('my_prices', 'defer'), meeting({ sheet: first }));
    const third = sheetAfter(answer('who_pays', 'overrule'), meeting({ sheet: second }));
    expect(third.answers).toEqual([
      { objection: 'who_pays', answer: 'overrule' },
      { objection: 'my_prices', answer: 'defer' },
    ]);
  });

  it('may quote a figure that is not held: it is legal, it just fails', () => {
    expect(refusalOf(answer('who_pays', 'audit'), meeting())).toBeNull();
  });

  it('call only witnesses who hold a seat', () => {
    expect(refusalOf(answer('where_is_proof', 'ask_strategy'), meeting())).toBeNull();
    const gone = meeting({ engine: { committee: () => ['finance', 'hr', 'md_north'] } });
    expect(refusalOf(answer('where_is_proof', 'ask_strategy'), gone)).toBe('person/no-seat');
  });

  it('that promise something count among the six open promises', () => {
    const five = { promises: () => openPromises(5) };
    const first = sheetAfter(answer('who_pays', 'cap'), meeting({ engine: five }));
    expect(refusalOf(answer('my_prices', 'floor'), meeting({ sheet: first, engine: five }))).toBe('promise/too-many');
    expect(refusalOf(answer('my_prices', 'corridor'), meeting({ sheet: first, engine: five }))).toBeNull();
    // The promise that is being replaced makes room.
    expect(refusalOf(answer('who_pays', 'cap'), meeting({ sheet: first, engine: five }))).toBeNull();
  });
});

describe('forcing a mandate', () => {
  const force = (on: boolean): Decision => ({ kind: 'force-mandate', force: on });
  const confidence = (value: number) => ({ programme: () => ({ confidence: value }) as ProgrammeFacts });

  it('needs the chair’s confidence, giving it up does not', () => {
    expect(refusalOf(force(true), meeting({ engine: confidence(0.399) }))).toBe('mandate/no-confidence');
    expect(refusalOf(force(false), meeting({ engine: confidence(0.1) }))).toBeNull();
    expect(sheetAfter(force(true), meeting({ engine: confidence(0.4) })).force).toBe(true);
  });
});
