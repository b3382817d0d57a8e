// The three sounds and their switch in the menu: loaded when the page has nothing else to do.
import { useState } from 'preact/hooks';
import { CheckField } from '../panels/kit/fields.tsx';
import type { Game } from '../referee/game.ts';
import { sound, useSounds } from './sound-cues.ts';

/** Plays what belongs to each change of the game; there is nothing to see. */
export function Sounds(props: { game: Game }) {
  useSounds(props.game);
  return null;
}

export function SoundSwitch() {
  const [on, setOn] = useState(sound.on());
  return (
    <CheckField
      label="Sounds"
      hint="Paper when a letter comes, a chair at the committee, a low bell when a year closes."
      checked={on}
      onChange={(wanted) => {
        sound.turn(wanted);
        setOn(wanted);
      }}
    />
  );
}
