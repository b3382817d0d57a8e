// How well the programme holds together, as a word and a sentence, never as a score. Fit is known only to those who
// bought a benchmark (the two elements furthest behind) or who report on accounts (every element against the nearest
// shape that holds); to the others the sentence says what the money itself shows.
import type { ElementSpec } from '../engine/world.ts';
import { decimal, listed } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';

export interface PracticeRow {
  id: string;
  name: string;
  summary: string;
  framing: boolean;
  keur: number;
  maturity: number;
  hint: string | null;
}

export interface ElementRow {
  id: string;
  name: string;
  summary: string;
  framing: boolean;
  quadrant: ElementSpec['quadrant'];
  keur: number;
  /** 0-1. */
  maturity: number;
  maturityWords: string;
  /** What a programme of the nearest shape would give it of the same money; null until reporting shows it. */
  needKeur: number | null;
  /** Ahead of that shape or behind it, once it is known. */
  standing: 'ahead' | 'behind' | null;
  practices: PracticeRow[];
}

export interface Fit {
  word: string;
  sentence: string;
}

/** From here on account reporting shows true fit (design 11.4). */
const REPORTING = 0.3;
/** Distance of a maturity from its place in the shape that is worth a word, 0-1. */
const WORTH_A_WORD = 0.06;
const WORDS: readonly (readonly [number, string])[] = [
  [0.05, 'Fit: close.'],
  [0.12, 'Fit: fair.'],
  [Infinity, 'Fit: loose.'],
];

interface Known {
  /** Gap of each element to the nearest shape, scaled to the programme's own mean; positive is behind. */
  gaps: number[];
  /** The shape's profile. */
  profile: readonly number[];
  distance: number;
}

function nearest(game: SeenGame): Known | null {
  const { engine, state } = game;
  const world = worldOf(game);
  const programme = engine.programme(state);
  const [first, ...others] = world.shapes;
  if (first === undefined) return null;
  const far = (id: string) => programme.distances[id] ?? 9;
  const { id, profile } = others.reduce((best, shape) => (far(shape.id) < far(best.id) ? shape : best), first);
  const levels = world.elements.map((element) => programme.elements[element.id] ?? 0);
  const mean = levels.reduce((sum, level) => sum + level, 0) / Math.max(1, levels.length);
  const ideal = profile.reduce((sum, value) => sum + value, 0) / Math.max(1, profile.length);
  return { gaps: levels.map((level, i) => ((profile[i] ?? 0) * mean) / ideal - level), profile, distance: far(id) };
}

/** The practice that shows true fit: the last of the element that measures. */
function reportingOf(elements: readonly ElementSpec[]): string {
  const measuring = elements[6];
  return measuring?.practices[2]?.id ?? '';
}

/** The elements with their standing, and the sentence. */
export function withFit(
  game: SeenGame,
  elements: ElementRow[],
  totalKeur: number,
): { elements: ElementRow[]; fit: Fit } {
  const { engine, state } = game;
  const world = worldOf(game);
  const reported = (engine.programme(state).practices[reportingOf(world.elements)] ?? 0) >= REPORTING;
  const benchmarked = engine.findings(state).some(({ finding }) => finding === 'benchmark');
  const known = reported || benchmarked ? nearest(game) : null;
  const started = elements.some(({ maturity }) => maturity >= 0.05);
  if (known === null || !started) return { elements, fit: blindFit(elements, totalKeur) };

  const order = elements.map((_, i) => i).sort((a, b) => (known.gaps[b] ?? 0) - (known.gaps[a] ?? 0));
  const behind = order.slice(0, 2).filter((i) => (known.gaps[i] ?? 0) > WORTH_A_WORD);
  const ahead = reported ? order.slice(-2).filter((i) => (known.gaps[i] ?? 0) < -WORTH_A_WORD) : [];
  const sum = known.profile.reduce((total, value) => total + value, 0);
  const names = (list: number[]) => listed(list.map((i) => (elements[i]?.name ?? '').toLowerCase()));
  const sentences = [
    behind.length === 0 ? 'No element is far behind the others.' : `Furthest behind: ${names(behind)}.`,
    ahead.length === 0 ? '' : `Ahead: ${names(ahead)}.`,
  ];
  return {
    elements: elements.map((element, i) => ({
      ...element,
      needKeur: reported && totalKeur > 0 ? Math.round((totalKeur * (known.profile[i] ?? 0)) / sum) : null,
      standing: behind.includes(i) ? 'behind' : ahead.includes(i) ? 'ahead' : null,
    })),
    fit: {
      word: WORDS.find(([below]) => known.distance < below)?.[1] ?? 'Fit: loose.',
      sentence: sentences.filter((text) => text !== '').join(' '),
    },
  };
}

function blindFit(elements: readonly ElementRow[], totalKeur: number): Fit {
  const word = 'Fit: not known yet.';
  if (totalKeur === 0)
    return { word, sentence: 'Eight elements hold a programme together; money turns slowly into practice.' };
  const byMoney = [...elements].sort((a, b) => b.keur - a.keur);
  const most = byMoney[0];
  const empty = elements.filter(({ keur }) => keur === 0).length;
  const share = decimal((100 * (most?.keur ?? 0)) / totalKeur);
  const rest =
    empty === 0
      ? 'All eight get something.'
      : `${empty === 1 ? 'One element gets' : `${decimal(empty)} elements get`} nothing.`;
  return { word, sentence: `${share} % goes into ${(most?.name ?? '').toLowerCase()}. ${rest}` };
}
