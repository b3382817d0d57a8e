// The built page: hashed files for a year, the page itself asked for anew each time, compressed copies where the build
// has made them. Addresses in the page are relative, so a proxy may put all of it below any folder. The page is marked as
// coming from a class server: it asks for classes only then, and a page from a folder of files asks nobody.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { SERVED_MARK } from '../../classroom/served-mark.ts';

const YEAR_S = 31_536_000;

export async function servePage(app: FastifyInstance, folder: string): Promise<void> {
  const assets = join(folder, 'assets');
  const mark = `<meta name="${SERVED_MARK}" content="yes" />`;
  const page = (await readFile(join(folder, 'index.html'), 'utf8')).replace('<head>', `<head>${mark}`);
  for (const path of ['/', '/index.html'])
    app.get(path, (_request, reply) => reply.header('cache-control', 'no-cache').type('text/html').send(page));
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
