// Sends a command and keeps what became of it: busy while the server stores it, and the refusal beside the control.
import { useCallback, useState } from 'preact/hooks';
import type { Refusal } from '../../base/refusal.ts';
import type { ConsoleCommand } from '../../views/console-page.ts';

/** Answers when the command is stored (null), or with why not. */
export type ConsoleSend = (command: ConsoleCommand) => Promise<Refusal | null>;

export interface Asking {
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  /** True when it was done. */
  readonly ask: (command: ConsoleCommand) => Promise<boolean>;
  readonly clear: () => void;
}

/** One per group of controls. A second press while the first is under way does nothing. */
export function useAsk(send: ConsoleSend): Asking {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const ask = useCallback(
    async (command: ConsoleCommand) => {
      setBusy(true);
      const answer = await send(command);
      setBusy(false);
      setRefusal(answer);
      return answer === null;
    },
    [send],
  );
  const clear = useCallback(() => setRefusal(null), []);
  return { busy, refusal, ask, clear };
}
