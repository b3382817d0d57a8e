// The minutes: what was proposed, who objected and what was answered, how each seat voted, and what was granted.
import type { Game } from '../referee/game.ts';
import { committeeView } from './committee-view.ts';
import { objectionCard } from './objection-view.ts';
import { type Paper, type PaperBlock, paperOf } from './paper.ts';

/** `heard`: the game at the end of the meeting, before the vote; `minuted`: right after it. */
export function minutesPaper(heard: Game | null, minuted: Game): Paper {
  const view = committeeView(minuted);
  const { mandate } = view;
  const blocks: PaperBlock[] = [
    { kind: 'list', title: 'Decided', items: mandate?.minutes ?? [] },
    {
      kind: 'facts',
      title: 'Proposed',
      rows: committeeView(heard ?? minuted).proposal,
    },
    {
      kind: 'table',
      title: 'Objections and answers',
      columns: OBJECTIONS,
      groups: [{ label: '', rows: heardIn(heard) }],
    },
    {
      kind: 'table',
      title: 'The vote, seat by seat',
      columns: [{ label: 'Member' }, { label: 'Weight', figure: true }, { label: 'Vote' }, { label: 'How it came' }],
      groups: [
        { label: 'Yes', rows: rowsOf(view.ballots, true) },
        { label: 'No', rows: rowsOf(view.ballots, false) },
      ],
      note: `${view.lead} ${view.arithmetic.sentence}`,
    },
    {
      kind: 'facts',
      title: 'The team’s prediction',
      rows:
        mandate?.prediction === null || mandate === null
          ? []
          : [
              { label: 'Seats foreseen rightly', value: mandate.prediction.score },
              { label: 'Said yes against it', value: mandate.prediction.saidYes || 'nobody' },
              { label: 'Said no against it', value: mandate.prediction.saidNo || 'nobody' },
            ],
    },
    {
      kind: 'table',
      title: 'Promises that stand',
      columns: [{ label: 'To' }, { label: 'What' }, { label: 'Due' }],
      groups: [{ label: '', rows: view.promises.map(({ hearers, text, due }) => [hearers, text, due]) }],
    },
  ];
  const headline = mandate === null ? 'No vote was held' : `${mandate.headline}: ${mandate.count}`;
  return paperOf(minuted, 'minutes', { headline: headline.replace(/\.$/, '').replace('.:', ':'), blocks });
}

const OBJECTIONS = [{ label: 'Raised by' }, { label: 'Objection' }, { label: 'Answer of the team' }];

function heardIn(game: Game | null): string[][] {
  if (game === null) return [];
  const ballots = game.engine.ballots(game.state);
  return game.engine.objections(game.state).map((raised, i) => {
    const card = objectionCard(game, raised, i + 1, ballots);
    const answer = card.answers.find(({ chosen }) => chosen);
    return [`${card.name}, ${card.role}`, card.line, answer?.label ?? 'No answer was given.'];
  });
}

const rowsOf = (ballots: readonly { name: string; weight: number; yes: boolean; sum: string }[], yes: boolean) =>
  ballots
    .filter((ballot) => ballot.yes === yes)
    .sort((a, b) => b.weight - a.weight)
    .map(({ name, weight, sum }) => [name, String(weight), yes ? '✓ yes' : '✕ no', sum]);
