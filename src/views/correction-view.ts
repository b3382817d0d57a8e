// The one correction of the year, after the second quarter: what can be changed, within the mandate, and what each way
// of changing it takes.
import type { Correction } from '../engine/decisions/decision.ts';
import { parameterOf } from '../engine/parameters.ts';
import { keur } from '../base/euros.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { accountName, practiceName } from './names.ts';

interface Named {
  value: string;
  label: string;
}

export interface CorrectionView {
  kinds: { value: Correction['kind']; label: string; hint: string; disabled: boolean }[];
  /** Practices with money in them, and all of them. */
  funded: Named[];
  practices: Named[];
  listed: Named[];
  unlisted: Named[];
  /** Thousands of euros that one correction may move. */
  mostKeur: number;
  mostText: string;
}

/** The correction desk, or null outside its window. */
export function correctionView(game: SeenGame): CorrectionView | null {
  const { engine, state } = game;
  if (!engine.correctionOpen(state)) return null;
  const world = worldOf(game);
  const { keur: money } = state.sheet;
  const practices = world.elements.flatMap((element) => element.practices.map(({ id }) => id));
  const named = (ids: string[], name: (w: typeof world, id: string) => string): Named[] =>
    ids.map((id) => ({ value: id, label: name(world, id) }));
  const funded = practices
    .filter((id) => (money[id] ?? 0) > 0)
    .map((id) => ({ value: id, label: `${practiceName(world, id)}, ${keur(money[id] ?? 0)}` }));
  const accounts = world.accounts.map(({ id }) => id).filter((id) => engine.account(state, id).state !== 'LOST');
  const listed = accounts.filter((id) => engine.account(state, id).listed);
  const unlisted = accounts.filter((id) => !engine.account(state, id).listed);
  const budget = Math.min(engine.askedEurM(state), engine.mandateOf(state).budgetEurM);
  const most = Math.floor(budget * 1000 * parameterOf(world, 'correctionMost'));
  const { started } = engine.programme(state);
  return {
    kinds: [
      { value: 'none', label: 'No correction', hint: 'The plan stands.', disabled: false },
      {
        value: 'move_budget',
        label: 'Move money',
        hint: `From one practice to another, up to ${keur(most)}.`,
        disabled: funded.length === 0,
      },
      {
        value: 'drop_account',
        label: 'Drop a key account',
        hint: 'It notices: satisfaction and trust fall.',
        disabled: listed.length === 0,
      },
      {
        value: 'add_account',
        label: 'Add a key account',
        hint: 'Within the mandate.',
        disabled: unlisted.length === 0,
      },
      {
        value: 'swap_slots',
        label: 'Swap the meetings of quarters 3 and 4',
        hint: 'Whom you meet when.',
        disabled: false,
      },
      {
        value: 'pause_practice',
        label: 'Pause a practice',
        hint: 'Its money is not spent for the rest of the year.',
        disabled: funded.length === 0,
      },
      {
        value: 'stop_programme',
        label: 'Stop the programme',
        hint: 'All of it, now. What has been learnt fades.',
        disabled: !started,
      },
    ],
    funded,
    practices: named(practices, practiceName),
    listed: named(listed, accountName),
    unlisted: named(unlisted, accountName),
    mostKeur: most,
    mostText: keur(most),
  };
}
