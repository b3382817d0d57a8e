// The minutes: what was proposed and granted, who objected and what was answered, how each seat voted and why.
import type { Game } from '../referee/game.ts';
import type { BallotLine } from './ballot-words.ts';
import { committeeView } from './committee-view.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { personName } from './names.ts';
import { type Paper, type PaperBlock, paperOf } from './paper.ts';

/** `heard`: the game at the end of the meeting, before the vote; `minuted`: right after it. */
export function minutesPaper(heard: Game | null, minuted: Game): Paper {
  const view = committeeView(minuted);
  const { mandate } = view;
  const prediction = mandate?.prediction ?? null;
  const proposed = committeeView(heard ?? minuted).proposal;
  const tabled = new Set((mandate?.grants ?? []).map(({ label }) => label));
  const blocks: PaperBlock[] = [
    {
      kind: 'facts',
      title: 'Proposed',
      short: true,
      // What is granted or cut stands in the table below.
      rows: proposed.filter(({ label }) => ![...tabled].some((one) => label.startsWith(one))),
    },
    {
      kind: 'table',
      title: 'Decided',
      short: true,
      columns: [{ label: '' }, { label: 'Asked', figure: true }, { label: 'Granted', figure: true }],
      groups: [{ label: '', rows: (mandate?.grants ?? []).map((line) => [line.label, line.asked, line.granted]) }],
    },
    {
      kind: 'list',
      title: 'Conditions',
      short: true,
      items: [...(mandate?.conditions ?? []), ...(mandate?.promises ?? [])],
    },
    {
      kind: 'table',
      title: 'Promises that stand',
      short: true,
      columns: [{ label: 'To' }, { label: 'What' }, { label: 'Due' }],
      groups: [{ label: '', rows: view.promises.map(({ hearers, text, due }) => [hearers, text, due]) }],
    },
    {
      kind: 'table',
      title: 'Objections and answers',
      columns: [{ label: 'Raised by' }, { label: 'Objection' }, { label: 'Answer of the team' }],
      groups: [{ label: '', rows: heard === null ? [] : heardIn(heard) }],
    },
    {
      kind: 'table',
      title: 'The vote, seat by seat',
      columns: [{ label: 'Member' }, { label: 'Weight', figure: true }, { label: 'Vote' }, { label: 'Why' }],
      groups: [{ label: '', rows: [...rowsOf(view.ballots, true), ...rowsOf(view.ballots, false)] }],
      note: 'Stance from −100 to +100; all weights make 100.',
    },
    {
      kind: 'facts',
      title: 'The team’s prediction',
      rows:
        prediction === null
          ? []
          : [
              { label: 'Seats foreseen rightly', value: prediction.score },
              { label: 'Said yes against it', value: prediction.saidYes || 'nobody' },
              { label: 'Said no against it', value: prediction.saidNo || 'nobody' },
            ],
    },
  ];
  const headline =
    mandate === null
      ? 'No vote was held'
      : `${mandate.headline.replace(/\.$/, '')}: ${mandate.count.replace(/\.$/, '')}`;
  return paperOf(minuted, 'minutes', { headline, blocks });
}

/** Each objection raised in the meeting with the answer that was given. */
function heardIn(game: SeenGame): string[][] {
  const { engine, state } = game;
  const world = worldOf(game);
  return engine.objections(state).map(({ objection, person, line }) => {
    const given = state.sheet.answers.find((answer) => answer.objection === objection)?.answer;
    const spec = world.objections.find(({ id }) => id === objection)?.answers.find(({ id }) => id === given);
    const role = world.people.find(({ id }) => id === person)?.role ?? '';
    return [`${personName(world, person)}, ${role}`, line, spec?.label ?? 'No answer was given.'];
  });
}

const rowsOf = (ballots: readonly BallotLine[], yes: boolean) =>
  ballots
    .filter((ballot) => ballot.yes === yes)
    .sort((a, b) => b.weight - a.weight)
    .map((ballot) => [
      ballot.name,
      String(ballot.weight),
      yes ? '✓ yes' : '✕ no',
      `${ballot.why} (${lowered(ballot.sum)})`,
    ]);

const lowered = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);
