// What a command of `excom` is: a word, its help, and a function that returns the exit code (0 fine, 1 the input falls
// short, 2 wrong usage). Commands print through `Output`, so that tests can read what a user would see.
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

export interface Output {
  out(text: string): void;
  err(text: string): void;
}

export interface Command {
  usage: string;
  /** Everything that `--help` prints below the usage line. */
  options: string;
  run(args: readonly string[], output: Output): number | Promise<number>;
}

/** Wrong usage: printed as one sentence with a pointer to --help, exit 2. */
export class UsageError extends Error {}

/** The arguments of a command, or a `UsageError` in our own words. */
export function readArgs<const O extends ParseArgsOptionsConfig>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const [first] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new UsageError(`${first}.`);
  }
}

/** The only positional argument of a command. */
export function onePositional(positionals: readonly string[], what: string): string {
  if (positionals.length !== 1) throw new UsageError(`Name exactly one ${what}.`);
  return positionals[0]!;
}

/** A whole number of an option, within bounds, or its default when the option is absent. */
export function wholeOption(name: string, value: string | undefined, low: number, high: number, byDefault?: number) {
  if (value === undefined) {
    if (byDefault === undefined) throw new UsageError(`--${name} is missing.`);
    return byDefault;
  }
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < low || number > high) {
    throw new UsageError(`--${name} should be a whole number from ${low} to ${high}, not "${value}".`);
  }
  return number;
}

export const MOST_SEEDS = 100_000;
/** The highest seed: what fits into 32 bits. */
export const LAST_SEED = 4_294_967_295;
