// The sounds of the page: silent until asked for, remembered, and made only when first needed.
import { describe, expect, test } from 'vitest';
import { createSound } from '../../src/app/sound.ts';

/** A storage of one page, and one that refuses. */
function memory(start: Record<string, string> = {}): Storage {
  const kept = new Map(Object.entries(start));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as Storage;
}
const refusing = () => {
  throw new Error('no storage');
};

/** An audio context that counts what is started in it. */
function listening() {
  const heard = { contexts: 0, started: 0 };
  const param = () => ({ value: 0, setValueAtTime() {}, exponentialRampToValueAtTime() {} });
  const node = () => ({
    frequency: param(),
    Q: param(),
    gain: param(),
    connect: (next: unknown) => next,
    start: () => void (heard.started += 1),
    stop() {},
  });
  const make = () => {
    heard.contexts += 1;
    return {
      state: 'running',
      currentTime: 0,
      sampleRate: 8000,
      destination: {},
      createBuffer: (_: number, length: number) => ({ getChannelData: () => new Float32Array(length) }),
      createBufferSource: node,
      createBiquadFilter: node,
      createGain: node,
      createOscillator: node,
    } as unknown as AudioContext;
  };
  return { heard, make };
}

describe('the sounds', () => {
  test('are off in a new browser, and then no audio is even made', () => {
    const { heard, make } = listening();
    const sound = createSound(() => memory(), make);
    for (const cue of ['paper', 'chair', 'bell'] as const) sound.play(cue);
    expect(sound.on()).toBe(false);
    expect(heard).toEqual({ contexts: 0, started: 0 });
  });

  test('are heard once switched on, with one audio context for all', () => {
    const { heard, make } = listening();
    const sound = createSound(() => memory(), make);
    sound.turn(true);
    const afterSwitch = heard.started;
    expect(afterSwitch).toBeGreaterThan(0);
    for (const cue of ['paper', 'chair', 'bell'] as const) sound.play(cue);
    expect(heard.started).toBeGreaterThan(afterSwitch);
    expect(heard.contexts).toBe(1);
  });

  test('are remembered by the browser, switched on and switched off', () => {
    const storage = memory();
    const { make } = listening();
    createSound(() => storage, make).turn(true);
    expect(createSound(() => storage, make).on()).toBe(true);
    createSound(() => storage, make).turn(false);
    expect(createSound(() => storage, make).on()).toBe(false);
  });

  test('work for the page alone where the browser stores nothing, and stay silent where it has no audio', () => {
    const { heard, make } = listening();
    const page = createSound(refusing, make);
    page.turn(true);
    expect(page.on()).toBe(true);
    expect(heard.started).toBeGreaterThan(0);
    const deaf = createSound(
      () => memory({ 'excom.sound': 'on' }),
      () => {
        throw new Error('no audio');
      },
    );
    expect(() => deaf.play('bell')).not.toThrow();
  });
});
