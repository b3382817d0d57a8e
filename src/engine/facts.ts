// What other layers see of the packed state: accounts, people, programme and promises as plain objects. Estimates where
// the team has not looked, exact where it has.
import { uniform } from '../base/random-stream.ts';
import type { Compiled } from './compiled.ts';
import { occupant } from './compiled.ts';
import type { HiddenTruth, ProgrammeFacts } from './engine.ts';
import {
  type AccountFacts,
  type GameState,
  type OpenPromise,
  type PersonFacts,
  RELATIONSHIP_STATES,
} from './game-state.ts';
import { LUCK } from './luck.ts';
import { polarisationOf, resistanceOf, supportOf } from './people-step.ts';
import { HARMONISED, willAsk } from './price-step.ts';
import { PROMISE_STATUS, promiseAt, subjectName } from './promises-step.ts';
import { PROMISE_KINDS } from './cards.ts';
import { PROMISE_SLOTS } from './layout.ts';
import { driversNow, meanElement } from './programme-step.ts';
import {
  knownCentralisation,
  knownDispersion,
  knownWallet,
  knownWillingness,
  surveyedThisYear,
} from './research-step.ts';
import { shapeDistance } from './rules/fit.ts';
import { countGroups, countHeld } from './rules/lots.ts';
import { CONCESSIONS, FINDING_IDS, REASONS, type StanceWord } from './world.ts';

const TIERS = ['A', 'B', 'C'] as const;
const WORDS: readonly StanceWord[] = ['opposed', 'sceptical', 'undecided', 'supportive', 'championing'];

function demandForeseen(C: Compiled, s: Float64Array, seed: number, a: number): boolean {
  if (s[C.L.finding + FINDING_IDS.indexOf('price_audit')] === 0) return false;
  return uniform(seed, 0, a, LUCK.warning) < C.p.warningChance && willAsk(C, s, seed, a, 2);
}

export function accountFacts(C: Compiled, state: GameState, id: string): AccountFacts {
  const a = C.accountIndex.get(id);
  if (a === undefined) throw new RangeError(`There is no account called "${id}".`);
  const { L, p } = C;
  const s = state.numbers;
  const listed = s[L.account_key + a] === 1;
  const mature = meanElement(s, L.maturity, 6) >= p.measuredFrom;
  const at = L.lots + a * 16;
  const share = s[L.account_w + a];
  const sponsor = s[L.account_sponsor + a];
  const wobble = mature ? 0 : p.surveyNoise * (uniform(state.seed, s[L.t], a, LUCK.survey) * 2 - 1);
  const shareWobble = mature ? 1 : 1 + p.shareNoise * (uniform(state.seed, 0, a, LUCK.shareSurvey) * 2 - 1);
  return {
    id,
    listed,
    tier: listed ? TIERS[s[L.account_tier + a]] : null,
    state: RELATIONSHIP_STATES[s[L.account_stage + a]],
    revenueEurM: s[L.account_revenue + a],
    wallet: knownWallet(C, s, state.seed, a),
    share: { value: Math.min(1, share * shareWobble), sd: mature ? 0 : p.shareNoise * share * p.surveyError },
    satisfaction: {
      value: Math.max(0, Math.min(100, s[L.account_S + a] + wobble)),
      sd: mature ? 0 : p.surveyNoise * p.surveyError,
    },
    trust: s[L.account_T + a],
    commitment: s[L.account_C + a],
    willingness: knownWillingness(C, s, state.seed, a),
    centralisation: knownCentralisation(C, s, state.seed, a),
    dispersion: knownDispersion(C, s, state.seed, a),
    priceIndex: s[L.account_p + a],
    harmonised: HARMONISED[s[L.account_harm + a]],
    demandExpected: demandForeseen(C, s, state.seed, a),
    lotsHeld: countHeld(s, at),
    lots: Array.from(s.subarray(at, at + 16)),
    groupsBought: countGroups(s, at),
    sponsor: sponsor >= 0 ? occupant(C, s, sponsor).id : null,
    renewal: s[L.account_renewal + a],
  };
}

