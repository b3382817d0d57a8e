// The web server of a class: one port for the page, the requests and (attached by live/wire.ts) the sockets. Strict
// headers, small bodies, limits; the log has methods, paths and times, never names, codes or tokens.
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { refusal } from '../../base/refusal.ts';
import type { Doors } from '../doors.ts';
import type { ServerSettings } from '../settings.ts';
import { classRoutes } from './class-routes.ts';
import { healthRoutes } from './health-routes.ts';
import { joinRoutes } from './join-routes.ts';
import { servePage } from './page-files.ts';
import { refuse } from './refuse.ts';
import { setupRoutes } from './setup-routes.ts';

const BODY_BYTES = 16_384;
/** Requests to the interface by one address: a whole school behind one address that joins at once. */
const API_PER_MINUTE = 6_000;

const OTHER_SITE = refusal('access/other-site', 'This request came from another site. Open the page of this server.');

export async function buildHttpServer(doors: Doors): Promise<FastifyInstance> {
  const { settings } = doors;
  const app = Fastify({
    bodyLimit: BODY_BYTES,
    requestTimeout: 30_000,
    // With none in front nothing that a device says of its address, host or protocol is believed.
    trustProxy: settings.proxies === 0 ? false : (_address: string, hop: number) => hop < settings.proxies,
    // Paths without what follows a question mark; no addresses of devices, no headers.
    logController: new LogController({ disableRequestLogging: true }),
    logger: { level: settings.logLevel, base: null },
    forceCloseConnections: true,
  });
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, { global: true, ...headersOf(settings) });
  await app.register(fastifyRateLimit, {
    global: false,
    max: API_PER_MINUTE,
    timeWindow: '1 minute',
    errorResponseBuilder: () =>
      Object.assign(new Error('limit'), { statusCode: 429, refusal: refusal('limit/wait', TOO_MANY) }),
  });

  app.addHook('onRequest', async (request, reply) => {
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    if (changes && !isOurs(request.headers.origin, request.host, settings)) return refuse(reply, OTHER_SITE);
    return undefined;
  });
  app.addHook('onResponse', async (request, reply) => {
    const path = request.routeOptions.url ?? 'none';
    request.log.debug({ method: request.method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime) });
  });
  app.setErrorHandler(
    (error: Error & { statusCode?: number; refusal?: ReturnType<typeof refusal> }, request, reply) => {
      const status = error.statusCode ?? 500;
      if (error.refusal !== undefined) return refuse(reply, error.refusal);
      if (status < 500) return reply.code(status).send({ refused: refusal('request/unfit', UNFIT) });
      // The stack goes to the log of the operator only.
      request.log.error({ err: { type: error.name, message: error.message, stack: error.stack } }, 'request failed');
      return reply.code(500).send({ refused: refusal('server/failed', FAILED) });
    },
  );
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ refused: refusal('request/nothing-here', 'There is nothing at this address.') }),
  );

  await app.register(async (api) => {
    api.addHook('onRequest', api.rateLimit());
    api.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
    setupRoutes(api, doors);
    classRoutes(api, doors);
    joinRoutes(api, doors);
  });
  healthRoutes(app, doors);
  if (doors.page !== null) await servePage(app, doors.page);
  return app;
}

const TOO_MANY = 'Too many requests from this address. Wait a minute and try again.';
const UNFIT = 'The server could not read this request.';
const FAILED = 'Something went wrong on the server. Nothing was changed; try again.';

/** Whether a request or a handshake comes from a page of this server. Devices that are no browser send no origin. */
export function isOurs(origin: string | undefined, host: string, { origins }: ServerSettings): boolean {
  if (origin === undefined) return true;
  if (origins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

function headersOf({ frameAncestors }: ServerSettings) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'self'", ...frameAncestors],
      },
    },
    // In a classroom the page comes over plain http from a laptop: a promise of https would lock the class out.
    strictTransportSecurity: false,
    // X-Frame-Options knows no list of sites; where there is one, frame-ancestors says it all.
    xFrameOptions: frameAncestors.length === 0 ? ({ action: 'sameorigin' } as const) : false,
    referrerPolicy: { policy: 'no-referrer' as const },
  };
}
