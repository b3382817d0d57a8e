// The language of a class's case: chosen when the class opens, said by its first event, and read from there ever after.
import { describe, expect, test } from 'vitest';
import { EVENT_SHAPES } from '../../src/classroom/class-event.ts';
import { chosenLanguage, openClass } from '../../src/classroom/open-class.ts';
import { openRehearsal } from '../../src/app/class/rehearsal.ts';
import { rehearsalAddress, rehearsalPlan } from '../../src/app/class/rehearsal-plan.ts';
import { baselineOf } from '../../src/analysis/baseline.ts';
import { consoleView } from '../../src/views/console-view.ts';
import { loadScenario } from '../../src/scenario/index.ts';
import { openTestClass, smallEngine } from '../kit/classroom/class-kit.ts';
import { filesInItalian, ITALIAN } from '../kit/scenario/in-italian.ts';
import { ENTRY } from '../kit/scenario/minimal.ts';

describe('the language that a class is opened in', () => {
  test('is the one that was asked for, and the case’s own where none was', () => {
    expect(chosenLanguage('it', ['en', 'it'])).toEqual({ ok: true, value: 'it' });
    expect(chosenLanguage('en', ['en', 'it'])).toEqual({ ok: true, value: 'en' });
    expect(chosenLanguage(undefined, ['en', 'it'])).toEqual({ ok: true, value: 'en' });
  });

  test('is nothing to choose, and nothing to log, where a case has one', () => {
    expect(chosenLanguage(undefined, ['en'])).toEqual({ ok: true, value: null });
    expect(chosenLanguage('en', ['en'])).toEqual({ ok: true, value: null });
  });

  test('is refused by name where the case lacks it', () => {
    expect(chosenLanguage('fr', ['en', 'it'])).toMatchObject({
      ok: false,
      error: {
        code: 'class/no-language',
        message: 'This case has no texts in French. It can be read in: English, Italian.',
      },
    });
  });
});

const { id, version, hash } = smallEngine().world;
const plan = { id: 'c1', title: 'A class', rules: '1', seed: 7, preset: '90', teams: ['Alpha'] } as const;

describe('the event that opens a class', () => {
  test('says the language; one without, as older logs have it, means the case’s own', () => {
    const [said] = openClass({ ...plan, scenario: { id, version, hash, language: 'it' } }, 6);
    expect(said?.payload).toMatchObject({ scenario: { language: 'it' } });
    const [older] = openClass({ ...plan, scenario: { id, version, hash } }, 6);
    expect(older?.payload).toMatchObject({ scenario: { id, version, hash } });
    expect(JSON.stringify(older)).not.toContain('language');
    for (const one of [said, older]) expect(EVENT_SHAPES['class-opened'].safeParse(one?.payload).success).toBe(true);
  });

  test('is not read with a language that is none', () => {
    const [odd] = openClass({ ...plan, scenario: { id, version, hash, language: 'Italian' } }, 6);
    expect(EVENT_SHAPES['class-opened'].safeParse(odd?.payload).success).toBe(false);
  });

  test('is told to the instructor in words before the class begins', () => {
    const page = (language?: string) => {
      const scenario = { id, version, hash, ...(language === undefined ? {} : { language }) };
      const sources = { baseline: baselineOf, luckShare: null, checks: [], refusalOf: () => null };
      return consoleView(openTestClass({ scenario }).state, sources);
    };
    expect(page('it').checks[0]?.label).toMatch(/, read in Italian\.$/);
    expect(page().checks[0]?.label).not.toContain('read in');
  });
});

describe('a rehearsal', () => {
  test('plays the case, the pace and the language of the class it rehearses', () => {
    const asked = { scenario: 'minimal', language: 'it', preset: '45' } as const;
    expect(rehearsalPlan(rehearsalAddress(asked))).toEqual(asked);
    expect(rehearsalPlan(rehearsalAddress(null))).toEqual({ scenario: '3m-emea', language: null, preset: '90' });
    const loaded = loadScenario(filesInItalian(), ENTRY, undefined, 'it');
    if (!loaded.ok) throw new Error('The fixture must load.');
    const room = openRehearsal(loaded.world, { ...asked, seed: 1, teams: 2, seats: 2, now: 0 });
    expect(room.state().setup).toMatchObject({ preset: '45', scenario: { id: 'minimal', language: 'it' } });
    expect(Object.values(room.state().teams)[0]?.play.game.engine.world.company.name).toBe(ITALIAN['company.name']);
  });
});
