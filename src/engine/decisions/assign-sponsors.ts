// A committee member as sponsor of a tier-A account, three accounts at most each (design 11.9). The whole list at once.
import { defineDecision, firstRepeat } from './decision-rule.ts';
import { accountName, personName, refuseOutOfOffice, refuseUnlisted } from './known-names.ts';
import { refuse } from './refusals.ts';
import { id, list, MANY, z } from './shapes.ts';

const ACCOUNTS_EACH = 3;

export const assignSponsors = defineDecision({
  kind: 'assign-sponsors',
  what: 'Naming sponsors',
  phases: ['drafting'],
  final: false,
  shape: z.strictObject({
    kind: z.literal('assign-sponsors'),
    sponsors: list(z.strictObject({ account: id, person: id }), MANY),
  }),
  check(ctx, { sponsors }) {
    const { world, state } = ctx;
    const repeat = firstRepeat(sponsors.map((s) => s.account));
    if (repeat !== undefined) return refuse('account/repeated', { account: accountName(world, repeat) });
    const load = new Map<string, number>();
    for (const { account, person } of sponsors) {
      const refused = refuseUnlisted(ctx, account) ?? refuseOutOfOffice(ctx, person);
      if (refused) return refused;
      if (state.sheet.accounts.find((a) => a.account === account)?.tier !== 'A') {
        return refuse('sponsor/tier', { account: accountName(world, account) });
      }
      const now = (load.get(person) ?? 0) + 1;
      if (now > ACCOUNTS_EACH) return refuse('sponsor/full', { person: personName(world, person) });
      load.set(person, now);
    }
    return null;
  },
  apply(sheet, { sponsors }) {
    sheet.sponsors = Object.fromEntries(sponsors.map(({ account, person }) => [account, person]));
  },
});
