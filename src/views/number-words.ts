// Small whole numbers as words, for sentences; larger ones stay figures.
const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const MORE = ['thirteen', 'fourteen', 'fifteen', 'sixteen'];

/** 3 as "three", 20 as "20". */
export function numberWord(count: number): string {
  return [...WORDS, ...MORE][count] ?? String(count);
}

/** As `numberWord` at the start of a sentence. */
export function numberWordFirst(count: number): string {
  return numberWord(count).replace(/^./, (first) => first.toUpperCase());
}
