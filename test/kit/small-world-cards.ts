// The cards of the small world: three dilemmas (one bounds the number of accounts), two events (one scripted, one that
// opens a promise and has a closed choice), and six objections with every kind of answer between them.
import type {
  AnswerSpec,
  ChoiceSpec,
  DilemmaSpec,
  EffectSpec,
  EventSpec,
  Expr,
  InputChange,
  ObjectionDriver,
  ObjectionSpec,
  PoleSpec,
} from '../../src/engine/world.ts';

const atLeast = (path: string, value: number): Expr => ({
  op: 'ge',
  left: { op: 'var', path },
  right: { op: 'num', value },
});

function pole(label: string, inputs: InputChange[], effects: EffectSpec[] = []): PoleSpec {
  return {
    label,
    speaker: 'strategy',
    says: `${label}.`,
    buys: 'Something.',
    costs: 'Something else.',
    inputs,
    effects,
  };
}

function dilemma(id: string, years: number[], a: PoleSpec, b: PoleSpec): DilemmaSpec {
  return {
    id,
    title: `Card ${id}`,
    situation: 'Two goods, one choice.',
    a,
    b,
    debrief: 'Either can be right.',
    years,
    source: 'team',
  };
}

export function smallDilemmas(): DilemmaSpec[] {
  return [
    dilemma(
      'case_first',
      [1],
      pole(
        'Publish the case',
        [{ input: 'public_expectation', op: 'set', value: 1 }],
        [{ on: 'anchor', of: 'committee', add: 0.06 }],
      ),
      pole('Keep it to ourselves', [], [{ on: 'anchor', of: 'committee', add: -0.02 }]),
    ),
    dilemma(
      'few_or_many',
      [1, 2],
      pole('Few accounts', [
        { input: 'accounts_max', op: 'set', value: 3 },
        { input: 'delivery_slope', op: 'set', value: 1.12 },
      ]),
      pole('Many accounts', [
        { input: 'accounts_min', op: 'set', value: 4 },
        { input: 'accounts_max', op: 'set', value: 6 },
      ]),
    ),
    dilemma(
      'pay_mix',
      [2],
      pole('Pay the hunter', [{ input: 'variable_pay', op: 'set', value: 0.45 }]),
      pole('Pay the team', [
        { input: 'team_pay', op: 'set', value: 0.6 },
        { input: 'cost_eur_m', op: 'add', value: 0.12 },
      ]),
    ),
  ];
}

function choice(fields: Partial<ChoiceSpec> & { id: string }): ChoiceSpec {
  return {
    label: `Choose ${fields.id}`,
    hint: '',
    outcome: 'It is done.',
    needsText: '',
    needs: null,
    effects: [],
    opens: null,
    then: null,
    ...fields,
  };
}

export function smallEvents(): EventSpec[] {
  return [
    {
      id: 'late_goods',
      title: 'Late goods',
      text: 'A delivery to Alder is three weeks late.',
      when: null,
      chance: 1,
      scripted: { year: 1, quarter: 2 },
      onlyByLink: false,
      involves: ['alder'],
      choices: [
        choice({
          id: 'fly',
          effects: [
            { on: 'satisfaction', of: 'alder', add: 2 },
            { on: 'money', of: '', add: -0.2 },
          ],
        }),
        choice({
          id: 'wait',
          effects: [{ on: 'satisfaction', of: 'alder', add: -4 }],
          then: { event: 'price_leak', inQuarters: 2 },
        }),
      ],
      source: 'team',
    },
    {
      id: 'price_leak',
      title: 'A price list goes round',
      text: 'A country price list has reached a buyer.',
      when: atLeast('year', 2),
      chance: 0.15,
      scripted: null,
      onlyByLink: false,
      involves: ['birch'],
      choices: [
        choice({
          id: 'show_rules',
          needs: atLeast('practice.asv3', 0.3),
          needsText: 'Needs a written pricing logic.',
          effects: [{ on: 'trust', of: 'birch', add: 0.03 }],
        }),
        choice({ id: 'promise_floor', opens: { kind: 'price_floor', subject: '', level: 0, dueIn: 4 } }),
        choice({ id: 'blame_country', effects: [{ on: 'anchor', of: 'countries', add: -0.04 }] }),
      ],
      source: 'team',
    },
  ];
}

function answer(fields: Partial<AnswerSpec> & Pick<AnswerSpec, 'id' | 'kind'>): AnswerSpec {
  return {
    label: `Answer by ${fields.id}`,
    needsText: '',
    finding: null,
    witness: null,
    concession: null,
    promise: null,
    works: 'That settles it.',
    fails: 'That does not convince me.',
    ...fields,
  };
}

function objection(id: string, driver: ObjectionDriver, speakers: string[], answers: AnswerSpec[]): ObjectionSpec {
  const always = [answer({ id: 'defer', kind: 'defer' }), answer({ id: 'overrule', kind: 'overrule' })];
  return { id, driver, speakers, line: `I object: ${driver}.`, when: null, answers: [...answers, ...always] };
}

export function smallObjections(): ObjectionSpec[] {
  const countries = ['md_north', 'md_west', 'md_isles', 'md_south', 'md_east', 'md_isles_next'];
  const groups = ['head_safety', 'head_transport', 'head_health', 'head_consumer'];
  return [
    objection(
      'my_customers',
      'loss_of_power',
      [...countries, ...groups],
      [
        answer({ id: 'carve_out', kind: 'concede', concession: 'carve_out' }),
        answer({ id: 'share_credit', kind: 'concede', concession: 'shared_credit' }),
        answer({
          id: 'keep_local',
          kind: 'promise',
          promise: { kind: 'account_local', subject: 'alder', level: 0, dueIn: 8 },
        }),
      ],
    ),
    objection('my_prices', 'price_export', countries, [
      answer({ id: 'corridor', kind: 'concede', concession: 'corridor' }),
      answer({ id: 'floor', kind: 'promise', promise: { kind: 'price_floor', subject: '', level: 0, dueIn: 4 } }),
    ]),
    objection(
      'who_pays',
      'who_pays',
      ['finance', ...countries],
      [
        answer({ id: 'split', kind: 'concede', concession: 'split_funding' }),
        answer({ id: 'audit', kind: 'figure', finding: 'price_audit' }),
        answer({ id: 'cap', kind: 'promise', promise: { kind: 'budget_cap', subject: '', level: 4, dueIn: 4 } }),
      ],
    ),
    objection(
      'where_is_proof',
      'no_evidence',
      ['finance'],
      [
        answer({ id: 'survey', kind: 'figure', finding: 'customer_survey' }),
        answer({ id: 'ask_strategy', kind: 'witness', witness: 'strategy' }),
      ],
    ),
    objection(
      'nobody_asked',
      'not_asked',
      [...countries, ...groups, 'hr', 'strategy'],
      [
        answer({ id: 'join', kind: 'concede', concession: 'working_group' }),
        answer({ id: 'visit', kind: 'promise', promise: { kind: 'visit', subject: 'md_isles', level: 0, dueIn: 2 } }),
      ],
    ),
    objection(
      'not_trained',
      'not_able',
      ['md_south', 'md_east', 'hr', 'supply'],
      [
        answer({ id: 'train', kind: 'concede', concession: 'training_share' }),
        answer({ id: 'ask_hr', kind: 'witness', witness: 'hr' }),
      ],
    ),
  ];
}
