// What the build puts into the page (`scenarioModule` in vite.config.ts): the compiled world of the first case, and the
// list of all shipped cases, each with a way to its own.
declare module 'virtual:scenario/3m-emea' {
  import type { ScoreAnchors } from '../analysis/score.ts';
  import type { World } from '../engine/world.ts';

  /** Fetches the world; rejects when the network or the file fails. */
  export const loadWorld: () => Promise<World>;
  /** Medians of the score's six numbers without a programme and under the reference policy. */
  export const anchors: ScoreAnchors;
  /** Of the world, as records name it. */
  export const hash: string;
}

declare module 'virtual:cases' {
  import type { ScoreAnchors } from '../analysis/score.ts';
  import type { World } from '../engine/world.ts';
  import type { CaseCard } from '../views/case-card.ts';

  /** The module of one case, as `virtual:scenario/<id>` gives it. */
  export interface CaseModule {
    loadWorld: () => Promise<World>;
    anchors: ScoreAnchors;
    hash: string;
  }
  export const cases: readonly (CaseCard & { load: () => Promise<CaseModule> })[];
}
