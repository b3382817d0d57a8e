// The texts of a scenario that no rule reads: board papers, news, letters, hints, glossary, debrief.
import type { Expr } from './expr.ts';

export interface NewsSpec {
  id: string;
  quarter: number;
  text: string;
  when: Expr | null;
}

export interface LetterSpec {
  id: string;
  year: number;
  from: string;
  subject: string;
  variants: { when: Expr | null; body: string[] }[];
}

export interface HeadlineSpec {
  id: string;
  text: string;
  when: Expr | null;
}

export interface BriefFinding {
  id: string;
  finding: string;
  seen: string;
  question: string;
  measure: string;
  thenAndNow: string;
}

export interface PapersSpec {
  boardPaper: { title: string; label: string; findings: BriefFinding[]; closing: string };
  mandate: { from: string; letter: string };
  preReading: {
    title: string;
    label: string;
    pages: { title: string; kind: string; sources: string[]; paragraphs: string[] }[];
  };
  jCurve: { title: string; lines: string[]; acknowledge: string };
  findings: { id: string; kind: string; title: string; reads: string; doubt: string }[];
  headlines: HeadlineSpec[];
  hints: { id: string; text: string; when: Expr | null }[];
  glossary: { id: string; term: string; entry: string; source: string }[];
  debrief: { id: string; ask: string; listensFor: string; theory: string; source: string }[];
}
