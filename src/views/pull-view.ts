// Who moved whom: the pull of colleagues on one another, added up from the ledger, and the few sentences worth writing
// beside the network. Only what the ledger has shown; ties that nobody has walked stay unknown.
import type { StepReport } from '../engine/game-state.ts';
import { numberWordFirst } from './number-words.ts';
import type { StanceWord } from './terms.ts';

export interface Pull {
  id: string;
  /** The voice and the ear. */
  from: string;
  to: string;
  /** Hundredths of stance, over all quarters; negative pulls towards no. */
  hundredths: number;
  /** 0-1, the strongest is 1. */
  weight: number;
}

/** Pulls weaker than this, in stance, are left out. */
const LEAST = 0.03;
const MOST = 12;

/** The strongest pulls among those seated, strongest first. */
export function pullsOf(reports: readonly StepReport[], seated: readonly string[]): Pull[] {
  const sums = new Map<string, Pull>();
  for (const { ledger } of reports)
    for (const { cause, detail, person, stance } of ledger) {
      if (cause !== 'peers' || !seated.includes(detail) || !seated.includes(person)) continue;
      const id = `${detail} ${person}`;
      const sum = sums.get(id) ?? { id, from: detail, to: person, hundredths: 0, weight: 0 };
      sum.hundredths += stance * 100;
      sums.set(id, sum);
    }
  const strong = [...sums.values()]
    .filter(({ hundredths }) => Math.abs(hundredths) >= LEAST * 100)
    .sort((a, b) => Math.abs(b.hundredths) - Math.abs(a.hundredths))
    .slice(0, MOST);
  const top = Math.abs(strong[0]?.hundredths ?? 1);
  return strong.map((pull) => ({
    ...pull,
    hundredths: Math.round(pull.hundredths),
    weight: Math.abs(pull.hundredths) / top,
  }));
}

interface Seen {
  id: string;
  name: string;
  weight: number;
  word: StanceWord;
  bloc: string;
}

const DOUBTS: readonly StanceWord[] = ['opposed', 'sceptical'];
const BLOC_WORDS: Record<string, string> = {
  countries: 'countries',
  groups: 'business groups',
  functions: 'functions',
};

/** At most two sentences: the line that doubts together, and who hears another before hearing you. */
export function networkNotes(
  people: readonly Seen[],
  pulls: readonly Pull[],
  own: (text: string) => string = (text) => text,
): string[] {
  const notes: string[] = [];
  const blocs = Object.keys(BLOC_WORDS)
    .map((bloc) => ({ bloc, doubting: people.filter((p) => p.bloc === bloc && DOUBTS.includes(p.word)) }))
    .map((one) => ({ ...one, weight: one.doubting.reduce((sum, { weight }) => sum + weight, 0) }))
    .sort((a, b) => b.weight - a.weight);
  const first = blocs[0];
  if (first !== undefined && first.doubting.length >= 3)
    notes.push(
      `${numberWordFirst(first.doubting.length)} of the ${own(BLOC_WORDS[first.bloc] ?? '')} doubt together. Win one early, or face ${first.weight} of 100 at once.`,
    );
  const undecided = pulls.find(({ to }) => people.find(({ id }) => id === to)?.word === 'undecided');
  const name = (id: string) => people.find((p) => p.id === id)?.name ?? id;
  if (undecided !== undefined) notes.push(`${name(undecided.to)} hears ${name(undecided.from)} before hearing you.`);
  return notes;
}
