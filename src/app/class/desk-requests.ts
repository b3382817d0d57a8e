// What the instructor's page asks of the server beside the wire: signing in, the classes, their links and files. Every
// failure comes back as a sentence that says what to do.
import { type Refusal, refusal } from '../../base/refusal.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { ClassLine, ClassLinks, ClassServerInfo, Offers } from '../../classroom/http-messages.ts';

const NO_ANSWER = refusal(
  'class/no-answer',
  'The server does not answer. Check that it runs and that you are in its network, then try again.',
);

function refusedIn(value: unknown): Refusal | null {
  if (typeof value !== 'object' || value === null || !('refused' in value)) return null;
  const { refused } = value;
  return typeof refused === 'object' && refused !== null && 'message' in refused ? (refused as Refusal) : null;
}

async function ask<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Result<T, Refusal>> {
  try {
    const answer = await fetch(`api/${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const value: unknown = await answer.json();
    const refused = refusedIn(value);
    if (refused !== null) return err(refused);
    return answer.ok ? ok(value as T) : err(NO_ANSWER);
  } catch {
    return err(NO_ANSWER);
  }
}

const done = async (asked: Promise<Result<unknown, Refusal>>): Promise<Refusal | null> => {
  const answer = await asked;
  return answer.ok ? null : answer.error;
};

export const serverInfo = () => ask<ClassServerInfo>('GET', 'class-server');
export const setUp = (token: string, password: string) => done(ask('POST', 'setup', { token, password }));
export const signIn = (password: string) => done(ask('POST', 'login', { password }));
export const signOut = () => done(ask('POST', 'logout', {}));
export const takePass = (token: string) => ask<{ classId: string }>('POST', 'pass', { token });
export const classLines = () => ask<{ classes: ClassLine[] }>('GET', 'classes');
export const offers = () => ask<Offers>('GET', 'offers');
export const openClass = (request: unknown) => ask<ClassLinks>('POST', 'classes', request);
export const linksOf = (classId: string) => ask<ClassLinks>('POST', `classes/${classId}/links`, {});
export const drawCode = (classId: string) => ask<{ joinCode: string }>('POST', `classes/${classId}/code`, {});
/** What a projector's lobby shows; `token` is the projector's own. */
export const joinCodeOf = (token: string) => ask<{ joinCode: string | null }>('POST', 'screen', { token });
export const deleteClass = (classId: string) => done(ask('DELETE', `classes/${classId}`));

/** A file of the class as text, with the name the server gives it. */
export async function classFile(
  path: string,
  fallback: string,
): Promise<Result<{ name: string; text: string; type: string }, Refusal>> {
  try {
    const answer = await fetch(`api/${path}`);
    if (!answer.ok) {
      const refused = refusedIn(await answer.json().catch(() => null));
      return err(refused ?? refusal('class/no-file', 'The server could not make this file. Try again in a moment.'));
    }
    const name = /filename="?([^";]+)"?/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? fallback;
    return ok({ name, text: await answer.text(), type: answer.headers.get('content-type') ?? 'text/plain' });
  } catch {
    return err(NO_ANSWER);
  }
}
