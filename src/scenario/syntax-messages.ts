// The parser's complaints in the author's words, at the place where the mistake was made rather than where the parser
// noticed it (an unclosed quote is noticed at the end of the file).
import type { YAMLParseError } from 'yaml';
import type { Findings, Place } from './diagnostic.ts';
import { HEAD, SECTIONS } from './sections.ts';

type At = (start: number, end: number) => Place;

/** What begins a line at the left edge of a file, of whatever format. */
const AT_THE_LEFT = new Set<string>([...HEAD, ...Object.keys(SECTIONS), 'of', 'translators', 'texts', 'checked']);

/** Adds one E1xx error for the first thing that the parser could not read. */
export function reportSyntax(error: YAMLParseError, at: At, findings: Findings): void {
  const [start, end] = error.pos;
  const place = at(start, Math.max(end, start + 1));
  const { text } = place;
  const line = lineAround(text, start);
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return tab(line, at, findings);
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return secondColon(line, place, at, findings);
    case 'MULTIPLE_DOCS':
      return findings.add(
        'E112',
        place,
        'A file holds one scenario; "---" starts a second one.',
        'Delete the line "---".',
      );
    case 'BAD_SCALAR_START': {
      const help = `Put quotes around the text:  "${text.slice(start, line.end).trim()}"`;
      const put = quoted(text.slice(start, line.end).trimEnd());
      const whole = put === undefined ? place : at(start, start + text.slice(start, line.end).trimEnd().length);
      return findings.add(
        'E105',
        whole,
        `A text cannot start with "${text[start]}" unless it is in quotes.`,
        help,
        put,
      );
    }
    case 'BAD_DQ_ESCAPE': {
      const sign = at(start, Math.max(end, start + 2));
      const message = `"${text.slice(sign.start, sign.end)}" has no meaning in a quoted text.`;
      findings.add('E109', sign, message, 'Write "\\\\" for a backslash.');
      return findings.mend(at(start, start + 1), '\\\\');
    }
    case 'MULTILINE_IMPLICIT_KEY':
      return noColon(place, at, findings);
    case 'MISSING_CHAR':
      return missing(error, place, at, findings);
    case 'BAD_INDENT':
      return indentation(error, place, at, findings);
    case 'UNEXPECTED_TOKEN':
      return unexpected(line, place, at, findings);
    default:
      return findings.add(
        'E103',
        place,
        'This line cannot be read.',
        'Look at the quotes, colons and indentation around it.',
      );
  }
}

