// The plan beat: what each element and practice gets, how mature each is, pay, consultants, and the dilemmas on the desk.
import { parameterOf } from '../engine/parameters.ts';
import type { ElementSpec, PoleSpec, World } from '../engine/world.ts';
import { inCaseWords } from './case-words.ts';
import { budgetEurM, keur } from '../base/euros.ts';
import { decimal } from './format.ts';
import { type ElementRow, type Fit, type PracticeRow, withFit } from './plan-fit.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { type PersonTag, personTag } from './person-tag.ts';

export type { ElementRow, PracticeRow } from './plan-fit.ts';

export interface PoleCard {
  label: string;
  /** Who argues it, and what that person protects: the interest this pole serves. */
  speaker: PersonTag & { protects: string };
  says: string;
  buys: string;
  costs: string;
}

export interface PlanView {
  headline: string;
  /** How well the programme holds together, as a word and a sentence. */
  fit: Fit;
  purpose: string;
  elements: ElementRow[];
  totalKeur: number;
  limitKeur: number;
  /** Up to here a programme is a pilot. */
  pilotKeur: number;
  /** What else the plan holds, below the money. */
  below: string;
  totalWords: string;
  size: string;
  amounts: Record<string, number>;
  /** What double credit is, in the case's words. */
  doubleCredit: string;
  incentives: { variable: number; team: number; horizon: number; doubleCredit: boolean };
  consultants: { days: 0 | 50 | 80 | 130; label: string; hint: string }[];
  consultantDays: 0 | 50 | 80 | 130;
  dilemmas: { id: string; title: string; situation: string; a: PoleCard; b: PoleCard; pole: 'a' | 'b' | null }[];
  jCurve: { title: string; lines: string[] } | null;
}

const LIMIT_KEUR = 8000;
const PURPOSE_LINES: Record<string, string> = {
  growth: 'growth',
  margin: 'margin',
  retention: 'retention',
  risk_sharing: 'sharing risk',
  co_innovation: 'new products',
  global_reach: 'global reach',
};

/** The plan as it stands on the sheet. */
export function planView(game: SeenGame): PlanView {
  const { engine, state } = game;
  const { sheet } = state;
  const world = worldOf(game);
  const programme = engine.programme(state);
  const plain = world.elements.map((element): ElementRow => {
    const practices = element.practices.map((practice, i): PracticeRow => {
      const amount = sheet.keur[practice.id] ?? 0;
      const maturity = programme.practices[practice.id] ?? 0;
      const first = programme.practices[element.practices[0]?.id ?? ''] ?? 0;
      return {
        id: practice.id,
        name: practice.name,
        summary: practice.summary,
        framing: practice.framing,
        keur: amount,
        maturity,
        hint: doseHint(world, amount, i, first, element),
      };
    });
    const maturity = programme.elements[element.id] ?? 0;
    const elementKeur = practices.reduce((sum, p) => sum + p.keur, 0);
    return {
      id: element.id,
      name: element.name,
      summary: element.summary,
      framing: element.framing,
      quadrant: element.quadrant,
      keur: elementKeur,
      maturity,
      maturityWords: `${decimal(maturity * 100)} of 100`,
      needKeur: null,
      standing: null,
      practices,
    };
  });
  const totalKeur = plain.reduce((sum, e) => sum + e.keur, 0);
  const { elements, fit } = withFit(game, plain, totalKeur);
  const funded = elements.flatMap((e) => e.practices).filter((p) => p.keur > 0);
  const thin = funded.filter((p) => p.keur < parameterOf(world, 'doseEurM') * 1000).length;
  const pilotEurM = parameterOf(world, 'pilotEurM');
  return {
    headline: planHeadline(totalKeur, funded.length, thin, pilotEurM),
    fit,
    purpose: sheet.purpose === null ? 'not named' : (PURPOSE_LINES[sheet.purpose] ?? sheet.purpose),
    elements,
    totalKeur,
    limitKeur: LIMIT_KEUR,
    pilotKeur: pilotEurM * 1000,
    below: belowWords(engine.dilemmasThisYear(state).filter((id) => sheet.poles[id] === undefined).length),
    totalWords: `${budgetEurM(totalKeur / 1000)} of ${budgetEurM(LIMIT_KEUR / 1000)} a year`,
    size: sizeWords(totalKeur, pilotEurM),
    doubleCredit: inCaseWords(
      world,
      'A sale to a key account counts in full for the country and for the account team.',
    ),
    amounts: sheet.keur,
    incentives: sheet.incentives,
    consultants: [
      { days: 0, label: 'No consultants', hint: 'Free.' },
      {
        days: 50,
        label: '50 days',
        hint: `${budgetEurM(parameterOf(world, 'consultantEurM50'))}. Portfolio and planning are learned a third faster this year.`,
      },
      {
        days: 80,
        label: '80 days',
        hint: `${budgetEurM(parameterOf(world, 'consultantEurM80'))}. Half as fast again.`,
      },
      {
        days: 130,
        label: '130 days',
        hint: `${budgetEurM(parameterOf(world, 'consultantEurM130'))}. Seven tenths faster; the teams feel managed from outside.`,
      },
    ],
    consultantDays: sheet.consultantDays,
    dilemmas: engine.dilemmasThisYear(state).flatMap((id) => {
      const spec = world.dilemmas.find((d) => d.id === id);
      if (spec === undefined) return [];
      const { title, situation, a, b } = spec;
      return [{ id, title, situation, a: poleCard(game, a), b: poleCard(game, b), pole: sheet.poles[id] ?? null }];
    }),
    jCurve: state.year === 1 ? { title: world.papers.jCurve.title, lines: world.papers.jCurve.lines } : null,
  };
}

function poleCard(game: SeenGame, pole: PoleSpec): PoleCard {
  const { label, says, buys, costs } = pole;
  const protects = worldOf(game).people.find((p) => p.id === pole.speaker)?.protects ?? '';
  return { label, says, buys, costs, speaker: { ...personTag(game, pole.speaker), protects } };
}

function planHeadline(totalKeur: number, funded: number, thin: number, pilotEurM: number): string {
  if (totalKeur === 0) return 'A programme without money is a memo';
  if (thin * 2 > funded) return 'Much is begun, little is paid for';
  if (totalKeur <= pilotEurM * 1000) return 'Small enough to be a pilot';
  return totalKeur > 5000 ? 'A large request for a divided room' : 'A plan the house can carry, if it lets itself';
}

function sizeWords(totalKeur: number, pilot: number): string {
  if (totalKeur === 0) return 'Nothing is asked for.';
  return totalKeur <= pilot * 1000
    ? `A pilot: up to ${budgetEurM(pilot)} the bar of the vote is lower, and less power may move.`
    : `More than a pilot (${budgetEurM(pilot)}): the committee votes on a full programme.`;
}

const belowWords = (open: number) =>
  open === 0
    ? 'Further down: pay and help from outside.'
    : `Further down: ${open === 1 ? 'a question' : `${decimal(open)} questions`} on your desk, pay, help from outside.`;

function doseHint(world: World, amount: number, index: number, first: number, element: ElementSpec): string | null {
  const dose = parameterOf(world, 'doseEurM') * 1000;
  if (amount > 0 && amount < dose) return `Half-started below ${keur(dose)}.`;
  if (amount > 0 && index > 0 && first < parameterOf(world, 'prerequisite'))
    return `Slow until "${element.practices[0]?.name ?? ''}" has been learned.`;
  return null;
}
