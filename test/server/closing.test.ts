// A server that cannot open all of its parts, or cannot close one: nothing else stays open, least of all the folder. (A port
// that is taken: restart.test.ts.)
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Server as SocketServer } from 'socket.io';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ask, startIn } from '../kit/server/class-rig.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'excom-closing-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** The folder can be had again, and what stands in it is whole. */
async function opensAgain(port = 0): Promise<void> {
  const server = await startIn(folder, { port });
  expect((await ask(server, 'GET', 'readyz')).status).toBe(200);
  await server.close();
}

test('a page that is not there leaves the folder free', async () => {
  await expect(startIn(folder, { pageFolder: join(folder, 'nothing') })).rejects.toThrow(/index\.html/);
  await opensAgain();
});

test('a part that cannot be closed is told, and keeps neither folder nor port', async () => {
  const server = await startIn(folder);
  const close = vi.spyOn(SocketServer.prototype, 'close').mockRejectedValueOnce(new Error('The sockets hang.'));
  await expect(server.close()).rejects.toThrow('The sockets hang.');
  expect(close).toHaveBeenCalledOnce();
  // Asked again it is the same closing, with the same answer.
  await expect(server.close()).rejects.toThrow('The sockets hang.');
  await opensAgain(server.port);
});
