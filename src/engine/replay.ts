// Whole games again from a plan (plan.ts), without asking for leave at each step and without memory to collect: for luck,
// causes and counterfactuals. On the recorded seed the recorded plan gives the recorded game bit for bit. On another seed,
// or mixed from two plans, objections and cards may differ: an answer acts where its objection is raised or its card is
// drawn and it is open there; otherwise nothing is answered and a card is let pass.
import { EVEN_LUCK } from '../base/random-stream.ts';
import { readHeld } from './account-step.ts';
import { enactVote, type FrozenVote, holdVote, runLobby, runResearch } from './committee-step.ts';
import type { Compiled } from './compiled.ts';
import { openingSheet } from './decisions/sheet.ts';
import { drawEvent, layCard } from './events-step.ts';
import { partsWith, WHOLE_ROW } from './kpi-step.ts';
import { kpiIndex, KPI_IDS } from './kpis.ts';
import type { LuckSeeds } from './luck.ts';
import { oneSeed } from './luck.ts';
import { writeOpening } from './opening.ts';
import type { Fate, Plan, ReplayOptions } from './plan.ts';
import { stepQuarter } from './quarter-step.ts';
import type { Conditions } from './steps.ts';
import { MANDATE_KINDS } from './vote.ts';
import { runClose, writeFacts } from './year-end.ts';
import { remembered, sheetNumbers, type YearNumbers, yearOf } from './year-numbers.ts';

const NET_AGAINST_BASELINE = 1;
const NET_ALONE = partsWith(['net']);

export interface Replayer {
  /** See `Engine.replay`. */
  replay(plan: Plan, seed: number, out: Float64Array, options?: ReplayOptions): number;
  /** Net of a year (1-based) of the world without a programme on these seeds, EUR M. */
  baselineNet(luck: LuckSeeds, years: number, year: number): number;
}

/** A plan's fate as codes: frozen votes by year, cards by quarter (-1 none). */
interface FateNumbers {
  votes: FrozenVote[];
  cards: number[];
}

const fateOf = remembered(
  (C: Compiled, fate: Fate): FateNumbers => ({
    votes: fate.votes.map(({ kind, yes }) => ({ kind: MANDATE_KINDS.indexOf(kind), yes })),
    cards: fate.cards.map((id) => (id === null ? -1 : (C.eventIndex.get(id) ?? -1))),
  }),
);

const NOTHING: ReplayOptions = {};

function writeBlocks({ L }: Compiled, s: Float64Array, row: number, { accounts, people }: ReplayOptions): void {
  if (accounts !== undefined) {
    const { fields, out } = accounts;
    for (let f = 0; f < fields.length; f++) {
      const at = L[`account_${fields[f]}`];
      const to = (row * fields.length + f) * L.accounts;
      for (let a = 0; a < L.accounts; a++) out[to + a] = s[at + a];
    }
  }
  if (people !== undefined) {
    const { fields, out } = people;
    for (let f = 0; f < fields.length; f++) {
      const at = L[`person_${fields[f]}`];
      const to = (row * fields.length + f) * L.people;
      for (let i = 0; i < L.people; i++) out[to + i] = s[at + i];
    }
  }
}

/** A seed as the streams take it; the even one stays what it is. */
const seedOf = (seed: number): number => (seed === EVEN_LUCK ? seed : seed >>> 0);

