// The small fixture with a second language: no scenario that comes with the game has one yet. Some names in Italian; what
// is not translated stays, as it would for players.
import { textsFile } from '../../../src/scenario/authoring.ts';
import type { ScenarioSource } from '../../../src/server/doors.ts';
import { ENTRY, minimalFiles } from './minimal.ts';

export const ITALIAN = {
  title: 'Un piccolo mondo',
  'company.name': 'Piccola impresa',
  'company.region': 'Qui',
  'people.finance.name': 'Il direttore finanziario',
} as const;

const FILE = 'minimal/texts/it.yaml';

/** The fixture's files and `texts/it.yaml` among them. */
export function filesInItalian(): Map<string, string> {
  const files = minimalFiles();
  let text = textsFile(files, ENTRY, 'it')?.text ?? '';
  for (const [path, value] of Object.entries(ITALIAN)) text = text.replace(`  ${path}: ""`, `  ${path}: "${value}"`);
  return files.set(FILE, text);
}

/** A server's scenarios: the fixture, with its Italian texts or as it comes. */
export const smallSource = (files: ReadonlyMap<string, string>): ScenarioSource => ({
  ids: () => ['minimal'],
  read: (id) => (id === 'minimal' ? { id, files, entry: ENTRY } : null),
  certificate: () => null,
});
