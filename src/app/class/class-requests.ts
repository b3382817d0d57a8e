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
import { isServed } from './served.ts';
import { request } from './server-request.ts';

export type { Asked } from './server-request.ts';

export const post = <T>(path: string, body: unknown) => request<T>('POST', path, body);

/** What serves this page besides files; null where nothing does, and the page plays alone. */
export async function findClassServer(): Promise<ClassServerInfo | null> {
  if (!isServed()) return null;
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
