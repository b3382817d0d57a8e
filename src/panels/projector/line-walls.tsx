// Walls of words: the question with the answers that were put up, what the model leaves out, thanks, and waiting.
import type { WallLines, WallQuestion } from '../../views/screen-page.ts';

export function QuestionWall({ wall }: { wall: WallQuestion }) {
  return (
    <div class="question-wall">
      <h1>{wall.question === '' ? 'Eyes to the front' : wall.question}</h1>
      <ul class="plain wall-answers">
        {wall.answers.map((answer) => (
          <li key={answer.id}>
            <q class="quote">{answer.text}</q>
            {answer.team === '' ? null : <span>{answer.team}</span>}
          </li>
        ))}
      </ul>
      {wall.answers.length === 0 && wall.question !== '' ? (
        <p class="wall-lead">One line each, on your own device.</p>
      ) : null}
    </div>
  );
}

export function LinesWall({ wall }: { wall: WallLines }) {
  return (
    <div class="lines-wall">
      <h1>{wall.headline}</h1>
      <ul class="plain wall-rows">
        {wall.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
