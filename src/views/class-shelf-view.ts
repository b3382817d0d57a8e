// The instructor's classes and what a new one can be opened with, as plain data for the page before a class is open.
import type { PresetId, SeatRule } from '../classroom/terms.ts';
import { languageName } from '../base/languages.ts';
import type { CertificateLine, CertificateView } from './certificate-view.ts';

export interface ClassCard {
  id: string;
  title: string;
  scenario: string;
  code: string;
  createdAt: number;
  lastAt: number;
  /** Why it can only be exported and deleted here; empty when it can be played. */
  readOnly: string;
}

export interface PresetCard {
  id: PresetId;
  title: string;
  minutes: number;
  years: number;
  votes: boolean;
  /** "5 min briefing, 13 for the first year's paper, 9 for the later ones, 26 for the debrief". */
  plan: string;
}

/** Whether the case was measured to be fair and true to what was published. */
export type CertificateCard = Pick<CertificateView, 'headline' | 'warning' | 'measured' | 'answers'> &
  Record<'bands' | 'findings', CertificateLine[]>;

export interface OfferCard {
  id: string;
  title: string;
  version: string;
  years: number;
  /** To choose from, the case's own first; empty where there is no choice. `lacks`: what is not translated, in a sentence. */
  languages: { id: string; name: string; lacks: string }[];
  certificate: CertificateCard | null;
}

/** What a class is opened with. */
export interface NewClass {
  title: string;
  scenario: string;
  /** Null where there is no choice. */
  language: string | null;
  preset: PresetId;
  teams: string[];
  rule: SeatRule;
  /** Null: drawn by the server. */
  seed: number | null;
}

/** What a rehearsal plays: that of a class which is open, or is about to be. */
export type RehearsalPlan = Pick<NewClass, 'scenario' | 'language' | 'preset'>;

interface PresetLike {
  id: PresetId;
  title: string;
  minutes: number;
  pace: { years: number; votes: boolean; firstYear: number; minutes: Readonly<Record<string, number>> };
}

/** A preset as it is chosen: what its minutes are spent on. */
export function presetCard({ id, title, minutes, pace }: PresetLike): PresetCard {
  const of = (gate: string) => pace.minutes[gate] ?? 0;
  const paper = of('deciding') + of('committee');
  return {
    id,
    title,
    minutes,
    years: pace.years,
    votes: pace.votes,
    plan: `${of('briefing')} min briefing; ${paper + pace.firstYear} for the first paper and its vote, ${paper} for each later one; ${of('playing') + of('revealing')} for a year and its results; ${of('debriefing')} for the debrief.`,
  };
}

/** The languages of an offer as they are chosen. */
export function languageCards(offered: readonly { language: string; lacks: string }[]): OfferCard['languages'] {
  if (offered.length < 2) return [];
  return offered.map(({ language, lacks }) => ({ id: language, name: languageName(language), lacks }));
}

const TOWNS = [
  'Lyon',
  'Porto',
  'Turin',
  'Tampere',
  'Graz',
  'Cork',
  'Ghent',
  'Malmö',
  'Split',
  'Leeds',
  'Brno',
  'Bilbao',
  'Basel',
  'Tartu',
  'Patras',
  'Izmir',
  'Fez',
  'Kassel',
  'Odense',
  'Bergen',
];

/** Names for teams that stand ready: towns of the region, then numbers. */
export function teamNames(count: number): string[] {
  return Array.from({ length: count }, (_, i) => TOWNS[i] ?? `Team ${i + 1}`);
}
