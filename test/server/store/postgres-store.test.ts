// Runs where EXCOM_TEST_POSTGRES names a database (.ci/run does); elsewhere the report says skipped.
import { describe, expect, it } from 'vitest';
import type { BusMessage } from '../../../src/server/store/store-port.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import { draft, newClass, POSTGRES, postgresPlace } from '../../kit/server/stores.ts';
import { storeContract } from './store-contract.ts';

describe.skipIf(POSTGRES === undefined)('a PostgreSQL store', () => {
  storeContract(postgresPlace);

  it('serialises two processes at one class and tells each of the other', async () => {
    const place = await postgresPlace();
    const [one, two] = await Promise.all([place.open(), place.open()]);
    await one.createClass(newClass());
    const heard: BusMessage[] = [];
    two.subscribe((message) => heard.push(message));
    const race = await Promise.all(
      [one, two, one, two].map((store, i) => store.append('class-1', 0, [{ key: `k${i}`, drafts: [draft()] }])),
    );
    expect(race.filter(({ done }) => done === 'appended')).toHaveLength(1);
    expect(await two.read('class-1', 0)).toHaveLength(1);
    await expect.poll(() => heard).toContainEqual({ topic: 'head', classId: 'class-1', body: '1' });
    await one.close();
    await two.close();
    await place.remove();
  });

  it('says in a sentence what to do where the database cannot be reached', async () => {
    await expect(openStore('postgres://nobody@127.0.0.1:1/none', () => 1)).rejects.toThrow(
      /could not be opened: .*Check STORE/,
    );
  });
});
