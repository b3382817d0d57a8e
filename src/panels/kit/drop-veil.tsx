// Takes files that are dropped anywhere on the page, and says so while they hang over it: records, and where a screen
// wants them, scenarios (a folder, an archive, files of text). The keyboard has the file buttons for the same.
import { useEffect, useState } from 'preact/hooks';
import type { OfferedFile, OfferedPart } from '../../views/ui-event.ts';
import { readFiles } from './read-files.ts';

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;

const SCENARIO = /\.(ya?ml|zip)(\.txt)?$/i;

/** The folders in a drop: they must be asked for before the event is over. */
const foldersOf = (transfer: DataTransfer | null) =>
  [...(transfer?.items ?? [])].flatMap((item) => {
    const entry = item.webkitGetAsEntry();
    return entry?.isDirectory === true ? [entry] : [];
  });

export function DropVeil(props: {
  onFiles: (files: OfferedFile[]) => void;
  onScenario?: (parts: OfferedPart[]) => void;
  words?: string;
}) {
  const { onFiles, onScenario } = props;
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
      const files = [...(event.dataTransfer?.files ?? [])];
      const folders = foldersOf(event.dataTransfer);
      if (onScenario === undefined || (folders.length === 0 && !files.some(({ name }) => SCENARIO.test(name))))
        void readFiles(files).then(onFiles);
      else
        void import('./read-scenario.ts')
          .then(({ readScenarioParts }) => readScenarioParts(folders.length > 0 ? [] : files, folders))
          .then(onScenario);
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
  }, [onFiles, onScenario]);
  if (!over) return null;
  return (
    <div class="drop-veil" aria-hidden="true">
      <p>{props.words ?? 'Let go to open it: a record or a scenario'}</p>
    </div>
  );
}
