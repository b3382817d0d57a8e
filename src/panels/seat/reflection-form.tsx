// The reflection of a seat in the debrief: its best and its worst decision. Goes up when a field is left.
import { ROOM } from '../../views/text-room.ts';
import { TextField } from '../kit/text-fields.tsx';
import { Section } from '../kit/text.tsx';
import './seat-lobby.css';

export function ReflectionForm(props: {
  value: { best: string; worst: string } | null;
  onWrite: (value: { best: string; worst: string }) => void;
}) {
  const { best, worst } = props.value ?? { best: '', worst: '' };
  return (
    <div class="screen reflection">
      <Section title="Before the room talks" aside="For your instructor; never graded by the game" part>
        <div class="columns even">
          <TextField
            label="Our best decision"
            value={best}
            rows={1}
            most={ROOM.reflection}
            onChange={(text) => props.onWrite({ best: text, worst })}
          />
          <TextField
            label="Our worst decision"
            value={worst}
            rows={1}
            most={ROOM.reflection}
            onChange={(text) => props.onWrite({ best, worst: text })}
          />
        </div>
      </Section>
    </div>
  );
}
