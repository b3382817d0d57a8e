// What can be bought to know more, and what has been learned. Prices and effects are those of the engine; the words say
// what opens, never what will be found.
import { FINDING_POINTS, findingEurM } from '../engine/research-step.ts';
import { FINDING_IDS, type FindingId } from '../engine/world.ts';
import { fillText } from './fill-text.ts';
import { budgetEurM } from '../base/euros.ts';
import { counted, listed } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { type PersonTag, personTag } from './person-tag.ts';
import { REASON_WORDS } from './person-words.ts';

export interface ResearchOffer {
  id: FindingId;
  title: string;
  opens: string;
  price: string;
  /** How many members must be named; 0 when nobody. */
  least: number;
  most: number;
  /** Already bought: open for good, or people asked this year and no others to be asked in it. */
  held: boolean;
  /** Why it is not offered now, or null. */
  closed: string | null;
  /** Who can be named. */
  people: PersonTag[];
}

export interface Learned {
  id: string;
  title: string;
  text: string;
  doubt: string;
}

const OFFERS: Record<FindingId, { title: string; opens: string; people: [number, number] }> = {
  customer_survey: {
    title: 'Customer survey',
    opens: 'who wants more of us; satisfaction without error',
    people: [0, 0],
  },
  price_audit: {
    title: 'Price audit',
    opens: 'price gaps, central buyers, demands to come',
    people: [0, 0],
  },
  interviews: {
    title: 'Interviews',
    opens: 'why up to three members resist, if they trust you',
    people: [1, 3],
  },
  network_walk: {
    title: 'Network walk',
    opens: 'whom two members listen to',
    people: [2, 2],
  },
  benchmark: {
    title: 'Benchmark',
    opens: 'how far the programme is from one that holds',
    people: [0, 0],
  },
  published_cases: {
    title: 'Published cases',
    opens: 'what others say they gained, and who says it',
    people: [0, 0],
  },
};

/** What is on offer this year. */
export function researchOffers(game: SeenGame): ResearchOffer[] {
  const { engine, state } = game;
  const members = engine.committee(state).map((id) => personTag(game, id));
  const bought = (id: FindingId) => engine.findings(state).some(({ finding }) => finding === id);
  return FINDING_IDS.map((id) => {
    const offer = OFFERS[id];
    const [least, most] = offer.people;
    const points = FINDING_POINTS[id] === 0 ? '' : `, ${counted(FINDING_POINTS[id], 'point')}`;
    // A sample of the decision: what is closed for everybody is closed; named people are checked when chosen.
    const sample = engine.checkDecision(state, {
      kind: 'buy-research',
      finding: id,
      people: members.slice(0, least).map((p) => p.id),
    });
    return {
      id,
      title: offer.title,
      opens: offer.opens,
      price: `${budgetEurM(findingEurM(worldOf(game), id))}${points}`,
      least,
      most,
      // A team that may buy no more this year still holds what it bought; people can be asked again next year.
      held: most === 0 ? bought(id) : sample !== null && state.sheet.research.some(({ finding }) => finding === id),
      closed: sample === null || (most > 0 && sample.code === 'research/held') ? null : sample.message,
      people: most > 0 ? members : [],
    };
  });
}

/** What closes every offer that is left, said once instead of under each; null where they differ or one is open. */
export function closedAlike(offers: readonly ResearchOffer[]): string | null {
  const [first, ...others] = offers.filter(({ held }) => !held);
  return first === undefined || others.some(({ closed }) => closed !== first.closed) ? null : first.closed;
}

