// Opening files by a real file input that looks like a button; their texts go up, the input is emptied so that the same
// file can be tried again.
import { useId } from 'preact/hooks';
import type { OfferedFile } from '../../views/ui-event.ts';
import { readFiles } from './read-files.ts';

export function FileButton(props: { label: string; accept: string; onFiles: (files: OfferedFile[]) => void }) {
  const id = useId();
  return (
    <span class="file-button">
      <input
        id={id}
        type="file"
        accept={props.accept}
        multiple
        onChange={(event) => {
          const input = event.currentTarget;
          void readFiles(input.files ?? []).then((files) => {
            input.value = '';
            props.onFiles(files);
          });
        }}
      />
      <label class="button plain" for={id}>
        {props.label}
      </label>
    </span>
  );
}
