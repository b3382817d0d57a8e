// Buying a finding (design 11.8). What is seen cannot be unseen, so this is final; findings are kept for ever, and only
// talking to people can be bought again for others. Interviews and the network walk also take points before the vote.
import type { FindingId } from '../world.ts';
import { FINDING_IDS } from '../world.ts';
import { type DecisionContext, defineDecision, firstRepeat } from './decision-rule.ts';
import { personName, refuseOutOfOffice } from './known-names.ts';
import { refuse } from './refusals.ts';
import { id, list, z } from './shapes.ts';

const FINDINGS_A_YEAR = 3;

const PEOPLE: Record<FindingId, { least: number; most: number; words: string }> = {
  customer_survey: { least: 0, most: 0, words: 'nobody named' },
  price_audit: { least: 0, most: 0, words: 'nobody named' },
  interviews: { least: 1, most: 3, words: 'one to three members' },
  network_walk: { least: 2, most: 2, words: 'exactly two members' },
  benchmark: { least: 0, most: 0, words: 'nobody named' },
  published_cases: { least: 0, most: 0, words: 'nobody named' },
};

const POINTS: Partial<Record<FindingId, number>> = { interviews: 1, network_walk: 2 };

/** Interviews can always be repeated; a network walk only with people whose ties are not known yet. */
function held(ctx: DecisionContext, finding: FindingId, people: string[]): boolean {
  if (finding === 'interviews') return false;
  const all = [...ctx.engine.findings(ctx.state), ...ctx.state.sheet.research].filter((f) => f.finding === finding);
  return finding === 'network_walk' ? all.some((f) => f.people.some((p) => people.includes(p))) : all.length > 0;
}

export const buyResearch = defineDecision({
  kind: 'buy-research',
  what: 'Buying a finding',
  phases: ['drafting'],
  final: true,
  shape: z.strictObject({ kind: z.literal('buy-research'), finding: z.enum(FINDING_IDS), people: list(id, 20) }),
  check(ctx, { finding, people }) {
    const { world, state, engine } = ctx;
    if (state.sheet.research.length >= FINDINGS_A_YEAR) return refuse('research/limit');
    const { least, most, words } = PEOPLE[finding];
    if (people.length < least || people.length > most) {
      const name = finding.replaceAll('_', ' ');
      return refuse('research/people', { finding: `A ${name}`, needed: words, count: people.length });
    }
    const repeat = firstRepeat(people);
    if (repeat !== undefined) return refuse('person/repeated', { person: personName(world, repeat) });
    for (const person of people) {
      const refused = refuseOutOfOffice(ctx, person);
      if (refused) return refused;
    }
    if (held(ctx, finding, people)) return refuse('research/held');
    const needed = POINTS[finding] ?? 0;
    const left = engine.pointsLeft(state, 0);
    return needed > left ? refuse('points/too-few', { needed, left }) : null;
  },
  apply(sheet, { finding, people }) {
    sheet.research.push({ finding, people: [...people] });
  },
});
