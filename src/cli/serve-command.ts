// `excom serve`: the game and the classroom from one port. On this machine only, unless the network is opened; prints
// where it is, and the one-time set-up link while no instructor has set a password.
import { existsSync, readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderUnicodeCompact } from 'uqr';
import type { ScenarioSource } from '../server/doors.ts';
import { CERTIFICATE_FILE } from '../scenario/certificate.ts';
import { check } from '../scenario/index.ts';
import { DEFAULT_SETTINGS, type ServerSettings } from '../server/settings.ts';
import { type RunningServer, startServer } from '../server/start.ts';
import { type Command, type Output, readArgs, UsageError, wholeOption } from './command.ts';
import {
  ENTRY,
  findScenario,
  libraryPacks,
  noScenarioAt,
  readScenarioFiles,
  scenariosInside,
} from './read-scenario.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const OPTIONS = {
  port: { type: 'string' },
  lan: { type: 'boolean' },
  host: { type: 'string' },
  data: { type: 'string' },
  scenarios: { type: 'string' },
  page: { type: 'string' },
  proxies: { type: 'string' },
  origin: { type: 'string', multiple: true },
  frame: { type: 'string', multiple: true },
  log: { type: 'string' },
} as const;

export const serveCommand: Command = {
  usage: 'excom serve [--port 8080] [--lan] [--data ./data]',
  options: `  --port <n>          port to listen on (8080)
  --lan               let other machines of this network in, and print address and QR code
  --host <address>    the address to listen on, instead of --lan
  --data <folder>     where classes are kept (./data); STORE=postgres://... in the environment takes a database instead
  --scenarios <path>  folder with scenarios, or of one (those that come with the game)
  --page <folder>     the built page (./dist)
  --proxies <n>       how many proxies stand in front of this server (0)
  --origin <url>      another origin whose page may talk to this server; may be given several times
  --frame <url>       a site that may show the game in a frame; may be given several times
  --log <level>       silent, error, warn, info or debug (warn)
  EXCOM_OPERATOR_TOKEN in the environment opens /metrics to other machines that bring it as a bearer token.`,
  async run(args, output) {
    const { values, positionals } = readArgs(args, OPTIONS);
    if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is not expected here.`);
    const settings: ServerSettings = {
      ...DEFAULT_SETTINGS,
      port: wholeOption('port', values.port, 0, 65_535, DEFAULT_SETTINGS.port),
      host: values.host ?? (values.lan === true ? '0.0.0.0' : DEFAULT_SETTINGS.host),
      pageFolder: pageFolder(values.page),
      proxies: wholeOption('proxies', values.proxies, 0, 10, 0),
      origins: values.origin ?? [],
      frameAncestors: values.frame ?? [],
      logLevel: logLevel(values.log),
      operatorToken: process.env['EXCOM_OPERATOR_TOKEN'] ?? null,
    };
    const scenarios = scenarioSource(values.scenarios);
    const server = await startServer({
      settings,
      store: process.env['STORE'] ?? resolve(values.data ?? 'data'),
      scenarios,
    });
    greet(server, settings, output);
    if (values.scenarios !== undefined) for (const line of unplayable(scenarios)) output.err(line);
    await untilStopped();
    output.out('Stopping: open requests are answered, the data folder is backed up.');
    await server.close();
    return 0;
  },
};

/** A case with a mistake is offered to no class; its author hears of it where the server was started. */
export function unplayable(scenarios: ScenarioSource): string[] {
  return scenarios.ids().flatMap((id) => {
    const read = scenarios.read(id);
    if (read === null) return [];
    const { ok, texts } = check({ files: read.files, entry: read.entry, links: [] }, libraryPacks());
    return ok
      ? []
      : [
          `The case "${id}" cannot be played yet, so no class can choose it. Mend it, and the next look at the cases has it; the first mistake:\n${texts[0]}`,
        ];
  });
}

/** Scenarios of a folder, or of one that is a scenario itself, read from disk when they are asked for. */
export function scenarioSource(folder: string | undefined): ScenarioSource {
  const given = resolve(folder ?? join(ROOT, 'scenarios'));
  const one = existsSync(join(given, ENTRY));
  const from = one ? dirname(given) : given;
  if (!one && scenariosInside(given).length === 0) throw new UsageError(noScenarioAt(given));
  return {
    ids: () => (one ? [basename(given)] : scenariosInside(from).map((path) => basename(path))),
    read(id) {
      const path = /^[a-z0-9][a-z0-9-]*$/.test(id) ? findScenario(join(from, id)) : null;
      return path === null ? null : { id, ...readScenarioFiles(path) };
    },
    certificate(id) {
      const path = join(from, id, CERTIFICATE_FILE);
      return /^[a-z0-9][a-z0-9-]*$/.test(id) && existsSync(path) ? readFileSync(path, 'utf8') : null;
    },
  };
}

function pageFolder(given: string | undefined): string | null {
  const folder = resolve(given ?? join(ROOT, 'dist'));
  if (existsSync(join(folder, 'index.html'))) return folder;
  if (given !== undefined) throw new UsageError(`There is no built page in ${folder}.`);
  return null;
}

function logLevel(given: string | undefined): ServerSettings['logLevel'] {
  const levels: readonly ServerSettings['logLevel'][] = ['silent', 'error', 'warn', 'info', 'debug'];
  const level = levels.find((one) => one === (given ?? DEFAULT_SETTINGS.logLevel));
  if (level === undefined) throw new UsageError(`--log should be one of ${levels.join(', ')}.`);
  return level;
}

function greet({ url, port, setup }: RunningServer, { host, pageFolder: page }: ServerSettings, output: Output): void {
  output.out(`ExCom is served on ${url} (Ctrl+C stops it)`);
  if (page === null) output.out('There is no built page here: run "npm run build", or use "npm run dev" beside it.');
  if (setup !== null) {
    output.out(
      `\nFirst start: open this link once, on this machine, to set the instructor's password:\n  ${url}${setup}`,
    );
  }
  if (host !== '0.0.0.0') return;
  const addresses = lanAddresses();
  if (addresses.length === 0) output.out('\nThis machine is in no network now: connect it, then start again.');
  const [first] = addresses;
  if (first === undefined) return;
  output.out('\nIn this network:');
  for (const address of addresses) output.out(`  http://${address}:${port}/`);
  output.out(`\n${renderUnicodeCompact(`http://${first}:${port}/`)}`);
}

/** IPv4 addresses of this machine in its networks. */
function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

function untilStopped(): Promise<void> {
  return new Promise((stop) => {
    process.once('SIGINT', () => stop());
    process.once('SIGTERM', () => stop());
  });
}
