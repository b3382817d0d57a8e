// The committee as a network: who sits where on a ring, the links of the three layers with their weight, and the same
// as a list for each member. Trust shows only where somebody has walked the network.
import type { NetworkLink } from '../engine/engine.ts';
import { counted, percent } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { type PersonTag, personTag } from './person-tag.ts';
import { networkNotes, type Pull, pullsOf } from './pull-view.ts';
import type { StanceWord } from './terms.ts';
import { inCaseWords } from './case-words.ts';

export type Layer = NetworkLink['layer'];

export interface NetworkNode extends PersonTag {
  surname: string;
  weight: number;
  word: StanceWord;
  /** -1 to 1. */
  stance: number;
  /** Somebody has walked the network with them: their trust ties are all on the map. */
  walked: boolean;
  reporting: string[];
  trust: string[];
  /** With the share of key-account sales that both answer for. */
  customers: string[];
}

export interface NetworkLine {
  id: string;
  layer: Layer;
  a: string;
  b: string;
  /** 0-1 within its layer. */
  weight: number;
}

export interface NetworkView {
  /** In the order of the ring: countries, functions, groups. */
  nodes: NetworkNode[];
  lines: NetworkLine[];
  /** Who moved whom, as the ledger shows it. */
  pulls: Pull[];
  notes: string[];
  layers: { id: Layer; label: string; hint: string; count: number }[];
  /** How the trust ties that are not on the map can be found. */
  unknown: string;
}

const BLOC_ORDER = ['countries', 'functions', 'groups', 'none'];
const LAYERS: readonly { id: Layer; label: string; hint: string }[] = [
  { id: 'reporting', label: 'Same line', hint: 'Countries among themselves, business groups among themselves.' },
  { id: 'trust', label: 'Trust, as found', hint: 'Whom they listen to, whatever the line.' },
  { id: 'customers', label: 'Shared customers', hint: 'They answer for the same key accounts.' },
];

/** The network of those who vote now. */
export function networkView(game: SeenGame): NetworkView {
  const { engine, state } = game;
  const world = worldOf(game);
  const links = engine.links(state);
  const seated = engine.committee(state);
  const asked = engine.findings(state).flatMap(({ finding, people }) => (finding === 'network_walk' ? people : []));
  const walked = new Set(asked.filter((id) => seated.includes(id)));
  const blocOf = (id: string) => BLOC_ORDER.indexOf(world.people.find((person) => person.id === id)?.bloc ?? 'none');
  const others = (id: string, layer: Layer) =>
    links
      .filter((link) => link.layer === layer && (link.a === id || link.b === id))
      .toSorted((x, y) => y.strength - x.strength)
      .map((link) => {
        const { name } = personTag(game, link.a === id ? link.b : link.a);
        return layer === 'customers' ? `${name} (${percent(link.strength, 0)})` : name;
      });
  const most = (layer: Layer) => Math.max(0, ...links.filter((l) => l.layer === layer).map((l) => l.strength));
  const tops = { reporting: most('reporting'), trust: most('trust'), customers: most('customers') };
  const unwalked = seated.length - walked.size;
  const pulls = pullsOf(game.reports, seated);
  const seen = seated.map((id) => ({
    id,
    name: personTag(game, id).name,
    weight: Math.round(engine.person(state, id).power * 100),
    word: engine.person(state, id).word,
    bloc: world.people.find((person) => person.id === id)?.bloc ?? 'none',
  }));
  return {
    pulls,
    notes: networkNotes(seen, pulls, (text) => inCaseWords(world, text)),
    nodes: seated
      .toSorted((a, b) => blocOf(a) - blocOf(b))
      .map((id) => {
        const tag = personTag(game, id);
        const { power, word, stance } = engine.person(state, id);
        return {
          ...tag,
          surname: tag.name.slice(tag.name.indexOf(' ') + 1),
          weight: Math.round(power * 100),
          word,
          stance,
          walked: walked.has(id),
          reporting: others(id, 'reporting'),
          trust: others(id, 'trust'),
          customers: others(id, 'customers'),
        };
      }),
    lines: links.map((link) => ({
      id: `${link.layer} ${link.a} ${link.b}`,
      layer: link.layer,
      a: link.a,
      b: link.b,
      weight: tops[link.layer] === 0 ? 0 : link.strength / tops[link.layer],
    })),
    layers: LAYERS.map((layer) => ({
      ...layer,
      hint: inCaseWords(world, layer.hint),
      count: links.filter((link) => link.layer === layer.id).length,
    })),
    unknown:
      unwalked === 0
        ? 'You have walked the network with all of them.'
        : `Nobody has asked ${counted(unwalked, 'member')} whom they trust (dashed frame). A network walk, on the board pack, finds the ties of two at a time.`,
  };
}
