// The review: what was expected against what came, the numbers with their change, why revenue moved, what is still on
// its way, and the team's own sentence about the year.
import { counted, decimal, signed } from './format.ts';
import type { SeenGame } from './game-view.ts';
import { type Paper, type PaperBlock, paperOf } from './paper.ts';
import { resultsView } from './results-view.ts';

/** A page holds no more of what is coming. */
const MOST_AHEAD = 10;

/** The year as its reveal showed it. */
export function reviewPaper(game: SeenGame, draft: boolean): Paper {
  const view = resultsView(game, []);
  const { waterfall } = view;
  const blocks: PaperBlock[] = [
    {
      kind: 'table',
      title: 'Expected and come',
      columns: [{ label: 'Figure' }, { label: 'Expected' }, { label: 'Came', figure: true }, { label: '' }],
      groups: [
        {
          label: '',
          rows: (view.stated?.lines ?? []).map((line) => [
            line.label,
            line.rangeText,
            line.actualText,
            line.verdictText,
          ]),
        },
      ],
      ...(view.rangesSoFar === '' ? {} : { note: view.rangesSoFar }),
    },
    {
      kind: 'table',
      title: 'The numbers at the end of the year',
      columns: [{ label: 'Figure' }, { label: 'Value', figure: true }, { label: 'Change on a year ago', figure: true }],
      groups: [{ label: '', rows: view.numbers.map(({ label, value, change }) => [label, value, change || '–']) }],
      note: 'Money is of the last quarter. Satisfaction is as surveyed.',
    },
    ...(waterfall === null
      ? []
      : [
          {
            kind: 'table',
            title: waterfall.title,
            columns: [{ label: 'Cause' }, { label: '' }, { label: waterfall.unit, figure: true }],
            groups: [
              {
                label: '',
                rows: [
                  [waterfall.start.label, '', decimal(waterfall.start.value, 1)],
                  ...waterfall.causes.map(({ label, note, value }) => [label, note, signed(value, 1)]),
                ],
              },
            ],
            total: [waterfall.end.label, '', decimal(waterfall.end.value, 1)],
            note: waterfall.finding,
          } satisfies PaperBlock,
        ]),
    {
      kind: 'table',
      title: 'Still on its way',
      columns: [{ label: 'What' }, { label: 'When' }, { label: '' }],
      groups: [
        {
          label: '',
          rows: view.pipe
            .slice(0, MOST_AHEAD)
            .map(({ title, when, sent, brings }) => [title, when, `${sent} ${brings}`.trim()]),
        },
      ],
      ...(view.pipe.length > MOST_AHEAD
        ? { note: `And ${counted(view.pipe.length - MOST_AHEAD, 'thing')} later.` }
        : {}),
    },
    {
      kind: 'text',
      title: 'The team on its year',
      paragraphs: view.reflection.trim() === '' ? [] : [view.reflection.trim()],
    },
  ];
  return paperOf(game, 'review', { headline: view.headline.replace(/\.$/, ''), blocks }, draft);
}
