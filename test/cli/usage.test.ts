// The command line as a whole: its help, its exit codes, and words instead of stack traces for wrong usage.
import { describe, expect, it } from 'vitest';
import { excom } from '../kit/run-excom.ts';

const COMMANDS = ['check', 'play', 'simulate', 'replay', 'theory'];

describe('excom', () => {
  it('lists its commands, and asks for one with exit 2', async () => {
    const help = await excom('--help');
    expect(help.code).toBe(0);
    for (const name of COMMANDS) expect(help.out).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect((await excom()).code).toBe(2);
  });

  it.each(COMMANDS)('explains %s', async (name) => {
    const help = await excom(name, '--help');
    expect(help.code).toBe(0);
    expect(help.out).toContain(`Usage: excom ${name}`);
    expect(help.out).toContain('--json');
  });

  it('answers a command that does not exist with a sentence', async () => {
    expect(await excom('dance')).toMatchObject({
      code: 2,
      err: 'There is no command "dance". Run excom --help for the list.',
    });
    expect(await excom('toString')).toMatchObject({ code: 2 });
  });

  it.each([
    'simulate 3m-emea',
    'simulate 3m-emea --policy nobody',
    'simulate 3m-emea --policy reference --seeds many',
    'simulate 3m-emea --policy reference --ablate',
    'simulate no-such-place --policy reference',
    'play 3m-emea --policy reference --seed -1',
    'play 3m-emea 3m-emea --policy reference',
    'theory 3m-emea --seeds 0',
    'replay',
    'replay no-such-file.json',
    'check',
    'check no-such-place',
    'check --loudly 3m-emea',
  ])('calls "%s" wrong usage', async (line) => {
    const ran = await excom(...line.split(' '));
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('Usage: excom');
    expect(ran.out).toBe('');
  });
});
