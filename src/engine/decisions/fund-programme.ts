// The year's budget by practice, in whole thousands of euros (design 11.4); a practice not named gets nothing.
import { keur as inThousands } from '../../base/euros.ts';
import { defineDecision } from './decision-rule.ts';
import { refuseUnknownPractice, totalKeur } from './known-names.ts';
import { refuse } from './refusals.ts';
import { id, MANY, z } from './shapes.ts';

/** The most a year can cost, thousands of euros; also for one practice. */
const MOST_KEUR = 8000;

const amounts = z
  .record(
    id,
    z.int().check(
      z.minimum(0),
      z.maximum(MOST_KEUR),
      z.overwrite((n) => n + 0),
    ),
  )
  .check(z.refine((keur) => Object.keys(keur).length <= MANY));

export const fundProgramme = defineDecision({
  kind: 'fund-programme',
  what: 'Funding the programme',
  phases: ['drafting'],
  final: false,
  shape: z.strictObject({ kind: z.literal('fund-programme'), keur: amounts }),
  check({ world }, { keur }) {
    for (const practice of Object.keys(keur)) {
      const refused = refuseUnknownPractice(world, practice);
      if (refused) return refused;
    }
    const total = totalKeur({ keur });
    return total > MOST_KEUR
      ? refuse('budget/over-limit', { most: inThousands(MOST_KEUR), total: inThousands(total) })
      : null;
  },
  apply(sheet, { keur }, { world }) {
    const practices = world.elements.flatMap((element) => element.practices.map((p) => p.id));
    // In the world's order and without zeros, so that equal budgets are equal sheets.
    sheet.keur = Object.fromEntries(practices.filter((p) => (keur[p] ?? 0) > 0).map((p) => [p, keur[p] as number]));
  },
});
