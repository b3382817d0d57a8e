// The compiled world of the shipped scenario, put into the page by the build (`scenarioModule` in vite.config.ts).
declare module 'virtual:scenario/3m-emea' {
  import type { World } from '../engine/world.ts';

  export const world: World;
}
