// The built page: hashed files for a year, the page itself asked for anew each time, compressed copies where the build
// has made them. Addresses in the page are relative, so a proxy may put all of it below any folder.
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { BuiltPage } from './built-page.ts';

const YEAR_S = 31_536_000;

export async function servePage(app: FastifyInstance, page: BuiltPage): Promise<void> {
  const { folder } = page;
  const assets = join(folder, 'assets');
  for (const path of ['/', '/index.html'])
    app.get(path, async (_request, reply) =>
      reply
        .header('cache-control', 'no-cache')
        .type('text/html')
        .send((await page.read()).html),
    );
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/',
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'deny',
    index: false,
    setHeaders: (reply, path) => {
      const lasting = path.startsWith(assets);
      void reply.header('cache-control', lasting ? `public, max-age=${YEAR_S}, immutable` : 'no-cache');
    },
  });
}
