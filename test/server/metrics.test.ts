import { expect, it } from 'vitest';
import type { ClassHost } from '../../src/server/classes/class-host.ts';
import { createMetrics } from '../../src/server/metrics.ts';
import { draft, newClass, sqlitePlace } from '../kit/server/stores.ts';

it('tells how fast commands were answered, what was written and who is connected, and names nobody', async () => {
  const place = await sqlitePlace();
  const store = await place.open();
  await store.createClass(newClass({ title: 'Secret title' }));
  await store.append('class-1', 0, [{ key: 'a', drafts: [draft(), draft()] }]);
  let clock = 0;
  const metrics = createMetrics(store, () => clock);
  metrics.countSockets(() => 61);
  const answers = [{ did: 'log', seq: 1, dup: false }, { did: 'log', seq: 1, dup: true }, { did: 'retry' }] as const;
  let next = 0;
  const host = metrics.timed({
    submit: async () => {
      clock += 30;
      const answer = answers[next++];
      if (answer === undefined) throw new Error('broken');
      return answer;
    },
  } as unknown as ClassHost);
  const order = { classId: 'class-1', key: 'k', actor: { kind: 'system' as const }, command: {}, at: 1 };
  for (const answer of answers) expect(await host.submit(order)).toEqual(answer);
  await expect(host.submit(order)).rejects.toThrow('broken');

  const { type, text } = await metrics.text();
  expect(type).toContain('text/plain');
  for (const line of [
    'excom_ack_seconds_bucket{le="0.02",answer="stored"} 0',
    'excom_ack_seconds_bucket{le="0.05",answer="stored"} 1',
    'excom_ack_seconds_count{answer="known"} 1',
    'excom_ack_seconds_count{answer="failed"} 1',
    'excom_events_total 2',
    'excom_groups_total 1',
    'excom_sockets 61',
    'excom_classes 1',
  ]) {
    expect(text).toContain(line);
  }
  expect((await metrics.text()).text).toContain('excom_events_total 2');
  expect(text).not.toMatch(/class-1|Secret|KAM234/);
  await store.close();
  await place.remove();
});
