// The briefing before year 1: the mandate letter, the consultant's findings, who is who, and what to expect.
import { fillText } from './fill-text.ts';
import { type SeenGame, worldOf } from './game-view.ts';
import { type PersonTag, personTag } from './person-tag.ts';

export interface BriefingView {
  headline: string;
  from: PersonTag;
  letter: string[];
  signature: string;
  paper: {
    title: string;
    label: string;
    closing: string;
    findings: { finding: string; seen: string; question: string }[];
  };
  members: (PersonTag & { line: string })[];
  chair: (PersonTag & { line: string }) | null;
  preReading: { title: string; label: string; pages: { title: string; paragraphs: string[] }[] };
  jCurve: { title: string; lines: string[] };
  disclaimer: string;
}

/** The briefing of a game. */
export function briefingView(game: SeenGame): BriefingView {
  const world = worldOf(game);
  const { papers, people } = world;
  const paragraphs = papers.mandate.letter.trim().split(/\n\s*\n/);
  const byline = (id: string) => ({ ...personTag(game, id), line: people.find((p) => p.id === id)?.protects ?? '' });
  const chair = people.find((p) => p.seat === 'chair');
  return {
    headline: 'You have six years, and a committee',
    from: personTag(game, papers.mandate.from),
    letter: paragraphs.slice(0, -1),
    signature: paragraphs[paragraphs.length - 1] ?? '',
    paper: {
      title: papers.boardPaper.title,
      label: papers.boardPaper.label,
      closing: papers.boardPaper.closing,
      findings: papers.boardPaper.findings.map(({ finding, seen, question }) => ({ finding, seen, question })),
    },
    members: game.engine.committee(game.state).map(byline),
    chair: chair === undefined ? null : byline(chair.id),
    preReading: {
      title: papers.preReading.title,
      label: papers.preReading.label,
      pages: papers.preReading.pages.map(({ title, paragraphs: text }) => ({
        title,
        paragraphs: text.map((p) => fillText(p, {})),
      })),
    },
    jCurve: { title: papers.jCurve.title, lines: papers.jCurve.lines },
    disclaimer: world.disclaimer,
  };
}