/** A text in double quotes, or undefined where it may already be part of something longer. */
function quoted(text: string): string | undefined {
  return /[#"\\{}[\]]|,\s/.test(text) ? undefined : `"${text}"`;
}

function tab(line: Line, at: At, findings: Findings): void {
  const indent = /^\s*/.exec(line.text)?.[0] ?? '';
  const help = 'Use spaces: two for each level.';
  const place = at(line.start, line.start + indent.length);
  findings.add('E107', place, 'This line is indented with a tab.', help, indent.replaceAll('\t', '  '));
}

interface Line {
  start: number;
  end: number;
  text: string;
}

function lineAround(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const stop = text.indexOf('\n', offset);
  const end = stop < 0 ? text.length : stop;
  return { start, end, text: text.slice(start, end) };
}

function secondColon(line: Line, place: Place, at: At, findings: Findings): void {
  const found = /^(\s*(?:- )?[\w.-]+:\s+)[“”„«]?(\S.*?)[“”»]?\s*$/.exec(line.text);
  const help =
    found === null || place.text.slice(line.start, place.start).includes('{')
      ? 'Put the text in quotes.'
      : `Put the text in quotes:  ${found[1].trim()} "${found[2].trim().replaceAll('"', "'")}"`;
  const from = found === null ? place.start : line.start + found[1].length;
  const colon = place.text.indexOf(': ', from);
  const spot = colon >= 0 && colon < line.end ? at(colon, colon + 1) : place;
  if (spot === place && tooDeep(line, place.text, at, findings)) return;
  const value = found === null || help === 'Put the text in quotes.' ? undefined : quoted(found[2].trim());
  findings.add('E106', spot, 'There is a second colon in this text, and it is not in quotes.', help);
  if (value !== undefined && found !== null)
    findings.mend(at(line.start + found[1].length, line.start + line.text.trimEnd().length), value);
}

/** Fields below a name that has its value already: true when that is what is wrong. */
function tooDeep(line: Line, text: string, at: At, findings: Findings): boolean {
  const below = lineAround(text, line.end + 1);
  const depth = ({ text: of }: Line) => of.length - of.trimStart().length;
  if (line.end >= text.length || depth(below) <= depth(line) || !/^\s*[\w.-]+:(?:\s|$)/.test(below.text)) return false;
  const message = 'This line stands below a name that has its value already.';
  const help = 'Give it the same number of spaces as the line above, or take the value off that line.';
  findings.add('E103', at(below.start + depth(below), below.end), message, help);
  return true;
}

function missing(error: YAMLParseError, place: Place, at: At, findings: Findings): void {
  const quote = /Missing closing (["'])/.exec(error.message)?.[1];
  if (quote !== undefined) {
    const opening = openingQuote(place.text, quote, place.start);
    findings.add(
      'E108',
      at(opening, opening + 1),
      'This quote is never closed.',
      `Add ${quote} at the end of the text.`,
    );
    return;
  }
  if (error.message.includes('map keys need to be followed')) {
    noColon(place, at, findings);
    return;
  }
  if (!apostrophe(place, at, findings))
    findings.add('E103', place, 'Something is missing here.', 'Look for a bracket, comma or colon.');
}

/** A text in single quotes that its own apostrophe ends: true when that is what is wrong. */
function apostrophe({ text, start }: Place, at: At, findings: Findings): boolean {
  const line = lineAround(text, start);
  const found = /(^|[\s[{,])'[^'"]*\w(?='\w)/.exec(line.text);
  if (found === null) return false;
  const from = line.start + found.index + found[0].length;
  const message = 'This apostrophe ends the text, which began with the same sign.';
  findings.add(
    'E108',
    at(from, from + 1),
    message,
    'Put the whole text in double quotes, or write the apostrophe twice.',
  );
  return true;
}

/** `text: {account} calls`: a place that the game fills is taken for a group of fields. True when that is what is wrong. */
function placeFirst(line: Line, at: At, findings: Findings): boolean {
  const found = /^(\s*(?:- )?(?:[\w.-]+:\s+)?)(\{\w+\}\s*\S.*)$/.exec(line.text.trimEnd());
  if (found === null) return false;
  const [, before = '', rest = ''] = found;
  const start = line.start + before.length;
  const put = /["#\\]/.test(rest) ? undefined : `"${rest}"`;
  findings.add(
    'E105',
    at(start, start + rest.length),
    'A text cannot start with "{" unless it is in quotes.',
    `Put quotes around the text:  "${rest.replaceAll('"', "'")}"`,
    put,
  );
  return true;
}

function noColon(place: Place, at: At, findings: Findings): void {
  const line = lineAround(place.text, place.start);
  const start = line.start + line.text.length - line.text.trimStart().length;
  const tight = /^(\s*(?:- )?[\w.-]+:)([^\s:/].*)$/.exec(line.text.trimEnd());
  if (tight !== null) {
    const [, name = '', value = ''] = tight;
    const colon = line.start + name.length - 1;
    findings.add(
      'E103',
      at(colon, colon + 1),
      'A blank is missing after this colon.',
      `Write  ${name.trim()} ${value}`,
      ': ',
    );
    return;
  }
  const message = 'This line has no colon after its name.';
  findings.add('E103', at(start, line.end), message, 'Write a name, a colon and a value:  name: value');
}

/** The last quote that opens a value before the end of the file and is not closed on its own line. */
function openingQuote(text: string, quote: string, end: number): number {
  const lines = text.slice(0, end).split('\n');
  let offset = 0;
  for (const line of lines) {
    const found = new RegExp(`(?:[:\\[{,-]\\s+|^\\s*)${quote}`).exec(line);
    if (found !== null) {
      const position = found.index + found[0].length - 1;
      const closed = line
        .slice(position + 1)
        .replaceAll(`\\${quote}`, '')
        .includes(quote);
      if (!closed) return offset + position;
    }
    offset += line.length + 1;
  }
  return Math.max(0, end - 1);
}

function indentation(error: YAMLParseError, place: Place, at: At, findings: Findings): void {
  const bracket = /end with a (.)/.exec(error.message)?.[1];
  if (bracket !== undefined) {
    const opening = openingBracket(place.text, bracket === '}' ? '{' : '[', bracket, place.start);
    findings.add(
      'E103',
      at(opening, opening + 1),
      'This bracket is never closed.',
      `Add ${bracket} where the list ends.`,
    );
    return;
  }
  const line = lineAround(place.text, place.start);
  const start = line.start + line.text.length - line.text.trimStart().length;
  const dash = /^\s*-([^\s-].*)$/.exec(line.text)?.[1];
  if (dash !== undefined && /^\s*- /.test(lineAround(place.text, line.start - 1).text)) {
    findings.add('E103', at(start, start + 1), 'A blank is missing after this dash.', `Write  - ${dash.trim()}`, '- ');
    return;
  }
  if (strayLeft(place, at, findings)) return;
  const message = 'This line is indented differently from the lines it belongs to.';
  findings.add(
    'E103',
    at(start, Math.max(start + 1, line.end)),
    message,
    'Give all fields of one thing the same number of spaces.',
  );
}

/** A name as far left as the sections that is none of them: noticed only where the next entry stands in its place again. */
function strayLeft({ text, start }: Place, at: At, findings: Findings): boolean {
  const last = [...text.slice(0, start).matchAll(/^([a-z][\w-]*):/gm)].at(-1);
  const name = last?.[1] ?? '';
  if (last === undefined || AT_THE_LEFT.has(name)) return false;
  findings.add(
    'E103',
    at(last.index, last.index + name.length),
    `"${name}" stands as far left as a section, and is none.`,
    'Put two spaces before it and four before its fields.',
  );
  return true;
}

/** The last opening bracket before a place that has no partner; texts in quotes are passed over. */
function openingBracket(text: string, opens: string, closes: string, end: number): number {
  const open: number[] = [];
  for (const found of text.slice(0, end).matchAll(/"[^"\n]*"|#[^\n]*|[[\]{}]/g)) {
    if (found[0] === opens) open.push(found.index);
    else if (found[0] === closes) open.pop();
  }
  return open.at(-1) ?? end;
}

function unexpected(line: Line, place: Place, at: At, findings: Findings): void {
  if (placeFirst(line, at, findings)) return;
  const value = /^\s*(?:- )?(?:[\w.-]+:\s+)?([*&!"'>|])/.exec(line.text);
  const sign = value?.[1];
  if (value === null || sign === undefined) {
    findings.add(
      'E103',
      place,
      'This part of the line cannot be read.',
      'Look at the quotes, colons and indentation around it.',
    );
    return;
  }
  const start = line.start + value[0].length - 1;
  const rest = place.text.slice(start, line.end).trim();
  if (sign === "'" && apostrophe(place, at, findings)) return;
  if (sign === '"' || sign === "'") {
    const message = 'The text goes on after its closing quote.';
    findings.add(
      'E108',
      place,
      message,
      `Put the whole text in one pair of quotes; use ${sign === '"' ? "'" : '"'} inside it.`,
    );
    return;
  }
  const message = `A text cannot start with "${sign}" unless it is in quotes.`;
  findings.add(
    'E105',
    at(start, start + rest.length),
    message,
    `Put quotes around the text:  "${rest.replaceAll('"', "'")}"`,
    quoted(rest),
  );
}
