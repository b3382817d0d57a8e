// Opening a file by a real file input that looks like a button; its text goes up, the input is emptied so that the same
// file can be tried again.
import { useId } from 'preact/hooks';

export function FileButton(props: { label: string; accept: string; onText: (text: string) => void }) {
  const id = useId();
  return (
    <span class="file-button">
      <input
        id={id}
        type="file"
        accept={props.accept}
        onChange={(event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          if (file === undefined) return;
          void file.text().then((text) => {
            input.value = '';
            props.onText(text);
          });
        }}
      />
      <label class="button plain" for={id}>
        {props.label}
      </label>
    </span>
  );
}
