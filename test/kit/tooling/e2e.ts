// Builds the game, serves the build on a free port and runs the browser tests against it.
// Further arguments go to Playwright: npm run test:e2e -- --grep keyboard
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

function run(command: string, args: string[], env: NodeJS.ProcessEnv = process.env): boolean {
  return spawnSync(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32' }).status === 0;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

// A browser is installed here if there is none; the Playwright configuration then finds it by itself.
const ready = run('node', ['test/kit/tooling/find-browser.ts']) && run('vite', ['build', '--logLevel', 'warn']);
const env = { ...process.env, EXCOM_E2E_PORT: String(await freePort()) };
const passed =
  ready && run('playwright', ['test', '-c', 'test/e2e/playwright.config.ts', ...process.argv.slice(2)], env);
process.exitCode = passed ? 0 : 1;
