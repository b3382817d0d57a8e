// Three quiet sounds, made on the spot so that no file is loaded: paper when a letter or the minutes land, a chair when
// the committee sits down or a member moves, a low bell when a year closes. Off until the player switches them on; the
// choice is remembered in this browser. The audio context is made only after a gesture, as browsers ask.
export type Cue = 'paper' | 'chair' | 'bell';

/** What the sounds need of the browser's audio, so that a test can listen in. */
export type AudioMaker = () => AudioContext;

export interface Sound {
  on(): boolean;
  /** Called from a click or a key: may make the audio context. */
  turn(on: boolean): void;
  /** Nothing is heard while sounds are off or the browser has no audio. */
  play(cue: Cue): void;
}

const KEY = 'excom.sound';

/** A breath of noise, louder at first. `seed` keeps it the same every time: no dice in the page either. */
function noise(context: AudioContext, seconds: number): AudioBufferSourceNode {
  const buffer = context.createBuffer(1, Math.ceil(context.sampleRate * seconds), context.sampleRate);
  const samples = buffer.getChannelData(0);
  let state = 0x2f6e2b1;
  for (let i = 0; i < samples.length; i++) {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    samples[i] = (state / 2_147_483_648 - 1) * (1 - i / samples.length);
  }
  const source = context.createBufferSource();
  source.buffer = buffer;
  return source;
}

function through(context: AudioContext, type: BiquadFilterType, hertz: number, q: number): BiquadFilterNode {
  const filter = context.createBiquadFilter();
  filter.type = type;
  filter.frequency.value = hertz;
  filter.Q.value = q;
  return filter;
}

/** Volume that rises at once and dies away over `seconds`. */
function fading(context: AudioContext, at: number, loudness: number, seconds: number): GainNode {
  const gain = context.createGain();
  gain.gain.setValueAtTime(0.0001, at);
  gain.gain.exponentialRampToValueAtTime(loudness, at + 0.012);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + seconds);
  gain.connect(context.destination);
  return gain;
}

const CUES: Record<Cue, (context: AudioContext, at: number) => void> = {
  paper(context, at) {
    for (const [delay, hertz] of [
      [0, 3400],
      [0.09, 2500],
    ] as const) {
      const source = noise(context, 0.16);
      source.connect(through(context, 'bandpass', hertz, 0.8)).connect(fading(context, at + delay, 0.07, 0.16));
      source.start(at + delay);
    }
  },
  chair(context, at) {
    const source = noise(context, 0.22);
    source.connect(through(context, 'lowpass', 320, 2)).connect(fading(context, at, 0.2, 0.22));
    source.start(at);
  },
  bell(context, at) {
    for (const [hertz, loudness, seconds] of [
      [196, 0.12, 2.4],
      [392.6, 0.05, 1.6],
      [541, 0.025, 0.9],
    ] as const) {
      const tone = context.createOscillator();
      tone.frequency.value = hertz;
      tone.connect(fading(context, at, loudness, seconds));
      tone.start(at);
      tone.stop(at + seconds);
    }
  },
};

function stored(storage: () => Storage): boolean {
  try {
    return storage().getItem(KEY) === 'on';
  } catch {
    return false;
  }
}

/** The sounds of the page. `storage` may throw where the browser refuses it; then the choice lasts as long as the page. */
export function createSound(storage: () => Storage, makeAudio: AudioMaker): Sound {
  let wanted = stored(storage);
  let context: AudioContext | null = null;
  let refused = false;
  const audio = (): AudioContext | null => {
    if (context !== null || refused) return context;
    try {
      context = makeAudio();
    } catch {
      refused = true;
    }
    return context;
  };
  const play = (cue: Cue) => {
    const made = wanted ? audio() : null;
    if (made === null) return;
    // A context made before the first gesture of a visit sleeps until it is woken.
    if (made.state === 'suspended') made.resume().catch(() => {});
    CUES[cue](made, made.currentTime + 0.02);
  };
  return {
    on: () => wanted,
    turn(on) {
      wanted = on;
      try {
        storage().setItem(KEY, on ? 'on' : 'off');
      } catch {
        // Nothing is stored, so it holds for this page only.
      }
      if (on) play('paper');
    },
    play,
  };
}
