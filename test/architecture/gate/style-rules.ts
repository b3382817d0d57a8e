// Styles of a panel come with the panel and stay on the page when it has gone: where two panels' sheets speak of one class,
// what holds depends on which panel was opened. So each selector of a panel names a class that no other panel begins a
// selector with: a class of its own, or another's inside something of its own.
import type { Violation } from './violation.ts';

/** A stylesheet: `path` as below the scanned tree, with forward slashes. */
export type Sheet = { path: string; text: string };

/** On every page from the start: what they say holds for all, and anybody may say more of it under a name of his own. */
const EVERYWHERE = new Set(['kit', 'frame']);

/** The panel whose folder a sheet lies in: src/panels/<panel>/... */
const panelOf = (path: string): string => path.split('/')[2] ?? '';

/** The selectors of a sheet, one by one; rules inside @media and @supports too, steps of @keyframes not. */
function selectorsOf(text: string): string[] {
  const bare = text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/@keyframes[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  return [...bare.matchAll(/([^{};]+)\{/g)]
    .map(([, head]) => head!.trim())
    .filter((head) => !head.startsWith('@'))
    .flatMap((head) => head.split(/,(?![^(]*\))/).map((selector) => selector.trim()));
}

/** What stands before the first combinator, with all that brackets hold. */
const beginningOf = (selector: string): string => /^(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|[^\s>+~(])*/.exec(selector)![0];

/** The classes that a selector names, and the attributes of our own, which do the same work. */
const classesOf = (selector: string): string[] =>
  [...selector.matchAll(/\.([a-zA-Z][\w-]*)|\[(data-[\w-]+)/g)].map(([, name, data]) => name ?? data!);

/** Judges the sheets of all panels together. */
export function checkStyles(sheets: readonly Sheet[]): Violation[] {
  const homes = new Map<string, Set<string>>();
  for (const { path, text } of sheets)
    for (const name of selectorsOf(text).map(beginningOf).flatMap(classesOf))
      homes.set(name, (homes.get(name) ?? new Set()).add(panelOf(path)));
  const free = (name: string, panel: string): boolean => [...(homes.get(name) ?? [])].every((home) => home === panel);
  return sheets
    .filter(({ path }) => !EVERYWHERE.has(panelOf(path)))
    .flatMap(({ path, text }) =>
      selectorsOf(text)
        .filter((selector) => !classesOf(selector).some((name) => free(name, panelOf(path))))
        .map((selector) => ({
          rule: 'style/shared-class',
          file: path,
          message: `"${selector}" names no class that other panels leave alone`,
        })),
    );
}
