// What the page has to tell or ask about saved games in a dialogue of its own: what became of the files that were
// opened, a game that is known already, and a game that is open in another tab.
export type TellView =
  | { kind: 'elsewhere'; id: string; name: string }
  | { kind: 'imports'; headline: string; lines: ImportLine[]; open: { id: string; name: string } | null }
  | { kind: 'known'; headline: string; words: string; choices: KnownChoice[] };

export interface ImportLine {
  file: string;
  done: boolean;
  words: string;
}

export interface KnownChoice {
  choice: 'replace' | 'both' | 'mine';
  label: string;
}

/** The question about a file whose game is on the shelf already, at an earlier or a later point. */
export function knownGame(file: string, name: string, fileIsFurther: boolean, mine: string, its: string): TellView {
  return {
    kind: 'known',
    headline: fileIsFurther ? 'The file is further on than your game' : 'Your game is further on than the file',
    words: `“${file}” is the same game as “${name}”. Yours: ${mine}. The file: ${its}.`,
    choices: fileIsFurther
      ? [
          { choice: 'replace', label: 'Go on with the file’s' },
          { choice: 'both', label: 'Keep both' },
          { choice: 'mine', label: 'Keep mine only' },
        ]
      : [
          { choice: 'mine', label: 'Keep mine' },
          { choice: 'both', label: 'Keep both' },
        ],
  };
}

/** What became of the files, in one sentence and a line each. */
export function importReport(lines: ImportLine[], open: { id: string; name: string } | null): TellView {
  const done = lines.filter((line) => line.done).length;
  const headline =
    done === lines.length
      ? lines.length === 1
        ? 'The game is among yours'
        : `All ${lines.length} games are among yours`
      : done === 0
        ? lines.length === 1
          ? 'This file could not be opened'
          : 'None of these files could be opened'
        : `${done} of ${lines.length} files could be opened`;
  return { kind: 'imports', headline, lines, open };
}