/** What the team holds, in words: the paper of each finding, and what the people said. */
export function learnedSoFar(game: SeenGame): Learned[] {
  const { engine, state } = game;
  const { papers } = worldOf(game);
  const accounts = worldOf(game).accounts.map((a) => ({ name: a.name, facts: engine.account(state, a.id) }));
  const top = (by: (a: (typeof accounts)[number]) => number) =>
    accounts.reduce((best, a) => (by(a) > by(best) ? a : best), accounts[0]!).name;
  const pickers: Partial<Record<FindingId, (() => string)[]>> = {
    customer_survey: [() => top((a) => a.facts.willingness.value), () => top((a) => -a.facts.satisfaction.value)],
    price_audit: [
      () => top((a) => a.facts.dispersion.value),
      () => top((a) => a.facts.centralisation.value),
      () => accounts.find((a) => a.facts.demandExpected)?.name ?? '',
    ],
  };
  const held = engine.findings(state);
  const latest = (kind: FindingId) => Math.max(0, ...held.filter((f) => f.finding === kind).map((f) => f.year));
  // What was found this year comes first: it has not been read yet.
  return FINDING_IDS.toSorted((a, b) => latest(b) - latest(a)).flatMap((kind): Learned[] => {
    const bought = held.filter((f) => f.finding === kind);
    if (bought.length === 0) return [];
    if (kind === 'interviews' || kind === 'network_walk')
      return [...new Set(bought.flatMap((f) => f.people))].map((id) => whatOneSaid(game, kind, id));
    const places = [...(pickers[kind] ?? [])];
    return papers.findings
      .filter((f) => f.kind === kind)
      .flatMap((paper) => {
        const account = paper.reads.includes('{account}') ? (places.shift()?.() ?? '') : 'none';
        if (account === '') return [];
        const text = fillText<'papers.findings.*.reads'>(paper.reads, {
          account,
          accounts: String(state.sheet.accounts.length),
        });
        return [{ id: paper.id, title: paper.title, text, doubt: paper.doubt }];
      })
      .concat(kind === 'benchmark' ? [benchmarkWords(game)] : []);
  });
}

function whatOneSaid(game: SeenGame, kind: FindingId, id: string): Learned {
  const { engine, state } = game;
  const person = personTag(game, id);
  const facts = engine.person(state, id);
  if (kind === 'network_walk') {
    const ties = facts.ties.map((tie) => personTag(game, tie).name);
    return {
      id: `walk-${id}`,
      title: person.name,
      text: ties.length === 0 ? 'Listens to nobody in particular.' : `Listens to ${listed(ties)}.`,
      doubt: '',
    };
  }
  const spec = worldOf(game).people.find((p) => p.id === id);
  const { known, reason } = facts.reason;
  return {
    id: `interview-${id}`,
    title: person.name,
    text: `${known === 'true' ? (spec?.hiddenReason ?? '') : (spec?.saidReason ?? '')}${
      reason === null ? '' : ` In short: ${REASON_WORDS[reason]}.`
    }`,
    doubt: known === 'true' ? 'You were told the true reason.' : 'This is what was said; it need not be all.',
  };
}

function benchmarkWords(game: SeenGame): Learned {
  const { engine, state } = game;
  const world = worldOf(game);
  const programme = engine.programme(state);
  const nearest = world.shapes.reduce((best, shape) =>
    (programme.distances[shape.id] ?? 9) < (programme.distances[best.id] ?? 9) ? shape : best,
  );
  const level = (i: number) => programme.elements[world.elements[i]?.id ?? ''] ?? 0;
  const furthest = nearest.profile
    .map((ideal, i) => ({ name: world.elements[i]?.name ?? '', gap: ideal - level(i) }))
    .sort((a, b) => b.gap - a.gap)
    .slice(0, 2);
  const model = world.models.find((m) => m.id === nearest.id)?.name ?? nearest.id;
  const distance = programme.distances[nearest.id] ?? 0;
  const near = distance < 0.05 ? 'close to' : distance < 0.2 ? 'on the way to' : 'far from';
  return {
    id: 'benchmark-shape',
    title: 'Against programmes that hold together',
    text: `The programme is ${near} the shape of "${model}". Furthest behind: ${listed(furthest.map((f) => f.name.toLowerCase()))}.`,
    doubt: 'A shape is a direction, not a recipe.',
  };
}
