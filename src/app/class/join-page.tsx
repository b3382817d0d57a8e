// The way into a class on this device: asks the server what a code opens, sits down, keeps the pass, shows the word.
import { useRef, useState } from 'preact/hooks';
import type { SeatPass } from '../../classroom/http-messages.ts';
import { JoinPanel } from '../../panels/seat/join-panel.tsx';
import { WordPanel } from '../../panels/seat/word-panel.tsx';
import { joinView } from '../../views/join-view.ts';
import type { SeatRole } from '../../classroom/terms.ts';
import { joinClass, lookAtCode, recoverSeat } from './class-requests.ts';
import type { KeptSeat, SeatMemory } from './seat-memory.ts';

export function JoinPage(props: {
  code: string;
  memory: SeatMemory;
  newKey: () => string;
  onSeated: (seat: KeptSeat) => void;
}) {
  const { memory } = props;
  const [word, setWord] = useState<{ seat: KeptSeat; kept: boolean } | null>(null);
  const titles = useRef(new Map<string, string>());
  // One key for one wish: a request that is repeated after a lost answer takes no second seat.
  const wish = useRef({ of: '', key: '' });
  if (word !== null)
    return (
      <WordPanel
        word={word.seat.word}
        name={word.seat.name}
        kept={word.kept}
        onNoted={() => props.onSeated(word.seat)}
      />
    );

  const seated = (code: string, name: string, pass: SeatPass, first: boolean) => {
    const seat = { ...pass, name, title: titles.current.get(code) ?? 'your class' };
    const kept = memory.keep(seat);
    if (first) setWord({ seat, kept });
    else props.onSeated(seat);
    return null;
  };
  return (
    <JoinPanel
      code={props.code}
      kept={memory.all().map((seat) => ({
        id: seat.classId + seat.seatId,
        // By its class: what the seat is called there may have changed since.
        words: `Go on as ${seat.name} in ${seat.title}`,
        go: () => props.onSeated(seat),
      }))}
      look={async (code) => {
        const answer = await lookAtCode({ code });
        if (!answer.ok) return answer.refused;
        titles.current.set(code, answer.value.title);
        return joinView(answer.value);
      }}
      join={async ({ code, name, team, teamName, role }) => {
        const of = JSON.stringify([code, name, team, teamName, role]);
        if (wish.current.of !== of) wish.current = { of, key: props.newKey() };
        const answer = await joinClass({
          key: wish.current.key,
          code,
          nickname: name,
          ...(team === null ? { team, teamName } : { team }),
          role: role as SeatRole,
        });
        if (!answer.ok) {
          // Refused for good: the next press is another wish.
          wish.current = { of: '', key: '' };
          return answer.refused;
        }
        return seated(code, name, answer.value, true);
      }}
      recover={async ({ code, name, word: said }) => {
        const answer = await recoverSeat({ code, nickname: name, word: said });
        return answer.ok ? seated(code, name, answer.value, false) : answer.refused;
      }}
    />
  );
}
