// How far the studies of a game count when somebody stops them, for the page alone, a class and a rehearsal alike. Studies
// that are not here tell nothing before their end.
import type { Fan } from '../analysis/forecast.ts';
import type { LuckOfTeam } from '../analysis/luck.ts';
import type { YearQuality } from '../analysis/quality.ts';
import type { ModelOutcome } from '../analysis/studies.ts';
import type { StudyCount } from './study-view.ts';

export const fanCount = (futures: number): StudyCount<Fan[]> => ({
  of: futures,
  unit: 'game',
  done: (_, share) => Math.round(share * futures),
});

export const luckCount = (games: number): StudyCount<LuckOfTeam> => ({
  of: games,
  unit: 'game',
  done: (luck) => luck.games,
});

export const modelCount = (models: number): StudyCount<ModelOutcome[]> => ({
  of: models,
  unit: 'model',
  done: (played) => played.length,
});

export const qualityCount = (years: number): StudyCount<YearQuality[]> => ({
  of: years,
  unit: 'year',
  done: (judged) => judged.filter(({ open }) => open === 0).length,
  begun(judged) {
    const last = judged.at(-1);
    if (last === undefined || last.open === 0) return null;
    const done = last.alternatives.length - 1;
    return { done, of: done + last.open };
  },
});
