// The charts of a relationship and of a stance as plain data. The kernel runs tables compiled from them; `machines/`
// builds XState machines from the same data, and a property test shows that both make the same moves.
// Sources: domain 6 (Millman and Wilson's stages in the Cranfield names), design 11.9 for the words and thresholds.

export interface Chart {
  id: string;
  states: readonly string[];
  events: readonly string[];
  moves: readonly { from: string; event: string; to: string }[];
}

export const relationshipChart = {
  id: 'relationship',
  states: ['EXP', 'BAS', 'COO', 'INT', 'ITG', 'DIS', 'LOST'],
  events: ['climb', 'slip', 'breach', 'break', 'recover', 'end'],
  moves: [
    { from: 'EXP', event: 'climb', to: 'BAS' },
    { from: 'BAS', event: 'climb', to: 'COO' },
    { from: 'COO', event: 'climb', to: 'INT' },
    { from: 'INT', event: 'climb', to: 'ITG' },
    { from: 'BAS', event: 'slip', to: 'EXP' },
    { from: 'COO', event: 'slip', to: 'BAS' },
    { from: 'INT', event: 'breach', to: 'COO' },
    { from: 'ITG', event: 'breach', to: 'INT' },
    { from: 'EXP', event: 'break', to: 'DIS' },
    { from: 'BAS', event: 'break', to: 'DIS' },
    { from: 'COO', event: 'break', to: 'DIS' },
    { from: 'INT', event: 'break', to: 'DIS' },
    { from: 'ITG', event: 'break', to: 'DIS' },
    { from: 'DIS', event: 'recover', to: 'BAS' },
    { from: 'DIS', event: 'end', to: 'LOST' },
  ],
} as const satisfies Chart;

export const stanceChart = {
  id: 'stance',
  states: ['opposed', 'sceptical', 'undecided', 'supportive', 'championing'],
  events: ['warm', 'cool'],
  moves: [
    { from: 'opposed', event: 'warm', to: 'sceptical' },
    { from: 'sceptical', event: 'warm', to: 'undecided' },
    { from: 'undecided', event: 'warm', to: 'supportive' },
    { from: 'supportive', event: 'warm', to: 'championing' },
    { from: 'championing', event: 'cool', to: 'supportive' },
    { from: 'supportive', event: 'cool', to: 'undecided' },
    { from: 'undecided', event: 'cool', to: 'sceptical' },
    { from: 'sceptical', event: 'cool', to: 'opposed' },
  ],
} as const satisfies Chart;

/** Upper edge of each stance word but the last, and the band either side that keeps a word from flickering. */
export const STANCE_EDGES: readonly number[] = [-0.5, -0.15, 0.15, 0.6];
export const STANCE_HYSTERESIS = 0.05;

/** The chart as a table: `table[state * events + event]` is the next state, or the same where no move is drawn. */
export function compileChart(chart: Chart): { table: Int8Array; events: number } {
  const events = chart.events.length;
  const table = new Int8Array(chart.states.length * events);
  chart.states.forEach((_, s) => chart.events.forEach((__, e) => (table[s * events + e] = s)));
  for (const m of chart.moves) {
    table[chart.states.indexOf(m.from) * events + chart.events.indexOf(m.event)] = chart.states.indexOf(m.to);
  }
  return { table, events };
}

const stanceTable = compileChart(stanceChart);
const WARMER = STANCE_EDGES.map((edge) => edge + STANCE_HYSTERESIS);
const COOLER = STANCE_EDGES.map((edge) => edge - STANCE_HYSTERESIS);

/** Next stance word (0 opposed to 4 championing) of a word and a stance, moving at most as far as the bands say. */
export function stanceWord(word: number, stance: number): number {
  let now = word;
  while (now < 4 && stance > WARMER[now]!) now = stanceTable.table[now * 2]!;
  while (now > 0 && stance < COOLER[now - 1]!) now = stanceTable.table[now * 2 + 1]!;
  return now;
}

/** The word of a stance without history, for openings. */
export function openingWord(stance: number): number {
  let word = 0;
  while (word < 4 && stance > STANCE_EDGES[word]!) word++;
  return word;
}
