// Runs a command line of `excom` inside the test and keeps what a user would see.
import { runExcom } from '../../src/cli/main.ts';

export interface Ran {
  code: number;
  out: string;
  err: string;
}

export async function excom(...args: string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runExcom(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
