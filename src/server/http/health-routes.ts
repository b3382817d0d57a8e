// For whoever runs the server: is the process there, does the store commit, and the figures. Figures say much about a
// school, so they answer on this machine only, or to whoever brings the operator's token.
import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { tokenHash } from '../access/secrets.ts';
import type { Doors } from '../doors.ts';

const PROBE_KEPT_MS = 1_000;
const PROBE_LIMIT_MS = 3_000;

export function healthRoutes(app: FastifyInstance, doors: Doors): void {
  app.get('/healthz', async () => ({ ok: true }));

  let probe: { at: number; done: Promise<boolean> } | null = null;
  app.get('/readyz', async (_request, reply) => {
    const at = doors.now();
    // Asked by anybody and often, it still commits once a second.
    if (probe === null || at - probe.at > PROBE_KEPT_MS) probe = { at, done: commits(doors) };
    const ready = await probe.done;
    return reply.code(ready ? 200 : 503).send({ ready });
  });

  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, doors))
      return reply.code(403).send({ refused: { code: 'access/not-yours', message: 'No.' } });
    const { type, text } = await doors.metrics();
    return reply.type(type).send(text);
  });
}

async function commits({ store }: Doors): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PROBE_LIMIT_MS);
  });
  const done = store.probe().then(
    () => true,
    () => false,
  );
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}

function mayRead(request: FastifyRequest, { settings }: Doors): boolean {
  if (settings.operatorToken !== null) {
    const given = Buffer.from(tokenHash(request.headers.authorization?.replace(/^Bearer /, '') ?? ''));
    return timingSafeEqual(given, Buffer.from(tokenHash(settings.operatorToken)));
  }
  // Behind a proxy on this machine everybody seems to come from here: then only a token helps.
  const from = request.socket.remoteAddress ?? '';
  return settings.proxies === 0 && /^(?:127\.|::1$|::ffff:127\.)/.test(from);
}
