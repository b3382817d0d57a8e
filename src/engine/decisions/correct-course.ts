// The one mid-year correction (design 11.13), between the second and the third quarter, or the word that there is none.
// The sheet only notes it: the year's plan stays readable, and `correctedSheet` gives the plan as it stands after it.
import { keur as inThousands } from '../../base/euros.ts';
import type { Refusal } from '../../base/refusal.ts';
import { parameterOf } from '../parameters.ts';
import type { Correction } from './decision.ts';
import { type DecisionContext, defineDecision } from './decision-rule.ts';
import {
  accountName,
  practiceName,
  refuseCount,
  refuseLost,
  refuseUnknownAccount,
  refuseUnknownPractice,
  totalKeur,
} from './known-names.ts';
import { refuse } from './refusals.ts';
import { id, tier, z } from './shapes.ts';

const quarter = z.literal([3, 4]);
const shape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('move_budget'), from: id, to: id, keur: z.int() }),
  z.strictObject({ kind: z.literal('drop_account'), account: id }),
  z.strictObject({ kind: z.literal('add_account'), account: id, tier }),
  z.strictObject({ kind: z.literal('swap_slots'), first: quarter, second: quarter }),
  z.strictObject({ kind: z.literal('pause_practice'), practice: id }),
  z.strictObject({ kind: z.literal('stop_programme') }),
  z.strictObject({ kind: z.literal('none') }),
]);

/** What the mandate left of the drafted budget, and of one practice's part of it, thousands of euros. */
function granted({ state, engine }: DecisionContext, practice: string): { total: number; of: number } {
  const asked = totalKeur(state.sheet);
  const total = Math.min(asked, engine.mandateOf(state).budgetEurM * 1000);
  const part = state.sheet.keur[practice] ?? 0;
  return { total, of: asked > 0 ? Math.floor((part * total) / asked + 1e-9) : 0 };
}

function refuseMove(ctx: DecisionContext, from: string, to: string, keur: number): Refusal | null {
  const unknown = refuseUnknownPractice(ctx.world, from) ?? refuseUnknownPractice(ctx.world, to);
  if (unknown) return unknown;
  if (from === to) return refuse('correction/same-practice');
  if (keur <= 0) return refuse('correction/nothing');
  const { total, of: left } = granted(ctx, from);
  const most = Math.floor(total * parameterOf(ctx.world, 'correctionMost') + 1e-9);
  if (keur > most) return refuse('correction/too-much', { most: inThousands(most) });
  return keur > left
    ? refuse('correction/no-money', { practice: practiceName(ctx.world, from) ?? from, left: inThousands(left) })
    : null;
}

function refuseAccountChange(ctx: DecisionContext, account: string, add: boolean): Refusal | null {
  const { world, state, engine } = ctx;
  const refused = add ? refuseLost(ctx, account) : refuseUnknownAccount(world, account);
  if (refused) return refused;
  if (engine.account(state, account).listed === add) {
    return refuse(add ? 'account/listed' : 'account/not-listed', { account: accountName(world, account) });
  }
  const count = world.accounts.filter((a) => engine.account(state, a.id).listed).length + (add ? 1 : -1);
  const most = engine.mandateOf(state).accounts;
  return add && count > most ? refuse('correction/over-mandate', { most }) : refuseCount(ctx, count);
}

function refuseCorrection(ctx: DecisionContext, correction: Correction): Refusal | null {
  switch (correction.kind) {
    case 'none':
      return null;
    case 'move_budget':
      return refuseMove(ctx, correction.from, correction.to, correction.keur);
    case 'drop_account':
      return refuseAccountChange(ctx, correction.account, false);
    case 'add_account':
      return refuseAccountChange(ctx, correction.account, true);
    case 'swap_slots':
      return correction.first === correction.second ? refuse('correction/same-slot') : null;
    case 'pause_practice': {
      const { practice } = correction;
      const unknown = refuseUnknownPractice(ctx.world, practice);
      if (unknown || granted(ctx, practice).of > 0) return unknown;
      return refuse('correction/no-money', {
        practice: practiceName(ctx.world, practice) ?? practice,
        left: inThousands(0),
      });
    }
    case 'stop_programme':
      return ctx.engine.programme(ctx.state).started ? null : refuse('correction/not-started');
  }
}

export const correctCourse = defineDecision({
  kind: 'correct-course',
  what: 'Correcting course',
  phases: ['quarters'],
  final: true,
  shape: z.strictObject({ kind: z.literal('correct-course'), correction: shape }),
  check(ctx, { correction }) {
    return ctx.engine.correctionOpen(ctx.state) ? refuseCorrection(ctx, correction) : refuse('correction/closed');
  },
  apply(sheet, { correction }) {
    sheet.correction = { ...correction };
  },
});
