// The room in sentences and sums: one template for each state a meeting can be in, and a bar that always makes 100.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumSentence } from '../../src/views/answer-view.ts';
import { areaOf } from '../../src/views/office-words.ts';
import { hundred, type RoomSeat, type SeatState, totalsOf, unbent, voteIn } from '../../src/views/room-view.ts';
import { countSentence, roomSentence, seatLine, stillToSpeak } from '../../src/views/room-words.ts';

const seat = (state: SeatState, weight: number, id = `${state}${weight}`): RoomSeat => ({
  id,
  name: `Ann ${id}`,
  surname: id,
  area: `Area ${id}`,
  weight,
  state,
  wouldSay: false,
  lean: 0,
  speaking: false,
});
/** The room of the drawing: 24 for, 33 undecided, 43 against. */
const drawn = [
  seat('championing', 4),
  seat('supportive', 20),
  seat('undecided', 7, 'El-Khoury'),
  seat('undecided', 7, 'Bilyk'),
  seat('undecided', 8, 'Hartley'),
  { ...seat('undecided', 11, 'Vandersteen'), area: 'Finance' },
  seat('sceptical', 24),
  seat('opposed', 19),
];

describe('the sentence before the vote', () => {
  test('says how much is missing and that it takes everybody', () => {
    expect(roomSentence(drawn, true)).toBe('Short by 27. It takes all four undecided, and Finance is the heaviest.');
  });

  test.each([
    ['nothing is asked', drawn, false, 'Nothing is asked for, so nothing will be granted.'],
    [
      'it has passed already',
      [seat('supportive', 51), seat('opposed', 49)],
      true,
      'Enough to pass as asked: 51 are for it.',
    ],
    [
      'any one is enough',
      [
        seat('supportive', 48),
        seat('undecided', 5, 'a'),
        seat('undecided', 7, 'b'),
        seat('undecided', 9, 'c'),
        seat('opposed', 31),
      ],
      true,
      'Short by 3. Any one of the three undecided is enough.',
    ],
    [
      'either is enough',
      [seat('supportive', 48), seat('undecided', 5, 'a'), seat('undecided', 7, 'b'), seat('opposed', 40)],
      true,
      'Short by 3. Either of the two undecided is enough.',
    ],
    [
      'one alone would do',
      [seat('supportive', 42), seat('undecided', 11, 'a'), seat('undecided', 4, 'b'), seat('opposed', 43)],
      true,
      'Short by 9. a alone would do, of two undecided.',
    ],
    [
      'it takes both',
      [seat('supportive', 42), seat('undecided', 6, 'a'), seat('undecided', 5, 'b'), seat('opposed', 47)],
      true,
      'Short by 9. It takes both undecided, and Area a is the heaviest.',
    ],
    [
      'it takes some',
      [
        seat('supportive', 36),
        seat('undecided', 10, 'a'),
        seat('undecided', 9, 'b'),
        seat('undecided', 8, 'c'),
        seat('opposed', 37),
      ],
      true,
      'Short by 15. It takes at least two of the three undecided.',
    ],
    [
      'it takes the only one',
      [seat('supportive', 45), seat('undecided', 10, 'a'), seat('opposed', 45)],
      true,
      'Short by 6. It takes a, who is undecided.',
    ],
    [
      'conditions are safe',
      [seat('supportive', 40), seat('undecided', 5), seat('opposed', 55)],
      true,
      'A mandate with conditions is safe. As asked is out of reach unless somebody turns.',
    ],
    [
      'conditions are the best',
      [seat('supportive', 25), seat('undecided', 10, 'a'), seat('opposed', 65)],
      true,
      'Conditions at best, and short of them by 6. It takes a, who is undecided.',
    ],
    [
      'it stands refused',
      [seat('supportive', 8), seat('undecided', 10), seat('opposed', 82)],
      true,
      'As it stands, refused: 8 for, 10 undecided, and it takes 31.',
    ],
    [
      'all refuse',
      [seat('sceptical', 50), seat('opposed', 50)],
      true,
      'Nobody is for it. Answers have to turn somebody, or it is refused.',
    ],
  ])('when %s', (_case, seats, asked, sentence) => {
    expect(roomSentence(seats, asked)).toBe(sentence);
  });
});

describe('when some of the undecided would say yes', () => {
  const leaning = (weight: number): RoomSeat => ({ ...seat('undecided', weight), wouldSay: true });

  test('the sums count them, and nobody else', () => {
    const sceptic = { ...seat('sceptical', 30), wouldSay: true };
    expect(totalsOf([seat('supportive', 20), leaning(30), seat('undecided', 20), sceptic])).toEqual({
      for: 20,
      open: 50,
      against: 30,
      leaning: 30,
    });
  });

  test.each([
    [20, 'Asked now, 24 of 100 would say yes: 7 short of conditions, 27 of what is asked.'],
    [27, 'Asked now, 31 of 100 would say yes: a mandate with conditions, and 20 short of what is asked.'],
    [47, 'Asked now, 51 of 100 would say yes: enough, as long as the undecided among them hold.'],
  ])('a room with %i of them says what the vote would come to', (weight, sentence) => {
    expect(roomSentence([seat('supportive', 4), leaning(weight), seat('opposed', 96 - weight)], true)).toBe(sentence);
  });
});

