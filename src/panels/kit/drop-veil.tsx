// Takes files that are dropped anywhere on the page, and says so while they hang over it. The keyboard has the file
// button for the same.
import { useEffect, useState } from 'preact/hooks';
import type { OfferedFile } from '../../views/ui-event.ts';
import { readFiles } from './read-files.ts';

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;

export function DropVeil(props: { onFiles: (files: OfferedFile[]) => void; words?: string }) {
  const { onFiles } = props;
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      // Else the browser would leave the page for the file.
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      // Between two elements of the page there is always a next one.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      void readFiles(event.dataTransfer?.files ?? []).then(onFiles);
    };
    const onEnd = () => setOver(false);
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    window.addEventListener('dragend', onEnd);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('dragend', onEnd);
    };
  }, [onFiles]);
  if (!over) return null;
  return (
    <div class="drop-veil" aria-hidden="true">
      <p>{props.words ?? 'Let go to add the record to your games'}</p>
    </div>
  );
}
