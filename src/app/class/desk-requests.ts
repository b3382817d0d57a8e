// What the instructor's page asks of the server beside the wire: signing in, the classes, their links and files. Every
// failure comes back as a sentence that says what to do.
import { type Refusal, refusal } from '../../base/refusal.ts';
import type { ClassLine, ClassLinks, Offers, OpenClassRequest } from '../../classroom/http-messages.ts';
import type { World } from '../../engine/world.ts';
import { type Asked, NO_ANSWER, refusalIn, request } from './server-request.ts';

const NO_FILE = refusal('class/no-file', 'The server could not make this file. Try again in a moment.');

const done = async (asked: Promise<Asked<unknown>>): Promise<Refusal | null> => {
  const answer = await asked;
  return answer.ok ? null : answer.refused;
};

export const setUp = (token: string, password: string) => done(request('POST', 'api/setup', { token, password }));
export const signIn = (password: string) => done(request('POST', 'api/login', { password }));
export const signOut = () => done(request('POST', 'api/logout', {}));
export const takePass = (token: string) => request<{ classId: string }>('POST', 'api/pass', { token });
export const classLines = () => request<{ classes: ClassLine[] }>('GET', 'api/classes');
export const offers = () => request<Offers>('GET', 'api/offers');
/** What a rehearsal plays; `language` null for the case's own. */
export const offeredWorld = (id: string, language: string | null) =>
  request<World>('GET', `api/offers/${id}/world${language === null ? '' : `?language=${language}`}`);
export const openClass = (wanted: OpenClassRequest) => request<ClassLinks>('POST', 'api/classes', wanted);
export const linksOf = (classId: string) => request<ClassLinks>('POST', `api/classes/${classId}/links`, {});
export const drawCode = (classId: string) => request<{ joinCode: string }>('POST', `api/classes/${classId}/code`, {});
/** What a projector's lobby shows; `token` is the projector's own. */
export const joinCodeOf = (token: string) => request<{ joinCode: string | null }>('POST', 'api/screen', { token });
export const deleteClass = (classId: string) => done(request('DELETE', `api/classes/${classId}`));

/** A new word for somebody who lost theirs: said aloud, it brings the seat back on another device. */
export const newWord = (classId: string, seatId: string) =>
  request<{ word: string }>('POST', `api/classes/${classId}/seats/${seatId}/word`, {});

/** A file of the class as text; its name is the desk's matter. */
export async function classFile(path: string): Promise<Asked<{ text: string; type: string }>> {
  try {
    const answer = await fetch(`api/${path}`);
    if (!answer.ok) {
      const refused = refusalIn(await answer.json().catch(() => null));
      return { ok: false, refused: refused ?? NO_FILE };
    }
    const type = answer.headers.get('content-type') ?? 'text/plain';
    return { ok: true, value: { text: await answer.text(), type } };
  } catch {
    return { ok: false, refused: NO_ANSWER };
  }
}
