// The controls of the year: look back, play or pause, speed, skip to its end. Buttons with words, so that a keyboard and
// a reader have the same ones.
import { ChoiceGroup } from '../kit/fields.tsx';
import type { Playback, Speed } from './use-playback.ts';

function Sign(props: { d: string }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <path d={props.d} fill="currentColor" />
    </svg>
  );
}

const PLAY = 'M2 1l11 6-11 6z';
const PAUSE = 'M2 1h3.5v12H2zM8.500 1H12v12H8.500z';
const SKIP = 'M1 1l7 6-7 6zM8 1l5 6-5 6z';

export function Transport(props: { playback: Playback; over: boolean }) {
  const { playback, over } = props;
  const running = playback.mode !== 'paused';
  return (
    <div class="transport" role="group" aria-label="Let the year run">
      {running ? (
        <button type="button" class="button compact" onClick={playback.pause}>
          <Sign d={PAUSE} />
          Pause
        </button>
      ) : (
        <button type="button" class="button compact" disabled={over} onClick={() => playback.run('playing')}>
          <Sign d={PLAY} />
          Play
        </button>
      )}
      <ChoiceGroup<'1' | '2'>
        legend="Speed"
        hideLegend
        looks
        segments
        options={[
          { value: '1', label: '1×', spoken: 'Single speed' },
          { value: '2', label: '2×', spoken: 'Double speed' },
        ]}
        value={playback.speed === 1 ? '1' : '2'}
        onChange={(value) => playback.setSpeed((value === '1' ? 1 : 2) satisfies Speed)}
      />
      <button type="button" class="button compact" disabled={over || running} onClick={() => playback.run('skipping')}>
        <Sign d={SKIP} />
        Skip<span class="visually-hidden"> to the end of the year</span>
      </button>
    </div>
  );
}
