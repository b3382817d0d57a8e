// The map of the region: what the stage draws and what the list beside it says in words, from one view, so that both
// always say the same. Places are degrees; the stage projects them. Satisfaction is as surveyed, with its doubt.
import type { AccountFacts, RelationshipState } from '../engine/game-state.ts';
import type { AccountSpec, ClusterSpec, World } from '../engine/world.ts';
import { revenueWords, satisfactionWords, STATE_WORDS } from './account-words.ts';
import { paceWords, RISK_WORDS, type WhyLine, whyLines } from './force-words.ts';
import { counted, decimal } from './format.ts';
import { type SeenGame, worldOf } from './game-view.ts';

export interface MapPoint {
  lon: number;
  lat: number;
}

export interface MapAccount {
  id: string;
  name: string;
  industry: string;
  /** The country that stands in where `place` is null. */
  home: string;
  place: MapPoint | null;
  /** Where the author wants the name, pixels from the middle of the disc. */
  label: { dx: number; dy: number; anchor: 'start' | 'middle' | 'end' } | null;
  /** A key account: drawn strong. */
  key: boolean;
  tier: string | null;
  lost: boolean;
  /** EUR M a year, and in words. */
  sales: number;
  salesWords: string;
  /** 0-100 as surveyed, its standard deviation, and both in words. */
  satisfaction: number;
  doubt: number;
  satisfactionWords: string;
  /** 0 exploring to 4 integrated; a relationship that comes apart counts as 0. */
  closeness: number;
  closenessWord: string;
  requests: number;
  /** Why the renewal is at risk; null when it is not. */
  risk: string | null;
  /** Where it buys beyond its home cluster: a town for each cluster. */
  ends: (MapPoint & { cluster: string; country: string })[];
}

export interface ChosenAccount {
  id: string;
  name: string;
  whys: WhyLine[];
  pace: { text: string; tone: 'for' | 'against' | 'even' } | null;
}

/** Marks that a legend has to explain. */
export type LegendMark = 'key' | 'sales' | 'satisfaction' | 'closeness' | 'request' | 'risk';

export interface MapView {
  /** What the map shows in a sentence. */
  headline: string;
  accounts: MapAccount[];
  /** The homes in their order where the case has no places on earth; null where it has, and the map is drawn. */
  columns: string[] | null;
  /** Sales that the largest disc stands for, EUR M: fixed for a game, so that discs of two years compare. */
  largest: number;
  /** Countries where a key account has its seat or buys: the darker paper. */
  served: string[];
  chosen: ChosenAccount | null;
  /** The marks that are on this map, in the order of the legend. */
  legend: LegendMark[];
  /** Where the page has headline and legend above the canvas, columns may use the corner that they have on a map. */
  cornerFree?: true;
}

/** The map with the reasons of every account, for a page that has no game to ask. */
export interface RegionView {
  map: MapView;
  reasons: ChosenAccount[];
}

const CLOSENESS: Record<RelationshipState, number> = { EXP: 0, BAS: 1, COO: 2, INT: 3, ITG: 4, DIS: 0, LOST: 0 };

/** The map as it stands now, with the reasons of one account. */
export function mapView(game: SeenGame, chosen: string | null): MapView {
  const { engine, state } = game;
  const world = worldOf(game);
  const clusters = new Map(world.clusters.map((cluster) => [cluster.id, cluster]));
  const accounts = world.accounts.map((spec) => {
    const facts = engine.account(state, spec.id);
    const signs = engine.accountSigns(state, spec.id);
    const lost = facts.state === 'LOST';
    return {
      id: spec.id,
      name: spec.name,
      industry: spec.industry,
      home: spec.home,
      place: spec.at === undefined ? null : { lon: spec.at.lon, lat: spec.at.lat },
      label: labelOf(spec),
      key: facts.listed,
      tier: facts.tier,
      lost,
      sales: facts.revenueEurM,
      salesWords: revenueWords(facts),
      satisfaction: facts.satisfaction.value,
      doubt: facts.satisfaction.sd,
      satisfactionWords: satisfactionWords(facts),
      closeness: CLOSENESS[facts.state],
      closenessWord: STATE_WORDS[facts.state],
      requests: signs.requests,
      risk: signs.risk === null ? null : RISK_WORDS[signs.risk],
      ends: lost ? [] : endsOf(spec, facts, clusters),
    };
  });
  const keys = accounts.filter(({ key }) => key);
  return {
    headline: headlineOf(accounts),
    accounts,
    columns: hasPlaces(world) ? null : [...new Set(world.accounts.map(({ home }) => home))],
    largest: Math.max(1, ...world.accounts.map(({ walletEurM, share }) => walletEurM * share)),
    served: [...new Set(keys.flatMap(({ home, ends }) => [home, ...ends.map(({ country }) => country)]))].sort(),
    chosen: chosen === null ? null : chosenAccount(game, chosen),
    legend: legendOf(accounts),
  };
}

