// The model read from its own source: parameter table, headers of the rules, formulas as they run. The model page of the
// game and src/engine/MODEL.md are made from this, so that neither can say anything that the engine does not do.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { parameterWithNote } from '../../../src/engine/parameter-notes.ts';
import { type ParameterName, PARAMETERS } from '../../../src/engine/parameters.ts';
import type { ModelFormula, ModelGroup, ModelRule, ModelText } from '../../../src/views/model-text.ts';
import { CRITIQUE, ONLY_NUMBERS, RULE_TITLES } from './model-notes.ts';

const ENGINE = fileURLToPath(new URL('../../../src/engine/', import.meta.url));

/** Parameters in the order and under the headings of the table's own source. */
function groups(): ModelGroup[] {
  const source = readdirSync(ENGINE)
    .filter((file) => /^parameters.*\.ts$/.test(file))
    // The main table first, then what it takes in.
    .sort((a, b) => a.length - b.length)
    .map((file) => readFileSync(join(ENGINE, file), 'utf8'))
    .join('\n');
  const found: ModelGroup[] = [];
  const named = new Set<string>();
  for (const line of source.split('\n')) {
    const heading = /^ {2}\/\/ (.+)$/.exec(line)?.[1];
    if (heading !== undefined) {
      found.push({
        title: heading.replace(/ \([^)]*\)$/, ''),
        source: / \(([^)]*)\)$/.exec(heading)?.[1] ?? '',
        parameters: [],
      });
      continue;
    }
    const name = /^ {2}(\w+): of\(/.exec(line)?.[1];
    if (name === undefined || !(name in PARAMETERS)) continue;
    const { value, low, high, unit, source: from, confidence, about } = parameterWithNote(name as ParameterName);
    named.add(name);
    found.at(-1)?.parameters.push({ name, value, low, high, unit, source: from, confidence, about });
  }
  const missing = Object.keys(PARAMETERS).filter((name) => !named.has(name));
  if (missing.length > 0) throw new Error(`The table's source was not understood at: ${missing.join(', ')}`);
  return found.filter(({ parameters }) => parameters.length > 0);
}

/** The comment that a file opens with, as sentences. */
function headerOf(text: string): string {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const said = /^\/\/ ?(.*)$/.exec(line)?.[1];
    if (said === undefined) break;
    lines.push(said);
  }
  return lines.join(' ').trim();
}

/** A number of the model as code reads it: `p.name`, by its name, or taken out of the others. */
const NUMBER = new RegExp(`(?:\\bp\\.|'|[{,] )(?:${Object.keys(PARAMETERS).join('|')})\\b`);

/** Top-level functions and constants, each with the comment above it: what is indented or closes a bracket belongs to it. */
function statementsOf(text: string): ModelFormula[] {
  const comment = '(?:/\\*\\*((?:(?!\\*/)[^])*)\\*/\\n)?';
  const statement = '((?:function|const) (\\w+).*\\n(?:(?:[ )\\]}].*)?\\n)*)';
  const pattern = new RegExp(`${comment}^(?:export )?${statement}`, 'gm');
  return Array.from(`${text}\n`.matchAll(pattern), ([, said = '', code, name]) => ({
    name: name!,
    about: said
      .replace(/^\s*\* ?/gm, '')
      .replace(/\s+/g, ' ')
      .trim(),
    code: code!.trimEnd(),
  }));
}

/** Functions, and tables that hold numbers of the model, with their sentence and their code, in order. */
function formulasOf(text: string): ModelFormula[] {
  return statementsOf(text).filter(({ code }) => /^function|=>/.test(code) || NUMBER.test(code));
}

function ruleOf(file: string): ModelRule {
  const text = readFileSync(join(ENGINE, file), 'utf8');
  const header = headerOf(text);
  const title = RULE_TITLES[file];
  if (title === undefined) throw new Error(`${file} has no title in model-notes.ts.`);
  const leavesOut = /Leaves out ([^.]*)\./.exec(header)?.[1] ?? null;
  const formulas = formulasOf(text);
  return {
    title,
    file: `src/engine/${file}`,
    about: header.replace(/ ?Leaves out [^.]*\./, ''),
    leavesOut,
    formulas: ONLY_NUMBERS.has(file) ? formulas.filter(({ code }) => NUMBER.test(code)) : formulas,
  };
}

/** The whole model as text and tables. */
export function readModel(): ModelText {
  const rules = readdirSync(join(ENGINE, 'rules'))
    .filter((file) => file.endsWith('.ts'))
    .sort();
  const steps = Object.keys(RULE_TITLES).filter((file) => !file.startsWith('rules/'));
  return {
    groups: groups(),
    rules: [...steps, ...rules.map((file) => `rules/${file}`)].map(ruleOf),
    critique: CRITIQUE,
  };
}
