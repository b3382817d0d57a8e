// A class opened and joined through the server's own doors, as instructor and players do it.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { ClassLinks, SeatPass } from '../../../src/classroom/http-messages.ts';

export interface Answer<T> {
  status: number;
  body: T;
  cookie: string | null;
}

const agents = new Map<string, Agent>();

/** `from`: the address this machine speaks from, such as 127.0.0.7: every class of a school has its own. */
export function call<T>(
  url: string,
  method: string,
  body: unknown = null,
  { cookie = '', from = '127.0.0.1' }: { cookie?: string; from?: string } = {},
): Promise<Answer<T>> {
  const agent = agents.get(from) ?? new Agent({ keepAlive: true, maxSockets: 16, localAddress: from });
  agents.set(from, agent);
  const text = body === null ? '' : JSON.stringify(body);
  const headers = body === null ? { cookie } : { cookie, 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, agent, headers }, (answer) => {
      let read = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (read += part));
      answer.on('end', () => {
        const set = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? null;
        const json = read.startsWith('{') ? (JSON.parse(read) as T) : (read as T);
        resolve({ status: answer.statusCode ?? 0, body: json, cookie: set });
      });
    });
    sent.setTimeout(20_000, () => sent.destroy(new Error(`${url} did not answer`)));
    sent.on('error', reject);
    sent.end(text);
  });
}

/** Sets the password by the printed link and stays logged in: answers the cookie. */
export async function becomeInstructor(url: string, printed: string): Promise<string> {
  const token = /setup\/([A-Za-z0-9_-]{43})/.exec(printed)?.[1];
  if (token === undefined) throw new Error(`No set-up link was printed:\n${printed}`);
  const done = await call(`${url}/api/setup`, 'POST', { token, password: randomUUID() });
  if (done.cookie === null) throw new Error(`Set-up failed: ${JSON.stringify(done.body)}`);
  return done.cookie;
}

export async function openClass(url: string, cookie: string, teams: number, title = 'Class'): Promise<ClassLinks> {
  const body = {
    key: randomUUID(),
    title,
    scenarioId: '3m-emea',
    preset: '90',
    seed: 7,
    teams: Array.from({ length: teams }, (_, i) => `Team ${i + 1}`),
    rule: 'majority',
  };
  const opened = await call<ClassLinks>(`${url}/api/classes`, 'POST', body, { cookie });
  if (opened.status !== 200) throw new Error(`No class: ${JSON.stringify(opened.body)}`);
  return opened.body;
}

/** One person joins; tried again while the server asks for it. */
export async function joinClass(url: string, code: string, nickname: string, from?: string): Promise<SeatPass> {
  const body = { key: randomUUID(), code, nickname, team: null, role: null };
  for (let tries = 0; ; tries++) {
    const options = from === undefined ? {} : { from };
    const joined = await call<SeatPass>(`${url}/api/join`, 'POST', body, options).catch(() => null);
    if (joined?.status === 200) return joined.body;
    if (tries > 20) throw new Error(`Not joined: ${joined?.status} ${JSON.stringify(joined?.body)}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
