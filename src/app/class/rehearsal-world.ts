// What a rehearsal plays: the case of the class it rehearses, in its language, as the server has it; without a server, a
// case that comes with the page, in that case's own language.
import { cases } from 'virtual:cases';
import type { Refusal } from '../../base/refusal.ts';
import { refusal } from '../../base/refusal.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { World } from '../../engine/world.ts';
import type { RehearsalPlan } from '../../views/class-shelf-view.ts';
import { offeredWorld } from './desk-requests.ts';

const LOST = refusal(
  'rehearsal/no-case',
  'The case of this rehearsal could not be fetched. Check the connection, then load the page again.',
);

/** The world to rehearse in; a sentence where it cannot be had. */
export async function rehearsalWorld(
  { scenario, language }: RehearsalPlan,
  served: boolean,
): Promise<Result<World, Refusal>> {
  const answer = served ? await offeredWorld(scenario, language) : null;
  if (answer?.ok === true) return ok(answer.value);
  const shipped = language === null ? cases.find(({ id }) => id === scenario) : undefined;
  try {
    return shipped === undefined ? err(answer?.refused ?? LOST) : ok(await (await shipped.load()).loadWorld());
  } catch {
    return err(LOST);
  }
}
