// Firefox as Debian ships it, driven by WebDriver BiDi over a plain socket: Playwright drives only its own build of it.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';

const PLACES = [
  process.env['FIREFOX_PATH'] ?? '',
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** The path of an installed Firefox, or undefined. */
export const findFirefox = (): string | undefined => PLACES.find((path) => path !== '' && existsSync(path));

interface Bidi {
  send(method: string, params: object): Promise<Record<string, unknown>>;
  close(): void;
}

async function connect(url: string): Promise<Bidi> {
  const socket = new WebSocket(url);
  await once(socket, 'open');
  const waiting = new Map<number, { resolve: (value: Record<string, unknown>) => void; reject: (e: Error) => void }>();
  let numbered = 0;
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as { id?: number; type: string; result: never; message?: string };
    if (message.id === undefined) return;
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'success') asked?.resolve(message.result);
    else asked?.reject(new Error(message.message ?? message.type));
  });
  return {
    send(method, params) {
      const id = ++numbered;
      socket.send(JSON.stringify({ id, method, params }));
      return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    },
    close: () => socket.close(),
  };
}

/** Where the running Firefox listens: it says so on its error stream. */
function listening(firefox: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    firefox.stderr?.on('data', (chunk) => {
      said += String(chunk);
      const url = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (url !== undefined) resolve(`${url}/session`);
    });
    firefox.once('exit', (code) => reject(new Error(`Firefox ended with ${code}: ${said.slice(-400)}`)));
    firefox.once('error', reject);
  });
}

/** Opens a page in Firefox, waits until an expression is neither null nor undefined, and returns it as a string. */
export async function readInFirefox(path: string, url: string, expression: string): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'excom-firefox-'));
  const firefox = spawn(
    path,
    ['--headless', '--no-remote', '--remote-debugging-port', '0', '--profile', profile, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  try {
    const bidi = await connect(await listening(firefox));
    await bidi.send('session.new', { capabilities: {} });
    const { contexts } = (await bidi.send('browsingContext.getTree', {})) as { contexts: { context: string }[] };
    const context = contexts[0]!.context;
    await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
    const body = `new Promise((done) => { const look = () => { const found = ${expression}; if (found == null) setTimeout(look, 100); else done(String(found)); }; look(); })`;
    const answer = (await bidi.send('script.evaluate', {
      expression: body,
      target: { context },
      awaitPromise: true,
    })) as { result?: { value?: string }; exceptionDetails?: { text: string } };
    if (answer.result?.value === undefined) throw new Error(answer.exceptionDetails?.text ?? 'Firefox gave no answer');
    bidi.close();
    return answer.result.value;
  } finally {
    firefox.removeAllListeners('exit');
    const ended = once(firefox, 'exit');
    firefox.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
