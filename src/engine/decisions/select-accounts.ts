// The list of key accounts with their tiers (design 11.9). The whole list at once: what is not on it is dropped, and
// with it its sponsor and its target.
import { defineDecision, firstRepeat } from './decision-rule.ts';
import { accountName, refuseCount, refuseLost } from './known-names.ts';
import { refuse } from './refusals.ts';
import { id, list, MANY, tier, z } from './shapes.ts';

export const selectAccounts = defineDecision({
  kind: 'select-accounts',
  what: 'Choosing key accounts',
  phases: ['drafting'],
  final: false,
  shape: z.strictObject({
    kind: z.literal('select-accounts'),
    accounts: list(z.strictObject({ account: id, tier }), MANY),
  }),
  check(ctx, { accounts }) {
    const repeat = firstRepeat(accounts.map((a) => a.account));
    if (repeat !== undefined) return refuse('account/repeated', { account: accountName(ctx.world, repeat) });
    for (const { account } of accounts) {
      const refused = refuseLost(ctx, account);
      if (refused) return refused;
    }
    return refuseCount(ctx, accounts.length);
  },
  apply(sheet, { accounts }) {
    sheet.accounts = accounts.map(({ account, tier: level }) => ({ account, tier: level }));
    const tiers = new Map(accounts.map((a) => [a.account, a.tier]));
    for (const account of Object.keys(sheet.sponsors)) {
      if (tiers.get(account) !== 'A') delete sheet.sponsors[account];
    }
    for (const account of Object.keys(sheet.targets)) {
      if (!tiers.has(account)) delete sheet.targets[account];
    }
  },
});
