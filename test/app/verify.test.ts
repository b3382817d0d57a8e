// Records handed in without a server: checked by replay, compared with noted codes, told in words.
import { describe, expect, it } from 'vitest';
import { openChecker } from '../../src/app/verify/check-record.ts';
import {
  createVerifyDesk,
  type FromVerifyWorker,
  type ToVerifyWorker,
  type VerifyWorker,
} from '../../src/app/verify/verify-desk.ts';
import { canonicalJson } from '../../src/base/canonical-json.ts';
import { sha256Hex } from '../../src/base/hash.ts';
import { commitmentsOf } from '../../src/referee/commitment.ts';
import { type GameRecord, toRecord } from '../../src/referee/index.ts';
import { notedCodes, verifyView } from '../../src/views/verify-view.ts';
import { playedTo } from '../kit/views/played-game.ts';

const game = playedTo('revealing', 2);
const checkRecord = openChecker(game.engine.world);
const codes = commitmentsOf(game).map(({ code }) => code);
const text = JSON.stringify(toRecord(game));
const sealedAnew = (change: (record: GameRecord) => void) => {
  const { seal: _, ...rest } = structuredClone(toRecord(game));
  change(rest as GameRecord);
  return JSON.stringify({ ...rest, seal: sha256Hex(canonicalJson(rest)) });
};
const rowOf = (record: string, typed = '') =>
  verifyView([{ file: 'Team Rhine.json', checked: checkRecord(record) }], typed).rows[0]!;

describe('a record that was handed in', () => {
  it('is verified by replay, with its codes and figures', () => {
    const row = rowOf(text);
    expect(row).toMatchObject({ team: 'Team Rhine', tone: 'for', verdict: 'Verified by replay', aside: '', seed: '7' });
    expect(row.codes.map(({ code }) => code)).toEqual(codes);
    expect(row.figures).toHaveLength(5);
    expect(row.figures).not.toContain('–');
  });

  it('matches its commitment when every code was noted, however they were typed', () => {
    expect(rowOf(text, `Rhine: ${codes[0]!.toLowerCase()}, ${codes[1]} and QQQQQQ`).aside).toBe(
      'Matches commitment in every year',
    );
    expect(rowOf(text, codes[0]!).aside).toBe(
      'The code of year 2 is not among those noted: ask the team which record they read from.',
    );
    expect([...notedCodes('abc234 nothing ABCDEFG IIIIII')]).toEqual(['ABC234']);
  });

  it('is not verified when a figure was made up, and says which year differs', () => {
    const madeUp = sealedAnew(({ steps }) => {
      steps.findLast(({ year }) => year === 2)!.hash = '0000000000000000';
    });
    expect(rowOf(madeUp)).toMatchObject({ tone: 'against', verdict: 'Not verified: year 2 differs', codes: [] });
  });

  it('is not verified when it was edited, cut or is something else', () => {
    expect(rowOf(text.replace('Few accounts', 'Many accounts')).verdict).toBe('Not verified: changed or cut');
    expect(rowOf(text.slice(0, 900)).verdict).toBe('Not verified: no record of a game');
    const foreign = sealedAnew(({ header }) => {
      header.scenario = { ...header.scenario, hash: 'x', wordlessHash: 'x' };
    });
    expect(rowOf(foreign).verdict).toBe('Not verified: another scenario');
  });
});

describe('the table of a class', () => {
  it('says what became of the files and that the luck differs', () => {
    const verified = checkRecord(text);
    const other = { ...verified, seed: 8 } as typeof verified;
    const handedIn = [
      { file: 'a.json', checked: verified },
      { file: 'b.json', checked: other },
      { file: 'c.json', checked: checkRecord('x') },
      { file: 'd.json', checked: null },
    ];
    const view = verifyView(handedIn, '');
    expect(view.summary).toBe('4 records: 2 verified by replay, 1 not verified, 1 being played again.');
    expect(view.warning).toContain('2 different seeds');
    expect(view.working).toBe(true);
  });

  it('becomes a CSV in which a file name cannot act as a formula', () => {
    const view = verifyView([{ file: '=cmd|x.json', checked: checkRecord(text) }], '');
    const [head, line] = view.csv.split('\r\n');
    expect(head).toContain('Code of year 2');
    expect(line).toMatch(new RegExp(`^'=cmd\\|x,Verified by replay,,7,${codes[0]},${codes[1]},[\\d.]+,`));
  });
});

describe('the desk that has records played again', () => {
  /** Workers that answer when told. */
  const desk = () => {
    const workers: (VerifyWorker & { asked: ToVerifyWorker[]; stopped: boolean })[] = [];
    let tooLate = (): void => {};
    const made = createVerifyDesk({
      loadWorld: async () => game.engine.world,
      openWorker: () => {
        const worker = {
          asked: [] as ToVerifyWorker[],
          stopped: false,
          postMessage: (message: ToVerifyWorker) => void worker.asked.push(message),
          terminate: () => void (worker.stopped = true),
          onmessage: null as ((event: { data: FromVerifyWorker }) => void) | null,
          onerror: null,
        };
        workers.push(worker);
        return worker;
      },
      after: (_ms, then) => {
        tooLate = then;
        return () => {};
      },
    });
    const answer = (worker: number) => {
      const asked = workers[worker]!.asked.at(-1)!;
      if (asked.type !== 'check') throw new Error('nothing asked');
      workers[worker]!.onmessage!({ data: { id: asked.id, checked: checkRecord(asked.text) } });
    };
    return { made, workers, answer, runOutOfTime: () => tooLate() };
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  it('checks one file after the other and keeps their order', async () => {
    const { made, workers, answer } = desk();
    made.hand([
      { name: 'a.json', text },
      { name: 'b.png', problem: 'This is no game record but another kind of file.' },
      { name: 'c.json', text: 'x' },
    ]);
    await settled();
    answer(0);
    await settled();
    answer(0);
    expect(made.handedIn().map(({ file, checked }) => [file, checked?.kind])).toEqual([
      ['a.json', 'verified'],
      ['b.png', 'refused'],
      ['c.json', 'refused'],
    ]);
    expect(workers).toHaveLength(1);
  });

  it('gives a record up that takes too long and goes on with the next', async () => {
    const { made, workers, answer, runOutOfTime } = desk();
    made.hand([
      { name: 'slow.json', text },
      { name: 'b.json', text },
    ]);
    await settled();
    runOutOfTime();
    await settled();
    expect(workers.map(({ stopped }) => stopped)).toEqual([true, false]);
    answer(1);
    const [slow, good] = made.handedIn();
    expect(slow!.checked).toMatchObject({ refusal: { code: 'record/too-long' } });
    expect(good!.checked).toMatchObject({ kind: 'verified' });
  });

  it('forgets everything when it starts again, also what is being played', async () => {
    const { made, workers, answer } = desk();
    made.hand([{ name: 'a.json', text }]);
    await settled();
    made.clear();
    expect(workers[0]!.stopped).toBe(true);
    made.hand([{ name: 'b.json', text }]);
    await settled();
    answer(1);
    expect(made.handedIn().map(({ file }) => file)).toEqual(['b.json']);
  });
});
