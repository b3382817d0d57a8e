// The built page: hashed files for a year, the page itself asked for anew each time, compressed copies where the build
// has made them. Addresses in the page are relative, so a proxy may put all of it below any folder.
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const YEAR_S = 31_536_000;

export async function servePage(app: FastifyInstance, folder: string): Promise<void> {
  const assets = join(folder, 'assets');
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/',
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'deny',
    index: ['index.html'],
    setHeaders: (reply, path) => {
      const lasting = path.startsWith(assets);
      void reply.header('cache-control', lasting ? `public, max-age=${YEAR_S}, immutable` : 'no-cache');
    },
  });
}
