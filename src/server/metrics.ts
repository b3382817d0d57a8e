// The figures of /metrics: how fast commands are answered and how, what the store has written, who is connected. In a
// registry of its own; no label carries a name, a code or a class.
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { ClassHost } from './classes/class-host.ts';
import type { ClassStore } from './store/store-port.ts';

export interface Metrics {
  /** The same host, with every command timed from its arrival to its answer. */
  timed(host: ClassHost): ClassHost;
  /** How many sockets are open, once there is somebody who knows. */
  countSockets(sockets: () => number): void;
  text(): Promise<{ type: string; text: string }>;
}

/** `clock`: milliseconds of a steady clock. */
export function createMetrics(store: ClassStore, clock: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  let sockets = (): number => 0;
  collectDefaultMetrics({ register: registry, prefix: 'excom_' });
  const ack = new Histogram({
    name: 'excom_ack_seconds',
    help: 'From the arrival of a command to its answer; a stored one is on the disk by then.',
    labelNames: ['answer'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
  const counted = (name: string, help: string, value: () => number): void => {
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(value());
      },
    });
  };
  counted('excom_events_total', 'Events appended to logs by this process.', () => store.counters().events);
  counted('excom_groups_total', 'Groups of commands appended with one sync each.', () => store.counters().groups);
  counted(
    'excom_syncs_total',
    'Transactions of this process that were synced to the disk.',
    () => store.counters().syncs,
  );
  new Gauge({
    name: 'excom_sockets',
    help: 'Open connections of devices, consoles and screens.',
    registers,
    collect() {
      this.set(sockets());
    },
  });
  new Gauge({
    name: 'excom_classes',
    help: 'Classes in the store.',
    registers,
    async collect() {
      this.set((await store.classes()).length);
    },
  });
  return {
    timed: (host) => ({
      ...host,
      async submit(order) {
        const from = clock();
        const seconds = (): number => (clock() - from) / 1000;
        try {
          const answer = await host.submit(order);
          const word = answer.did === 'log' ? (answer.dup ? 'known' : 'stored') : answer.did;
          ack.observe({ answer: word }, seconds());
          return answer;
        } catch (error) {
          ack.observe({ answer: 'failed' }, seconds());
          throw error;
        }
      },
    }),
    countSockets: (count) => {
      sockets = count;
    },
    text: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}
