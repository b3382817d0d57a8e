// What a case calls the two sides of its lots. The game's own sentences speak of countries and business groups; a case
// with other words (regions, categories) has them put in their place, in singular and plural, small and capital. Only
// sentences of the game go through here, never an author's.
import type { CaseWords, World } from '../engine/world.ts';

const USUAL: CaseWords = {
  cluster: 'country',
  clusters: 'countries',
  group: 'business group',
  groups: 'business groups',
};

/** The case's words, or the usual ones. */
export function caseWords(world: Pick<World, 'company'>): CaseWords {
  return world.company.words ?? USUAL;
}

const capital = (text: string) => text.replace(/^./, (first) => first.toUpperCase());

/** A sentence of the game in the words of the case. */
export function inCaseWords(world: Pick<World, 'company'>, text: string): string {
  const own = world.company.words;
  if (own === undefined) return text;
  const put = (wanted: string, found: string) => (/^[A-Z]/.test(found) ? capital(wanted) : wanted);
  return (
    text
      // A case with words of its own may call its regions so: the whole is the company.
      .replace(/\bthe region\b/gi, (found) => put('the company', found))
      .replace(/\bbusiness groups\b/gi, (found) => put(own.groups, found))
      .replace(/\bbusiness group\b/gi, (found) => put(own.group, found))
      .replace(/\bcountries and groups\b/gi, (found) => put(`${own.clusters} and ${own.groups}`, found))
      .replace(/\bcountries\b/gi, (found) => put(own.clusters, found))
      .replace(/\bcountry\b/gi, (found) => put(own.cluster, found))
      .replace(/\bHead office\b/g, 'The owners')
      // Whoever chairs another case is not the region's president.
      .replace(/\bPresident\b/g, 'chair')
      .replace('pan-European accounts', 'all these customers')
  );
}

/** As the legend over a list, "Countries", "Business groups", and beside a mark, "country". */
export function caseLegends(world: Pick<World, 'company'>): { cluster: string; clusters: string; groups: string } {
  const { cluster, clusters, groups } = caseWords(world);
  return { cluster, clusters: capital(clusters), groups: capital(groups) };
}
