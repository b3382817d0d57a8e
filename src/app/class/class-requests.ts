// Requests to the class server outside the wire: is there one, what does a code open, sit down, come back. Every failure
// comes back as a sentence that says what to do.
import type {
  ClassServerInfo,
  JoinLook,
  JoinRequest,
  LookRequest,
  RecoverRequest,
  SeatPass,
} from '../../classroom/http-messages.ts';
import type { Refusal } from '../../base/refusal.ts';
import { refusal } from '../../base/refusal.ts';

export type Asked<T> = { ok: true; value: T } | { ok: false; refused: Refusal };

const NO_ANSWER = refusal(
  'class/no-answer',
  'The class server does not answer. Check that you are in the same network as the class, then try again.',
);

const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'code' in value && 'message' in value;

export async function post<T>(path: string, body: unknown): Promise<Asked<T>> {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const value: unknown = await answer.json();
    const refused = typeof value === 'object' && value !== null && 'refused' in value ? value.refused : value;
    if (isRefusal(refused)) return { ok: false, refused };
    return answer.ok ? { ok: true, value: value as T } : { ok: false, refused: NO_ANSWER };
  } catch {
    return { ok: false, refused: NO_ANSWER };
  }
}

/** What serves this page besides files; null where nothing does, and the page plays alone. */
export async function findClassServer(): Promise<ClassServerInfo | null> {
  try {
    const answer = await fetch('api/class-server', { headers: { accept: 'application/json' } });
    const isJson = answer.headers.get('content-type')?.includes('json') === true;
    const value: unknown = answer.ok && isJson ? await answer.json() : null;
    return typeof value === 'object' && value !== null && 'classServer' in value ? (value as ClassServerInfo) : null;
  } catch {
    return null;
  }
}

export const lookAtCode = (request: LookRequest) => post<JoinLook>('api/look', request);
export const joinClass = (request: JoinRequest) => post<SeatPass>('api/join', request);
export const recoverSeat = (request: RecoverRequest) => post<SeatPass>('api/recover', request);
