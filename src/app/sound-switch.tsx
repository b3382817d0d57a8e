// The switch for the three sounds, in the menu.
import { useState } from 'preact/hooks';
import { CheckField } from '../panels/kit/fields.tsx';
import { sound } from './sound-cues.ts';

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
