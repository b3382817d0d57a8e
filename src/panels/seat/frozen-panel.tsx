// The class is stopped: the instructor's question is the whole page, with one line for an answer. Paused without a
// question it says so, and that nothing is lost.
import { useState } from 'preact/hooks';
import type { QuestionView } from '../../views/seat-page.ts';
import { listed } from '../../views/format.ts';
import { ROOM, textRoom } from '../../views/text-room.ts';
import { ScreenHead } from '../kit/text.tsx';
import { LineField } from '../kit/text-fields.tsx';
import { Arrow } from '../kit/mark.tsx';
import './seat-lobby.css';

export function FrozenPanel(props: {
  question: QuestionView | null;
  paused: boolean;
  mayAnswer: boolean;
  onAnswer: (text: string) => void;
}) {
  const { question } = props;
  const asked = question !== null && question.text !== '';
  return (
    <div class="frozen">
      <p class="label you">Everything is stopped</p>
      <ScreenHead headline={asked ? question.text : props.paused ? 'A short pause' : 'Eyes to the front, please'} />
      {asked && props.mayAnswer ? <Answer key={question.seq} question={question} onAnswer={props.onAnswer} /> : null}
      <p class="quiet">
        Your sheet stays as it is. It goes on when the instructor says so.
        {asked && question.answered.length > 0
          ? ` Answered in your team: ${listed(question.answered.map(({ you, name }) => (you ? 'you' : name)))}.`
          : ''}
      </p>
    </div>
  );
}

function Answer(props: { question: QuestionView; onAnswer: (text: string) => void }) {
  const { question } = props;
  const [text, setText] = useState('');
  const [sent, setSent] = useState(false);
  if (question.mine !== null || sent)
    return (
      <>
        <p class="frozen-mine">{question.mine ?? text}</p>
        <p class="small">
          {question.mine === null ? '… sending' : '✓ confirmed. It may be read out, without your name.'}
        </p>
      </>
    );
  const ready = text.trim() !== '' && !textRoom(text.trim(), ROOM.answer).over;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        setSent(true);
        props.onAnswer(text.trim());
      }}
    >
      <LineField label="One line" value={text} most={ROOM.answer} onInput={setText} />
      <button type="submit" class="button primary" disabled={!ready}>
        Give this answer
        <Arrow />
      </button>
    </form>
  );
}