describe('the sentence while ballots are opened', () => {
  const waiting = [seat('waiting', 4, 'Roche'), seat('waiting', 40, 'Zielny'), seat('waiting', 56, 'Kranz')];
  const votes = (...yes: boolean[]) => waiting.map(({ id }, i) => ({ person: id, yes: yes[i] ?? false }));
  const at = (shown: number, ...yes: boolean[]) =>
    countSentence(
      voteIn({ meeting: '', seats: waiting, chair: null, papers: [], sheet: '' }, votes(...yes), shown).seats,
    );

  test.each([
    ['nobody has spoken', at(0), 'Three will be asked, the lightest first.'],
    ['it is open', at(1, true), '27 short of conditions, 47 of what was asked. Zielny would make it 44.'],
    [
      'conditions are safe',
      at(2, true, true),
      'A mandate with conditions is safe. Kranz would make it 100, and pass it as asked.',
    ],
    ['all have spoken for it', at(3, true, true, true), '100 of 100 said yes: passed as asked.'],
    ['conditions came of it', at(3, true, true, false), '44 of 100 said yes: a mandate with conditions.'],
    ['it was refused', at(3, true, false, false), '4 of 100 said yes: refused.'],
  ])('when %s', (_case, said, sentence) => {
    expect(said).toBe(sentence);
  });

  test('names the moment at which nothing can change any more', () => {
    const passed = [seat('yes', 51), seat('waiting', 49)];
    expect(countSentence(passed)).toBe('Passed as asked, whatever the others say.');
    expect(countSentence([seat('no', 70), seat('waiting', 30)])).toBe('Refused: those still to speak cannot carry it.');
    expect(countSentence([seat('yes', 31), seat('no', 50), seat('waiting', 19)])).toBe(
      'A mandate with conditions, and no more: 51 is out of reach.',
    );
  });

  test('asks the one whose turn it is, and counts who is left', () => {
    const room = voteIn({ meeting: '', seats: waiting, chair: null, papers: [], sheet: '' }, votes(true), 1);
    expect(room.seats.map(({ state, speaking }) => [state, speaking])).toEqual([
      ['yes', false],
      ['waiting', true],
      ['waiting', false],
    ]);
    expect(stillToSpeak(room.seats)).toBe('Two have still to speak, and they weigh 96.');
    expect(seatLine(room.seats[0]!)).toBe('Ann Roche, Area Roche: 4 of 100, said yes');
  });
});

describe('the bar', () => {
  test('makes 100 of any powers, and gives each its share to a whole number', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 5, maxLength: 15 }), (raw) => {
        const sum = raw.reduce((a, b) => a + b, 0);
        const weights = hundred(raw.map((one) => one / sum));
        expect(weights.reduce((a, b) => a + b, 0)).toBe(100);
        weights.forEach((weight, i) => expect(Math.abs(weight - (raw[i]! * 100) / sum)).toBeLessThan(1));
      }),
    );
  });

  test('keeps everybody, side by side from for to against', () => {
    const mixed = [drawn[6]!, drawn[2]!, drawn[0]!, drawn[7]!, drawn[5]!, drawn[1]!, drawn[3]!, drawn[4]!];
    const parts = unbent(mixed);
    expect(parts.map(({ state }) => state)).toEqual([
      'championing',
      'supportive',
      'undecided',
      'undecided',
      'undecided',
      'undecided',
      'sceptical',
      'opposed',
    ]);
    expect(totalsOf(parts)).toEqual({ for: 24, open: 33, against: 43, leaning: 0 });
  });
});

describe('the sum of an answer', () => {
  test.each([
    [-0.09, 0.1, 0, 'Moves Kranz 10, from −9 to +1: a yes.'],
    [-0.2, 0.1, 0, 'Moves Kranz 10, from −20 to −10: a no.'],
    [0.05, -0.08, 0, 'Costs Kranz 8, from +5 to −3: a no.'],
    [-0.3, 0.15, -0.2, 'Moves Kranz 15, from −30 to −15: a yes, where a yes needs above −20.'],
    [-0.102, 0.1, 0, 'Moves Kranz 10.0, from −10.2 to −0.2: a no.'],
  ])('of %d and %d, where a yes takes more than %d', (stance, effect, threshold, sentence) => {
    expect(sumSentence('Kranz', stance, effect, threshold)).toBe(sentence);
  });

  test('adds up in whole numbers, and says yes exactly when the sum passes what it takes', () => {
    const hundredth = fc.integer({ min: -1000, max: 1000 }).map((n) => n / 1000);
    fc.assert(
      fc.property(hundredth, fc.integer({ min: -150, max: 150 }), (stance, effect) => {
        const said = sumSentence('X', stance, effect / 1000, 0).replaceAll('−', '-');
        const [, verb, moved, from, to, verdict] =
          /^(Moves|Costs) X ([\d.]+), from \+?(-?[\d.]+) to \+?(-?[\d.]+): a (yes|no)\.$/.exec(said)!;
        expect(Number(from) + (verb === 'Moves' ? 1 : -1) * Number(moved)).toBeCloseTo(Number(to), 6);
        expect(verdict === 'yes').toBe(stance + effect / 1000 > 0);
      }),
    );
  });
});

test.each([
  ['Finance Director EMEA', 'Finance'],
  ['Head Safety & Industrial', 'Safety & Industrial'],
  ['MD Germany/DACH', 'Germany'],
  ['MD UK & Ireland', 'UK & Ireland'],
  ['HR Director', 'HR'],
  ['President', 'President'],
])('the office %s is said as %s', (role, area) => {
  expect(areaOf(role)).toBe(area);
});
