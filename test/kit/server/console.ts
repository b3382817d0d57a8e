// The instructor's line to a class: commands that are sent again with the same key until they are answered.
import { io } from 'socket.io-client';
import type { InstructorCommand } from '../../../src/classroom/class-command.ts';
import { type CommandAnswer, PROTOCOL, WIRE_PATH } from '../../../src/classroom/messages.ts';

export interface ConsoleLine {
  /** The number it got in the log, or a thrown refusal. */
  command: (key: string, command: InstructorCommand) => Promise<number>;
  close: () => void;
}

export function openConsole(url: string, cookie: string, classId: string): ConsoleLine {
  const line = io(url, {
    path: `/${WIRE_PATH}`,
    auth: { classId },
    extraHeaders: { cookie },
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 200,
    reconnectionDelayMax: 1000,
  });
  let open = true;
  let greeted = false;
  line.on('connect', () => void line.emit('hello', { protocol: PROTOCOL, lastSeq: 0 }, () => (greeted = true)));
  line.on('disconnect', (reason) => {
    if (open && reason === 'io server disconnect') line.connect();
  });
  return {
    async command(key, command) {
      while (!greeted) await new Promise((resolve) => setTimeout(resolve, 50));
      for (;;) {
        const answer: CommandAnswer | null = await line
          .timeout(3_000)
          .emitWithAck('command', { key, command })
          .catch(() => null);
        if (answer !== null && 'ok' in answer) return answer.seq;
        if (answer !== null && 'refused' in answer)
          throw new Error(`${answer.refused.code}: ${answer.refused.message}`);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    close() {
      open = false;
      line.close();
    },
  };
}

/** Opens the first year's decisions: gathering, briefing, deciding. */
export async function openDecisions(desk: ConsoleLine): Promise<void> {
  const briefing = await desk.command('next-briefing', { type: 'next', from: 0 });
  await desk.command('next-deciding', { type: 'next', from: briefing });
}
