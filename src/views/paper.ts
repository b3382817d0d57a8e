// A printable paper as plain data: its head, and blocks that a printer can set. Every beat leaves one (design 5). Each is
// made from the game as it stood when its beat was over, so that no paper knows more than the team knew.
import type { LineChartData } from './chart-view.ts';
import { calendarYear, type SeenGame, worldOf } from './game-view.ts';

export type PaperKind = 'accounts' | 'strategy' | 'plan' | 'minutes' | 'dashboard' | 'review';

export const PAPER_TITLES: Record<PaperKind, string> = {
  accounts: 'Segmented account list',
  strategy: 'Strategy page',
  plan: 'Operating plan',
  minutes: 'Minutes of the committee',
  dashboard: 'Dashboard of the year',
  review: 'Review of the year',
};

export interface Column {
  label: string;
  /** Figures stand to the right. */
  figure?: boolean;
}

/** `short`: two such blocks that follow each other stand side by side. */
export type PaperBlock = { short?: true } & BlockBody;

type BlockBody =
  | { kind: 'text'; title: string; paragraphs: string[] }
  | { kind: 'list'; title: string; items: string[] }
  | { kind: 'facts'; title: string; rows: { label: string; value: string }[] }
  /** Rows in groups under a line of their own; an empty label has no line. `total` stands below a rule. */
  | {
      kind: 'table';
      title: string;
      columns: Column[];
      groups: { label: string; rows: string[][] }[];
      total?: string[];
      note?: string;
    }
  | { kind: 'charts'; title: string; charts: LineChartData[] };

export interface Paper {
  id: string;
  kind: PaperKind;
  year: number;
  title: string;
  /** What matters, in one sentence. */
  headline: string;
  /** "3M EMEA". */
  company: string;
  /** At the foot: what is real and what is not. */
  notice: string;
  /** "2021, year 2 of 6". */
  when: string;
  seed: string;
  /** The reason the team wrote down before this year's vote; empty where it wrote none. */
  sentence: string;
  /** The beat is not over: the paper may still change. */
  draft: boolean;
  blocks: PaperBlock[];
}

/** The paper's head around its blocks. */
export function paperOf(
  game: SeenGame,
  kind: PaperKind,
  content: { headline: string; blocks: PaperBlock[] },
  draft = false,
): Paper {
  const { state } = game;
  return {
    id: `${state.year}-${kind}`,
    kind,
    year: state.year,
    title: PAPER_TITLES[kind],
    headline: content.headline,
    company: worldOf(game).company.name,
    notice: worldOf(game).disclaimer,
    when: `${calendarYear(game)}, year ${state.year} of ${state.years}`,
    seed: String(state.seed),
    sentence: state.sheet.reason.trim(),
    draft,
    blocks: content.blocks.filter((block) => !isEmpty(block)),
  };
}

function isEmpty(block: PaperBlock): boolean {
  switch (block.kind) {
    case 'text':
      return block.paragraphs.length === 0;
    case 'list':
      return block.items.length === 0;
    case 'facts':
      return block.rows.length === 0;
    case 'table':
      return block.groups.every(({ rows }) => rows.length === 0);
    case 'charts':
      return block.charts.length === 0;
  }
}
