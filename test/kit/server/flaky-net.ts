// The network between devices and servers: one address in front of one or several servers, which can cut lines in the
// middle of a message, and hands new ones to the next server that answers.
import { connect, createServer, type Server, type Socket } from 'node:net';

export interface FlakyNet {
  url: string;
  /** Cuts about this share of the open lines, both ends at once. Returns how many. */
  cut: (share: number, random: () => number) => number;
  close: () => Promise<void>;
}

export async function openFlakyNet(ports: readonly number[]): Promise<FlakyNet> {
  const lines = new Set<[Socket, Socket]>();
  let turn = 0;
  const reach = (device: Socket, tries: number): void => {
    const server = connect({ port: ports[turn++ % ports.length]!, host: '127.0.0.1', noDelay: true });
    const line: [Socket, Socket] = [device, server];
    server.once('connect', () => {
      lines.add(line);
      device.pipe(server);
      server.pipe(device);
    });
    server.on('error', () => {
      if (!lines.has(line) && tries + 1 < ports.length && !device.destroyed) reach(device, tries + 1);
      else device.destroy();
    });
    const end = (): void => {
      lines.delete(line);
      device.destroy();
      server.destroy();
    };
    server.once('close', () => lines.has(line) && end());
    device.once('close', end);
  };
  const front: Server = createServer({ noDelay: true }, (device) => {
    device.on('error', () => {});
    reach(device, 0);
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const { port } = front.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    cut(share, random) {
      let cut = 0;
      for (const [device, server] of lines) {
        if (random() >= share) continue;
        device.destroy();
        server.destroy();
        cut += 1;
      }
      return cut;
    },
    close: () =>
      new Promise((resolve) => {
        for (const pair of lines) for (const end of pair) end.destroy();
        front.close(() => resolve());
      }),
  };
}
