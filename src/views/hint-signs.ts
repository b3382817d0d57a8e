// What a drafted plan shows of a team's trouble, sign by sign (engine/papers.ts lists them): things that no condition of
// a scenario can see, because the plan has not become part of the world yet. A sign that shows may name somebody.
import { FINANCIAL_KPIS } from '../engine/decisions/decision.ts';
import { parameterOf } from '../engine/parameters.ts';
import type { HintSign } from '../engine/papers.ts';
import type { PlacesOf } from '../scenario/text-places.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { personName } from './names.ts';

/** Null where the sign does not show; else the words that its hint may use. */
export type Shown = Partial<PlacesOf<'papers.hints.*.text'>> | null;

/** A budget this far above the last mandate is seldom granted (a conditional yes cuts to below the last one). */
const FAR_ABOVE = 1.5;
/** A year in which nobody came or asked, as the objection "not asked" counts it. */
const LONG_UNMET = 3;
const NOTHING: Shown = {};
const when = (holds: boolean): Shown => (holds ? NOTHING : null);

function named(game: SeenGame, person: string | undefined): Shown {
  return person === undefined ? null : { person: personName(worldOf(game), person) };
}

const meetings = ({ state }: SeenGame) => state.sheet.meetings;
const usesTactic = (game: SeenGame, tactic: string, times = 1) =>
  meetings(game).filter((meeting) => meeting.tactic === tactic).length >= times;

function asksMuch({ engine, state }: SeenGame): boolean {
  const asked = engine.askedEurM(state);
  if (asked <= parameterOf(engine.world, 'pilotEurM')) return false;
  return state.year === 1 || asked > FAR_ABOVE * engine.mandateOf(state).budgetEurM;
}

function fundedOf({ engine, state }: SeenGame, element: string): number {
  const spec = engine.world.elements.find(({ id }) => id === element);
  return (spec?.practices ?? []).reduce((sum, { id }) => sum + (state.sheet.keur[id] ?? 0), 0);
}

function thinPractices({ engine, state }: SeenGame): boolean {
  const funded = Object.values(state.sheet.keur).filter((keur) => keur > 0);
  const dose = parameterOf(engine.world, 'doseEurM') * 1000;
  const thin = funded.filter((keur) => keur < dose);
  return funded.length >= 6 && thin.length * 2 > funded.length;
}

function opponentUnmet(game: SeenGame): Shown {
  const { engine, state } = game;
  const unmet = engine
    .committee(state)
    .map((id) => engine.person(state, id))
    .filter(({ id, stance, quartersSinceMet }) => {
      const planned = meetings(game).some(({ person }) => person === id) || state.sheet.received.includes(id);
      return stance < -0.15 && quartersSinceMet > LONG_UNMET && !planned;
    })
    .sort((a, b) => b.power - a.power);
  return named(game, unmet[0]?.id);
}

const SIGNS: Readonly<Record<HintSign, (game: SeenGame) => Shown>> = {
  asks_nothing: ({ engine, state }) => when(engine.askedEurM(state) === 0),
  asks_much: (game) => when(asksMuch(game)),
  thin_practices: (game) => when(thinPractices(game)),
  too_many_accounts: ({ engine, state }) => {
    const asked = engine.askedEurM(state);
    return when(asked > 0 && state.sheet.accounts.length > engine.input(state, 'coverage_per_eur_m') * asked);
  },
  no_kpis: ({ state }) => when(state.sheet.kpis.length === 0),
  no_financial_kpi: ({ state }) => {
    const { kpis } = state.sheet;
    return when(kpis.length >= 3 && !kpis.some((kpi) => FINANCIAL_KPIS.includes(kpi)));
  },
  only_financial_kpis: ({ state }) => {
    const { kpis } = state.sheet;
    return when(kpis.length >= 3 && kpis.every((kpi) => FINANCIAL_KPIS.includes(kpi)));
  },
  systems_without_skills: (game) => when(fundedOf(game, 'sup') > 0 && fundedOf(game, 'ats') === 0),
  points_unused: (game) => when(!meetings(game).some(({ slot }) => slot === 0)),
  nobody_asked: (game) =>
    when(
      game.state.phase === 'committee' &&
        game.engine.askedEurM(game.state) > 0 &&
        meetings(game).length === 0 &&
        game.state.sheet.received.length === 0,
    ),
  one_tactic: (game) => {
    const planned = meetings(game);
    const people = new Set(planned.map(({ person }) => person));
    return when(people.size >= 3 && new Set(planned.map(({ tactic }) => tactic)).size === 1);
  },
  same_person_twice: (game) => when(meetings(game).some(({ points }) => points === 2)),
  explains_to_a_loser: (game) => {
    const { engine, state } = game;
    const wrong = meetings(game).some(({ person, tactic }) => {
      if (tactic !== 'education') return false;
      const { known, reason } = engine.person(state, person).reason;
      return known !== 'no' && reason === 'loss';
    });
    return when(wrong);
  },
  plans_coercion: (game) => when(usesTactic(game, 'coercion') || game.state.sheet.force),
  plans_manoeuvre: (game) => when(usesTactic(game, 'manipulation')),
  bargains_often: (game) => when(usesTactic(game, 'negotiation', 3)),
  opponent_unmet: opponentUnmet,
  sponsor_in_doubt: (game) => {
    const { engine, state } = game;
    const sitting = new Set(engine.committee(state));
    const sponsors = Object.values(state.sheet.sponsors).filter((id) => sitting.has(id));
    return named(
      game,
      sponsors.find((id) => engine.person(state, id).stance < -0.2),
    );
  },
  no_expectation: ({ engine, state }) => when(state.sheet.expectations.length === 0 && engine.askedEurM(state) > 0),
  objections_unanswered: ({ engine, state }) =>
    when(state.phase === 'committee' && engine.objections(state).length > 0 && state.sheet.answers.length === 0),
  promises_many: ({ engine, state }) =>
    when(engine.promises(state).filter(({ status }) => status === 'open').length + state.sheet.promises.length >= 5),
  correction_open: ({ engine, state }) => when(engine.correctionOpen(state)),
};

/** Whether a sign shows in the game as it stands, with the words it lends to a hint. */
export function signOf(game: SeenGame, sign: HintSign): Shown {
  return SIGNS[sign](game);
}