export function personFacts(C: Compiled, state: GameState, id: string): PersonFacts {
  const i = C.seatOf.get(id);
  const person = C.world.people[C.personIndex.get(id) ?? -1];
  if (i === undefined || i < 0 || person === undefined)
    throw new RangeError(`"${id}" is not a member of the committee.`);
  const { L } = C;
  const s = state.numbers;
  const known = (['no', 'said', 'true'] as const)[s[L.person_known + i]];
  const ties =
    s[L.person_tiesKnown + i] === 1
      ? C.seats.flatMap((_, j) => (C.tie[i * L.people + j] === 1 ? [occupant(C, s, j).id] : []))
      : [];
  return {
    id,
    seat: i,
    power: C.power[i],
    stance: s[L.person_x + i],
    word: WORDS[s[L.person_word + i]],
    needForChange: person.needForChange,
    trust: s[L.person_tau + i],
    reason: { known, reason: known === 'no' ? null : REASONS[s[L.person_knownReason + i]] },
    immovableSuspected: known === 'true' && s[L.person_ceiling + i] === 0 && s[L.person_b + i] > -0.3,
    ties,
    pointsThisYear: s[L.person_pointsYear + i],
    quartersSinceMet: Math.floor(s[L.t] + 1 - s[L.person_lastMet + i]),
    concessions: CONCESSIONS.filter((_, k) => (s[L.person_concession + i] & (1 << k)) !== 0),
  };
}

export function programmeFacts(C: Compiled, s: Float64Array): ProgrammeFacts {
  const { L, world } = C;
  const elements = s.subarray(L.elements, L.elements + 8);
  return {
    started: s[L.started] === 1,
    adoption: s[L.adoption],
    esprit: s[L.esprit],
    disruption: s[L.disruption],
    effectiveness: s[L.effectiveness],
    fit: s[L.fit],
    distances: Object.fromEntries(
      world.shapes.map((shape) => [shape.id, Math.sqrt(shapeDistance(elements, shape.profile, C.framingWeights))]),
    ),
    coverage: s[L.coverage],
    formalization: s[C.L.input_formalization],
    divergence: s[L.mandateDelta],
    reach: s[C.L.input_reach],
    spentEurM: s[L.spent],
    confidence: s[L.confidence],
    coercion: s[L.coercion],
    practices: Object.fromEntries(C.practiceIds.map((id, k) => [id, s[L.maturity + k]])),
    elements: Object.fromEntries(C.elementIds.map((id, e) => [id, s[L.elements + e]])),
    drivers: { ...driversNow(C, s, supportOf(C, s), C.scratch.drivers) },
    support: supportOf(C, s),
    resistance: resistanceOf(C, s),
    polarisation: polarisationOf(C, s),
    climate: (['calm', 'price_war', 'turbulent'] as const)[s[L.climate]],
    surveyLag: meanElement(s, L.maturity, 6) >= C.p.measuredFrom || surveyedThisYear(C, s) ? 0 : 1,
  };
}

export function promiseFacts(C: Compiled, s: Float64Array): OpenPromise[] {
  const list: OpenPromise[] = [];
  for (let slot = 0; slot < PROMISE_SLOTS; slot++) {
    const at = promiseAt(C, slot);
    if (s[at] === 0) continue;
    const kind = PROMISE_KINDS[s[at] - 1];
    list.push({
      slot,
      kind,
      subject: subjectName(C, s, kind, s[at + 1]),
      level: s[at + 2],
      hearers: C.seats.flatMap((_, i) => ((s[at + 3] & (1 << i)) !== 0 ? [occupant(C, s, i).id] : [])),
      made: s[at + 4],
      due: s[at + 5],
      status: PROMISE_STATUS[s[at + 6]],
    });
  }
  return list;
}

/** Everything the screens hide until the debrief. */
export function hiddenTruth(C: Compiled, s: Float64Array): HiddenTruth {
  const { L, world } = C;
  const people: HiddenTruth['people'] = {};
  C.seats.forEach((_, i) => {
    people[occupant(C, s, i).id] = {
      reason: REASONS[s[L.person_reason + i]],
      anchor: s[L.person_b + i],
      immovable: s[L.person_ceiling + i] === 0,
      ties: C.seats.flatMap((__, j) => (C.tie[i * L.people + j] === 1 ? [occupant(C, s, j).id] : [])),
    };
  });
  const accounts: HiddenTruth['accounts'] = {};
  world.accounts.forEach((a, i) => {
    accounts[a.id] = {
      willingness: s[L.account_g + i],
      centralisation: s[L.account_c + i],
      dispersion: s[L.account_d + i],
      satisfaction: s[L.account_S + i],
      share: s[L.account_w + i],
      walletEurM: s[L.account_V + i],
    };
  });
  return { people, accounts };
}
