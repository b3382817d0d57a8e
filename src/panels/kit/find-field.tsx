// The field that narrows a long page down to what holds the words typed in it.
import './find-field.css';

export function FindField(props: { label: string; examples: string; value: string; onInput: (words: string) => void }) {
  return (
    <label class="find-field">
      <span class="label">{props.label}</span>
      <input
        type="search"
        value={props.value}
        placeholder={props.examples}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </label>
  );
}