/** The map and what stands behind each of its discs. */
export function regionView(game: SeenGame): RegionView {
  const reasons = worldOf(game).accounts.flatMap(({ id }) => chosenAccount(game, id) ?? []);
  return { map: mapView(game, null), reasons };
}

/** The map with one account chosen; with none for an id that is not on it. */
export function choosing({ map, reasons }: RegionView, id: string | null): MapView {
  return { ...map, chosen: reasons.find((one) => one.id === id) ?? null };
}

/** A case without any place is not drawn on a map. */
function hasPlaces({ accounts, clusters }: Pick<World, 'accounts' | 'clusters'>): boolean {
  return accounts.some(({ at }) => at !== undefined) || clusters.some(({ places }) => places.length > 0);
}

function labelOf({ at }: AccountSpec): MapAccount['label'] {
  if (at === undefined || (at.dx === undefined && at.dy === undefined)) return null;
  return { dx: at.dx ?? 0, dy: at.dy ?? 0, anchor: at.anchor ?? 'start' };
}

/** The nearest town of each cluster beyond the first in which the account buys anything. */
function endsOf(
  spec: AccountSpec,
  facts: AccountFacts,
  clusters: ReadonlyMap<string, ClusterSpec>,
): MapAccount['ends'] {
  return spec.clusters.flatMap((id, index) => {
    const buys = [0, 4, 8, 12].some((group) => facts.lots[group + index] === 1);
    const cluster = clusters.get(id);
    if (index === 0 || !buys || cluster === undefined) return [];
    const from = spec.at;
    // A degree of longitude is about two thirds of one of latitude here; good enough to find what is near.
    const away = ({ lon, lat }: MapPoint) => {
      const dx = from === undefined ? 0 : (lon - from.lon) * 0.65;
      const dy = from === undefined ? 0 : lat - from.lat;
      return dx * dx + dy * dy;
    };
    const nearest = [...cluster.places].sort((a, b) => away(a) - away(b))[0];
    if (nearest === undefined) return [];
    return [{ lon: nearest.lon, lat: nearest.lat, cluster: cluster.name, country: nearest.country }];
  });
}

function chosenAccount(game: SeenGame, id: string): ChosenAccount | null {
  const spec = worldOf(game).accounts.find((account) => account.id === id);
  if (spec === undefined) return null;
  const signs = game.engine.accountSigns(game.state, id);
  return { id, name: spec.name, whys: whyLines(signs), pace: paceWords(signs.growth) };
}

/** What is not on the map needs no line in its legend. */
function legendOf(accounts: readonly MapAccount[]): LegendMark[] {
  const shows: Record<LegendMark, boolean> = {
    key: accounts.some(({ key }) => key),
    sales: true,
    satisfaction: true,
    closeness: accounts.some(({ ends }) => ends.length > 0),
    request: accounts.some(({ requests }) => requests > 0),
    risk: accounts.some(({ risk }) => risk !== null),
  };
  return (Object.keys(shows) as LegendMark[]).filter((mark) => shows[mark]);
}

function headlineOf(accounts: readonly MapAccount[]): string {
  const atRisk = accounts.filter(({ risk }) => risk !== null);
  const lost = accounts.filter((account) => account.lost);
  const keys = accounts.filter(({ key }) => key);
  const waiting = keys.reduce((sum, { requests }) => sum + requests, 0);
  if (atRisk.length === 1) return `${atRisk[0]?.name}: ${atRisk[0]?.risk}`;
  if (atRisk.length > 1) return `${counted(atRisk.length, 'renewal')} at risk`;
  if (keys.length > 0 && waiting >= 2 * keys.length) return `${counted(waiting, 'request')} wait for an answer`;
  if (lost.length > 0) return `${counted(accounts.length - lost.length, 'customer')} left of ${accounts.length}`;
  if (keys.length === 0) return `${counted(accounts.length, 'customer')}, and nobody answers for one as a whole`;
  const surveyed = keys.reduce((sum, { satisfaction }) => sum + satisfaction, 0) / keys.length;
  const others = accounts.filter(({ key }) => !key);
  const rest = others.reduce((sum, { satisfaction }) => sum + satisfaction, 0) / Math.max(1, others.length);
  const gap = surveyed - rest;
  if (others.length > 0 && Math.abs(gap) >= 2)
    return `Key accounts are ${gap > 0 ? 'happier' : 'less happy'} than the rest, by ${decimal(Math.abs(gap))} points`;
  return `${counted(keys.length, 'key account')} among ${counted(accounts.length, 'customer')}`;
}
