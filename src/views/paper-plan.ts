// The operating plan: money by element and practice, pay, what was decided on the dilemmas, whom the team means to meet,
// and what it expects of the year.
import { statedYears } from './range-view.ts';
import { budgetEurM, keur } from '../base/euros.ts';
import { counted, decimal } from './format.ts';
import type { SeenGame } from './game-view.ts';
import { meetingPlan } from './meeting-plan-view.ts';
import { type Paper, type PaperBlock, paperOf } from './paper.ts';
import { planView } from './plan-view.ts';

/** The plan as it stood on the sheet. */
export function planPaper(game: SeenGame, draft: boolean): Paper {
  const view = planView(game);
  const { incentives } = view;
  const stated = statedYears(game).find(({ year }) => year === game.state.year);
  const consultants = view.consultants.find(({ days }) => days === view.consultantDays);
  const funded = view.elements.filter((element) => element.keur > 0);
  const bare = view.elements.filter((element) => element.keur === 0);
  const meetings = meetingPlan(game).slots.flatMap(({ label, meetings: planned }) =>
    planned.length === 0
      ? []
      : [{ label, value: planned.map(({ name, text }) => `${name} (${lowered(text)})`).join('; ') }],
  );
  const blocks: PaperBlock[] = [
    {
      kind: 'table',
      title: 'Money a year by practice',
      columns: [{ label: 'Practice' }, { label: 'In place', figure: true }, { label: 'Money a year', figure: true }],
      groups: funded.map((element) => ({
        label: `${element.name}, ${element.maturityWords}`,
        rows: element.practices
          .filter((practice) => practice.keur > 0)
          .map((practice) => [practice.name, `${decimal(practice.maturity * 100)} of 100`, keur(practice.keur)]),
      })),
      total: ['Asked in all', '', keur(view.totalKeur)],
      ...(bare.length === 0 || funded.length === 0
        ? {}
        : { note: `No money for: ${bare.map(({ name }) => name.toLowerCase()).join(', ')}.` }),
    },
    {
      kind: 'facts',
      title: 'Pay and help',
      rows: [
        { label: 'Variable pay', value: `${decimal(incentives.variable * 100)} % of pay` },
        { label: 'Of it for the team’s result', value: `${decimal(incentives.team * 100)} %` },
        { label: 'Of it for this year’s figures', value: `${decimal(incentives.horizon * 100)} %` },
        { label: 'Double credit for sales', value: incentives.doubleCredit ? 'yes' : 'no' },
        { label: 'Consultants', value: consultants?.label ?? '' },
      ],
    },
    {
      kind: 'facts',
      title: 'Decided on the questions of the year',
      rows: view.dilemmas.map((dilemma) => ({
        label: dilemma.title,
        value: dilemma.pole === null ? 'not decided' : dilemma[dilemma.pole].label,
      })),
    },
    { kind: 'facts', title: 'Meetings planned', rows: meetings },
    {
      kind: 'table',
      title: 'Expected of the year',
      columns: [{ label: 'Figure' }, { label: 'Low to high, and most likely' }],
      groups: [{ label: '', rows: (stated?.lines ?? []).map(({ label, rangeText }) => [label, rangeText]) }],
    },
  ];
  const practices = funded.flatMap((element) => element.practices.filter((practice) => practice.keur > 0)).length;
  const headline =
    view.totalKeur === 0
      ? 'No money is asked for'
      : `${budgetEurM(view.totalKeur / 1000)} a year for ${counted(practices, 'practice')} in ${counted(funded.length, 'element')}`;
  return paperOf(game, 'plan', { headline, blocks }, draft);
}

const lowered = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);