/** The replayer of a world: it owns the state it plays in. */
export function createReplayer(C: Compiled, conditions: Conditions): Replayer {
  const { L } = C;
  const s = new Float64Array(L.size);
  const idle = new Float64Array(L.size);
  const idleRow = new Float64Array(KPI_IDS.length);
  const idleNet = new Float64Array(Math.max(16, C.world.years));
  const idleSeeds = oneSeed(-1);
  let idleYears = 0;
  const nothing = sheetNumbers(C, openingSheet(C.world));
  const luck = oneSeed(0);

  /** Plays the world without a programme, cards left aside, and keeps the net of each year. */
  function playIdle(seeds: LuckSeeds, years: number): void {
    Object.assign(idleSeeds, seeds);
    idleYears = years;
    writeOpening(C, idle, seeds.opening);
    readHeld(C, idle);
    for (let year = 1; year <= years; year++) {
      runLobby(null, C, idle, seeds, nothing, year);
      holdVote(C, conditions.objections, idle, seeds, nothing, year, null);
      enactVote(null, C, idle, seeds, nothing, year);
      let net = 0;
      for (let q = 0; q < 4; q++) {
        idle[L.pending] = -1;
        stepQuarter(null, C, idle, seeds, nothing, conditions.choices, idleRow, 0, NET_ALONE);
        net += idleRow[kpiIndex.net];
      }
      idleNet[year - 1] = net;
      writeFacts(C, idle, 0);
      runClose(null, C, idle, nothing.people, year);
      idle[L.closed] = 0;
    }
  }

  function baselineNet(seeds: LuckSeeds, years: number, year: number): number {
    const same =
      seeds.opening === idleSeeds.opening &&
      seeds.market === idleSeeds.market &&
      seeds.people === idleSeeds.people &&
      seeds.accounts === idleSeeds.accounts &&
      seeds.events === idleSeeds.events;
    if (!same || idleYears < years) playIdle(seeds, years);
    return idleNet[year - 1];
  }

  function setLuck(seed: number, { luckSeed, luck: families }: ReplayOptions): void {
    const after = luckSeed ?? seed;
    luck.opening = seed >>> 0;
    luck.market = seedOf(families?.market ?? after);
    luck.people = seedOf(families?.people ?? after);
    luck.accounts = seedOf(families?.accounts ?? after);
    luck.events = seedOf(families?.events ?? after);
  }

  /** The card of the coming quarter of the game, 0-based: drawn, or as the fate has it. */
  function nextCard(cards: readonly number[] | null, quarter: number, laid: number): void {
    if (cards === null) drawEvent(null, C, conditions.events, s, luck.events);
    else layCard(null, C, s, cards[quarter] ?? -1);
    // Laid by an instructor where no card lies yet and this one has not been seen: on other luck either may be so.
    if (laid >= 0 && s[L.pending] < 0 && s[L.eventSeen + laid] === 0) layCard(null, C, s, laid);
  }

  function close(numbers: YearNumbers, plan: Plan, year: number, exact: boolean): void {
    // Only an expectation on it reads the baseline; the state keeps it as well, if somebody wants the state.
    const { expectations } = numbers.people;
    let wanted = exact;
    for (let k = 0; k < expectations.length; k++) if (expectations[k].kpi === NET_AGAINST_BASELINE) wanted = true;
    const net = wanted ? baselineNet(luck, Math.max(plan.years, year), year) : 0;
    // The world without a programme is played in the same room, and may have left its lots there.
    if (wanted) readHeld(C, s);
    writeFacts(C, s, net);
    runClose(null, C, s, numbers.people, year);
  }

  function replay(plan: Plan, seed: number, out: Float64Array, options: ReplayOptions = NOTHING): number {
    const { from, kpis } = options;
    const parts = kpis === undefined ? WHOLE_ROW : partsWith(kpis);
    const last = Math.min(options.until ?? plan.years, plan.parts.length);
    if (out.length < last * 4 * KPI_IDS.length)
      throw new RangeError('The rows do not fit: give room for every quarter.');
    setLuck(seed, options);
    if (from === undefined) writeOpening(C, s, luck.opening);
    else s.set(from.numbers);
    readHeld(C, s);
    const fate = fateOf(C, plan.fate);
    const votes = options.frozen?.mandates === true ? fate.votes : null;
    const cards = options.frozen?.events === true ? fate.cards : null;
    let played = 0;
    let year = from?.year ?? 1;
    let phase = from?.phase ?? 'drafting';
    for (; year <= last; year++) {
      const numbers = yearOf(C, plan.parts[year - 1]);
      if (phase === 'drafting') {
        const held = from?.year === year ? (from.sheet?.research.length ?? 0) : 0;
        runResearch(C, s, luck, numbers, year, held);
        runLobby(null, C, s, luck, numbers, year);
        phase = 'committee';
      }
      let quarter = phase === 'quarters' && from !== undefined ? from.quarter : 0;
      if (phase === 'committee') {
        holdVote(C, conditions.objections, s, luck, numbers, year, votes?.[year - 1] ?? null);
        enactVote(null, C, s, luck, numbers, year);
        nextCard(cards, (year - 1) * 4, numbers.laid[0]);
        phase = 'quarters';
      }
      if (phase === 'quarters') {
        for (; quarter < 4; quarter++) {
          const row = (year - 1) * 4 + quarter;
          stepQuarter(null, C, s, luck, numbers, conditions.choices, out, row * KPI_IDS.length, parts);
          if (quarter < 3) nextCard(cards, row + 1, numbers.laid[quarter + 1]);
          else s[L.pending] = -1;
          writeBlocks(C, s, row, options);
          played++;
        }
        close(numbers, plan, year, options.final !== undefined);
      }
      if (year < last) s[L.closed] = 0;
      phase = 'drafting';
    }
    options.final?.set(s);
    return played;
  }

  return { replay, baselineNet };
}
