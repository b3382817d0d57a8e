// A meeting with one member in one slot, by one tactic, for one or two of the slot's action points (design 11.2).
// Planned again for the same person and slot it replaces the earlier plan; no points takes the meeting off.
import { type Concession, TACTIC_IDS } from '../world.ts';
import type { Meeting } from './decision.ts';
import { defineDecision } from './decision-rule.ts';
import { refuseOutOfOffice } from './known-names.ts';
import { refuse } from './refusals.ts';
import { concession, id, z } from './shapes.ts';

/** What can be given away in a corridor; the rest changes the proposal and belongs in the committee. */
export const MEETING_OFFERS: readonly Concession[] = [
  'carve_out',
  'local_veto',
  'shared_credit',
  'split_funding',
  'escalation',
  'working_group',
];

export const meetStakeholder = defineDecision({
  kind: 'meet-stakeholder',
  what: 'Planning meetings',
  phases: ['drafting'],
  final: false,
  shape: z.strictObject({
    kind: z.literal('meet-stakeholder'),
    slot: z.literal([0, 1, 2, 3, 4]),
    person: id,
    tactic: z.enum(TACTIC_IDS),
    points: z.literal([0, 1, 2]),
    offer: z.exactOptional(concession),
  }),
  check(ctx, { slot, person, tactic, points, offer }) {
    const refused = refuseOutOfOffice(ctx, person);
    if (refused || points === 0) return refused;
    if (offer !== undefined && tactic !== 'negotiation') return refuse('meeting/offer');
    if (offer !== undefined && !MEETING_OFFERS.includes(offer)) return refuse('meeting/not-on-offer');
    const earlier = ctx.state.sheet.meetings.find((m) => m.slot === slot && m.person === person);
    const left = ctx.engine.pointsLeft(ctx.state, slot) + (earlier?.points ?? 0);
    return points > left ? refuse('points/too-few', { needed: points, left }) : null;
  },
  apply(sheet, { slot, person, tactic, points, offer }) {
    const at = sheet.meetings.findIndex((m) => m.slot === slot && m.person === person);
    if (points === 0) {
      if (at >= 0) sheet.meetings.splice(at, 1);
      return;
    }
    const meeting: Meeting = { slot, person, tactic, points, ...(offer === undefined ? {} : { offer }) };
    if (at >= 0) sheet.meetings[at] = meeting;
    else sheet.meetings.push(meeting);
  },
});
