import type { SourceFile } from './source-tree.ts';
import type { Violation } from './violation.ts';

const VAGUE = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'service', 'misc']);
// kebab-case with a role or tool suffix after dots: browser.spec.ts, vite.config.ts, campaign.walk.test.ts
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

/** Pages that stand beside the code are called as pages are. */
const PAGES = new Set(['README.md', 'LICENSES.md', 'MODEL.md']);

export const SOURCE_LINES = 400;
export const TEST_LINES = 600;

/** Judges every part of each path: folders and file names. */
export function checkNames(paths: readonly string[]): Violation[] {
  return paths.flatMap((path) => {
    const parts = path.split('/').filter((part) => !PAGES.has(part));
    return parts.flatMap((part) => {
      if (!KEBAB.test(part)) return [{ rule: 'name/kebab-case', file: path, message: `${part} is not kebab-case` }];
      const vague = part.split(/[.-]/).find((word) => VAGUE.has(word));
      if (vague === undefined) return [];
      return [{ rule: 'name/vague', file: path, message: `"${vague}" does not say what ${part} is about` }];
    });
  });
}

export function checkSizes(files: readonly Pick<SourceFile, 'path' | 'lines'>[]): Violation[] {
  return files.flatMap(({ path, lines }) => {
    const test = path.startsWith('test/');
    const most = test ? TEST_LINES : SOURCE_LINES;
    if (lines <= most) return [];
    return [
      {
        rule: test ? 'size/test' : 'size/source',
        file: path,
        message: `${lines} lines, at most ${most}: split by topic`,
      },
    ];
  });
}
