// The certificate of a scenario as an instructor reads it before a class: is the game fair, is it true to what was
// published, and was that measured on the scenario as it is now.
import type { Certificate, Certified } from '../scenario/certificate.ts';
import { signedEurM } from '../base/euros.ts';
import { decimal, grouped } from './format.ts';

export interface CertificateLine {
  /** 'yes', 'no' or 'told': shown by a sign and a word, never by colour alone. */
  verdict: 'yes' | 'no' | 'told';
  sentence: string;
}

export interface CertificateRow {
  name: string;
  cells: string[];
  verdict: 'yes' | 'edge' | 'no';
}

export interface CertificateView {
  headline: string;
  /** Set when the certificate is missing or old: what to do about it. */
  warning: string;
  /** "3m-emea 1.0.0, rules 1, 7,900 games from seed 0". */
  measured: string;
  answers: CertificateLine[];
  models: { name: string; gain: string; score: string }[];
  targets: { columns: string[]; rows: CertificateRow[] };
  facts: { summary: string; rows: CertificateRow[] };
  sensitive: string[];
}

const EMPTY: Omit<CertificateView, 'headline' | 'warning'> = {
  measured: '',
  answers: [],
  models: [],
  targets: { columns: [], rows: [] },
  facts: { summary: '', rows: [] },
  sensitive: [],
};

/** A table's rows as lines: the claim, then its figures. A figure at the edge of its band is told, not judged. */
export const rowLines = (rows: readonly CertificateRow[]): CertificateLine[] =>
  rows.map(({ name, cells, verdict }) => ({
    verdict: verdict === 'edge' ? 'told' : verdict,
    sentence: `${name} ${cells.join('; ')}`,
  }));

const verdictOf = (holds: boolean | null): CertificateLine['verdict'] =>
  holds === null ? 'told' : holds ? 'yes' : 'no';

function headlineOf({ balance, theory }: Certificate): string {
  const judged = balance?.findings.filter(({ holds }) => holds !== null) ?? [];
  const held = judged.filter(({ holds }) => holds === true).length;
  const facts = theory?.facts ?? [];
  const parts = [
    ...(judged.length === 0 ? [] : [`${held} of ${judged.length} questions of balance are answered well`]),
    ...(facts.length === 0
      ? []
      : [`${facts.filter(({ holds }) => holds).length} of ${facts.length} published findings hold`]),
  ];
  return parts.length === 0 ? 'Nothing has been measured yet.' : `${parts.join('; ')}.`;
}

/**
 * The certificate, or what to do when there is none. `now`: the scenario and the rules that the class plays; a
 * certificate for others is shown with a warning.
 */
export function certificateView(certificate: Certificate | null, now: Certified): CertificateView {
  if (certificate === null)
    return {
      ...EMPTY,
      headline: 'This scenario carries no certificate.',
      warning: 'Nobody has measured whether it is fair. Its author can: excom balance <folder> --write',
    };
  const { scenario, rules, balance, theory } = certificate;
  const old = scenario.wordlessHash !== now.wordlessHash || rules !== now.rules;
  const facts = theory?.facts ?? [];
  const withInterval = balance?.targets ?? [];
  return {
    headline: headlineOf(certificate),
    warning: old
      ? `Measured ${scenario.wordlessHash === now.wordlessHash ? `on rules ${rules}` : 'before this scenario was changed'}; the figures may no longer hold. To renew: excom balance <folder> --write`
      : '',
    measured: [
      `${scenario.id} ${scenario.version}, rules ${rules}`,
      ...(balance === null ? [] : [`${grouped(balance.games)} games from seed ${balance.firstSeed}`]),
      ...(theory === null ? [] : [`theory on ${theory.seeds} seeds`]),
    ].join('; '),
    answers: (balance?.findings ?? []).map(({ holds, sentence }) => ({ verdict: verdictOf(holds), sentence })),
    models: (balance?.models ?? []).map(({ name, gainEurM, score }) => ({
      name,
      gain: signedEurM(gainEurM),
      score: decimal(score, 0),
    })),
    targets: {
      columns: ['Target', 'Median', '95 % interval', 'Band'],
      rows: withInterval.map(({ sentence, unit, low, high, value, from, to, verdict }) => ({
        name: sentence,
        cells: [
          `${decimal(value, 1)} ${unit}`,
          `${decimal(from, 1)} to ${decimal(to, 1)}`,
          `${decimal(low, 0)} to ${decimal(high, 0)}`,
        ],
        verdict: verdict === 'holds' ? 'yes' : verdict === 'edge' ? 'edge' : 'no',
      })),
    },
    facts: {
      summary:
        facts.length === 0
          ? ''
          : `${facts.filter(({ holds }) => holds).length} of ${facts.length} published findings hold on ${theory?.seeds ?? 0} seeds.`,
      rows: facts.map(({ sentence, figure, source, holds }) => ({
        name: sentence,
        cells: [figure, source],
        verdict: holds ? 'yes' : 'no',
      })),
    },
    sensitive: (balance?.sensitive ?? [])
      .slice(0, 6)
      .map(
        ({ label, percent, assumption }) =>
          `${label}: a fifth moves the result by ${decimal(percent, 0)} %${assumption ? ', and it is an assumption' : ''}`,
      ),
  };
}
