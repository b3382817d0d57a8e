// What becomes of a scenario that is handed to the page: checked in a worker, shown, and, when it is played, kept in this
// browser beside the games. Loaded when the first one comes.
import type { World } from '../engine/world.ts';
import type { Checked } from '../scenario/index.ts';
import { checkingView, offeredView, type OfferedView } from '../views/offered-view.ts';
import type { OfferedPart } from '../views/ui-event.ts';
import { droppedKey } from './case-desk.ts';
import { checkScenario } from './check-desk.ts';
import { keepWorld } from './kept-scenarios.ts';

let offered: World | null = null;
let asked = 0;
let last: readonly OfferedPart[] = [];

/** Checks the parts and shows what came of it; a later one puts an earlier one away. */
export async function offerScenario(
  parts: readonly OfferedPart[],
  show: (view: OfferedView) => void,
  check: (parts: readonly OfferedPart[], language?: string) => Promise<Checked> = checkScenario,
  language?: string,
): Promise<void> {
  const turn = ++asked;
  last = parts;
  offered = null;
  show(checkingView(parts.map(({ path }) => path)));
  const checked = await check(parts, language);
  if (turn !== asked) return;
  offered = checked.ok ? checked.world : null;
  show(offeredView(checked, language));
}

/** The same parts again, with the texts of another language. */
export const offerInLanguage = (language: string, show: (view: OfferedView) => void): Promise<void> =>
  offerScenario(last, show, checkScenario, language);

/** Keeps the offered world for its games; its key, or null when there is none. Not kept, it is played all the same. */
export async function keepOffered(): Promise<string | null> {
  if (offered === null) return null;
  await keepWorld(offered);
  return droppedKey(offered.hash);
}
