// The board pack at the start of a year: where the region stands, what is heard, and what can be bought to know more.
import { type BoardNumber, boardNumbers } from './board-numbers.ts';
import { boardReasons } from './board-reasons.ts';
import { estimatePercent, revenueWords, satisfactionWords, STATE_WORDS } from './account-words.ts';
import { dataGaps, type Gap } from './corridor-view.ts';
import { caseWords } from './case-words.ts';
import { fillText } from './fill-text.ts';
import { calendarYear, holds, type SeenGame, worldOf } from './game-view.ts';
import { type PersonTag, personTag } from './person-tag.ts';
import { closedAlike, type Learned, learnedSoFar, type ResearchOffer, researchOffers } from './research-view.ts';
import type { StanceWord } from './terms.ts';
import { numberWord, numberWordFirst } from './number-words.ts';
import { type YearPost, yearPost } from './year-post.ts';

export type ReviewNumber = BoardNumber & { remark: string };

export interface ReviewView extends YearPost {
  headline: string;
  lead: string;
  mapTitle: string;
  numbers: ReviewNumber[];
  paper: { title: string; findings: { finding: string; seen: string; question: string }[] } | null;
  voices: (PersonTag & { word: StanceWord; text: string })[];
  allVoices: (PersonTag & { word: StanceWord; text: string })[];
  gaps: Gap[];
  accounts: {
    id: string;
    name: string;
    industry: string;
    revenue: string;
    share: string;
    satisfaction: string;
    state: string;
    tier: string;
  }[];
  research: ResearchOffer[];
  /** What closes every offer that is left; null where they differ or one is open. */
  researchClosed: string | null;
  learned: Learned[];
}

/** The first text whose condition holds. */
function firstHolding<T extends { when: Parameters<typeof holds>[1] }>(game: SeenGame, items: readonly T[]): T | null {
  return items.find((item) => holds(game, item.when)) ?? null;
}

/** The board pack of this year. */
export function reviewView(game: SeenGame): ReviewView {
  const { engine, state } = game;
  const world = worldOf(game);
  const { papers } = world;
  const first = state.year === 1;
  const own = world.company.words !== undefined;
  const accounts = world.accounts.map((spec) => ({ spec, facts: engine.account(state, spec.id) }));
  const headline = first ? null : firstHolding(game, papers.headlines);
  const all = voicesNow(game);
  const research = researchOffers(game);
  const reasons = boardReasons(game);
  return {
    headline: first
      ? papers.boardPaper.headline || subtitle(world.title)
      : headline === null
        ? `Year ${state.year}, board pack`
        : fillText<'papers.headlines.*.text'>(headline.text, {
            accounts: String(state.sheet.accounts.length),
            game_year: String(state.year),
            calendar_year: String(calendarYear(game)),
          }),
    lead: first
      ? own
        ? world.company.about
        : `${wordFor(world.accounts.length)} customers buy from us in several countries. Nobody answers for any of them as a whole.`
      : 'What last year left behind, what is being said, and what you may still find out before you decide.',
    mapTitle: `${wordFor(world.accounts.length)} customers, ${
      own ? `${numberWord(world.clusters.length)} ${caseWords(world).clusters}` : 'one region'
    }`,
    numbers: boardNumbers(game).map((number) => ({ ...number, remark: reasons[number.id] })),
    paper: first
      ? {
          title: papers.boardPaper.title,
          findings: papers.boardPaper.findings.map(({ finding, seen, question }) => ({ finding, seen, question })),
        }
      : null,
    voices: chooseVoices(all),
    allVoices: all,
    ...yearPost(game, state.year - 1),
    gaps: dataGaps(game),
    accounts: accounts
      .sort((a, b) => b.facts.revenueEurM - a.facts.revenueEurM)
      .map(({ spec, facts }) => ({
        id: spec.id,
        name: spec.name,
        industry: spec.industry,
        revenue: revenueWords(facts),
        share: estimatePercent(facts.share),
        satisfaction: satisfactionWords(facts),
        state: STATE_WORDS[facts.state],
        tier: facts.tier ?? '–',
      })),
    research,
    researchClosed: closedAlike(research),
    learned: learnedSoFar(game),
  };
}

const wordFor = (count: number) => (count === 20 ? 'Twenty' : numberWordFirst(count));

/** What a title says after its colon; a title without one, whole. */
function subtitle(title: string): string {
  return title
    .slice(title.indexOf(':') + 1)
    .trim()
    .replace(/^./, (letter) => letter.toUpperCase());
}

/** One line of each member, by stance; the year turns to the next line that fits. */
function voicesNow(game: SeenGame): ReviewView['allVoices'] {
  const { engine, state } = game;
  return engine.committee(state).flatMap((id) => {
    const spec = worldOf(game).people.find((p) => p.id === id);
    if (spec === undefined) return [];
    const { word } = engine.person(state, id);
    const lines = spec.lines[word].filter((line) => holds(game, line.when));
    const line = lines[(state.year - 1) % Math.max(1, lines.length)];
    return line === undefined ? [] : [{ ...personTag(game, id), word, text: fillText(line.text, {}) }];
  });
}

/** Three voices that differ: against, for, in between, as far as there are any. */
function chooseVoices(all: ReviewView['allVoices']): ReviewView['voices'] {
  const wanted: StanceWord[][] = [['opposed', 'sceptical'], ['championing', 'supportive'], ['undecided']];
  const chosen = wanted.flatMap((words) => all.filter((v) => words.includes(v.word)).slice(0, 1));
  return [...chosen, ...all.filter((v) => !chosen.includes(v))].slice(0, 3);
}
