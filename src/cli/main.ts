// `excom`, the instructor's command line: finds the command, prints its help, turns errors into exit codes (0 fine, 1 the
// input falls short, 2 wrong usage). Each command is a file of its own and is loaded only when it is called.
import { realpathSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type Command, type Output, UsageError } from './command.ts';

const COMMANDS: Record<string, { summary: string; load(): Promise<Command> }> = {
  check: {
    summary: 'check scenarios and say what is wrong with them',
    load: async () => (await import('./check-command.ts')).checkCommand,
  },
  docs: {
    summary: 'write the reference for authors',
    load: async () => (await import('./docs-command.ts')).docsCommand,
  },
  schema: {
    summary: 'write schemas for editors, also one with the names of a scenario',
    load: async () => (await import('./schema-command.ts')).schemaCommand,
  },
  texts: {
    summary: 'make or complete the texts of a scenario in another language',
    load: async () => (await import('./texts-command.ts')).textsCommand,
  },
  play: {
    summary: 'play one game of a computer player and write its record',
    load: async () => (await import('./play-command.ts')).playCommand,
  },
  simulate: {
    summary: 'play many games of one computer player and print the spread of the figures',
    load: async () => (await import('./simulate-command.ts')).simulateCommand,
  },
  replay: {
    summary: 'play a recorded game again and compare every figure',
    load: async () => (await import('./replay-command.ts')).replayCommand,
  },
  theory: {
    summary: 'check a scenario against the published evidence',
    load: async () => (await import('./theory-command.ts')).theoryCommand,
  },
  new: {
    summary: 'begin a scenario of your own from a starting point',
    load: async () => (await import('./new-command.ts')).newCommand,
  },
  serve: {
    summary: 'serve the game and the classroom',
    load: async () => (await import('./serve-command.ts')).serveCommand,
  },
  balance: {
    summary: 'say whether a scenario is a fair game, and what a change did to it',
    load: async () => (await import('./balance-command.ts')).balanceCommand,
  },
};

/** Runs one command line without the program's name; resolves to the exit code. */
export async function runExcom(args: readonly string[], output: Output): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    output.out(overview());
    return name === undefined ? 2 : 0;
  }
  const known = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (known === undefined) {
    output.err(`There is no command "${name}". Run excom --help for the list.`);
    return 2;
  }
  const command = await known.load();
  if (rest.includes('--help') || rest.includes('-h')) {
    output.out(`Usage: ${command.usage}\n\n${command.options}`);
    return 0;
  }
  try {
    return await command.run(rest, output);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const usage = error instanceof UsageError;
    output.err(usage ? `${error.message}\nUsage: ${command.usage}` : error.message);
    return usage ? 2 : 1;
  }
}

function overview(): string {
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`);
  return `Usage: excom <command> [options]\n\n${lines.join('\n')}\n\nexcom stands for: npm run excom --, typed in the folder of the project. excom <command> --help says more about a command.`;
}

const started = process.argv[1];
if (started !== undefined && import.meta.url === pathToFileURL(realpathSync(started)).href) {
  // A server that died is back in half the time; its threads take the folder from the environment.
  const { directory } = enableCompileCache();
  if (directory !== undefined) process.env['NODE_COMPILE_CACHE'] ??= directory;
  const print = (stream: NodeJS.WriteStream) => (text: string) => void stream.write(`${text}\n`);
  process.exitCode = await runExcom(process.argv.slice(2), { out: print(process.stdout), err: print(process.stderr) });
}
