// The compiled world of the shipped scenario, put into the page by the build (`scenarioModule` in vite.config.ts).
declare module 'virtual:scenario/3m-emea' {
  import type { ScoreAnchors } from '../analysis/score.ts';
  import type { World } from '../engine/world.ts';

  /** Fetches the world; rejects when the network or the file fails. */
  export const loadWorld: () => Promise<World>;
  /** Medians of the score's six numbers without a programme and under the reference policy. */
  export const anchors: ScoreAnchors;
}
