// Fields and sections that had another name before, or that authors often call otherwise. One table for both uses: files
// of an older format are read and brought up to date by it, and an unknown name is answered with the right one.
import { type Branch, type Entry, matches, stepsOf } from './tree.ts';

interface Renamed {
  /** Where it stands: a pattern of the thing that has the field; '' for the file itself. */
  within: string;
  old: string;
  now: string;
  /** The last format in which the old name was right; undefined where it never was. */
  until?: 0;
}

const RENAMED: readonly Renamed[] = [
  { within: '', old: 'stakeholders', now: 'people', until: 0 },
  { within: '', old: 'countries', now: 'clusters', until: 0 },
  { within: '', old: 'business_groups', now: 'groups', until: 0 },
  { within: '', old: 'variables', now: 'gauges', until: 0 },
  { within: '', old: 'customers', now: 'accounts' },
  { within: '', old: 'license', now: 'licence' },
  { within: 'people.*', old: 'listens_to', now: 'ties', until: 0 },
  { within: 'people.*', old: 'influence', now: 'power' },
  { within: 'people.*', old: 'title', now: 'role' },
  { within: 'accounts.*', old: 'sales', now: 'wallet_eur_m' },
  { within: 'events.*', old: 'probability', now: 'chance', until: 0 },
  { within: 'events.*', old: 'options', now: 'choices', until: 0 },
  { within: 'events.*', old: 'description', now: 'text', until: 0 },
  { within: 'events.*.choices.*', old: 'result', now: 'outcome' },
  { within: 'events.*.choices.*', old: 'when', now: 'needs' },
  { within: 'sources.*', old: 'type', now: 'kind', until: 0 },
  { within: 'models.*', old: 'description', now: 'summary' },
];

/** The name that a field has now, where the one that was written is known from elsewhere. */
export function nameNow(path: readonly (string | number)[], old: string): string | undefined {
  const fits = (within: string): boolean => {
    const steps = stepsOf(within);
    return steps.length === path.length && steps.every((step, i) => step === '*' || step === path[i]);
  };
  return RENAMED.find((one) => one.old === old && fits(one.within))?.now;
}

/** What has to be renamed in a file of a format, in the order in which it is done. */
export function renamedSince(format: number): readonly Readonly<Renamed>[] {
  return RENAMED.filter(({ until }) => until !== undefined && until >= format);
}

/** Reads a file of an older format: its names become today's, its places stay. */
export function renameTree(root: Branch, format: number): void {
  for (const { within, old, now } of renamedSince(format)) {
    for (const { node } of matches(root, within)) if (node.kind === 'branch') renameKey(node, old, now);
  }
}

/** In its place among the others; a name that is there already is left, so that the clash is told. */
function renameKey(thing: Branch, old: string, now: string): void {
  if (!thing.entries.has(old) || thing.entries.has(now)) return;
  const entries: [string, Entry][] = [...thing.entries].map(([key, entry]) => [key === old ? now : key, entry]);
  thing.entries.clear();
  for (const [key, entry] of entries) thing.entries.set(key, entry);
}
