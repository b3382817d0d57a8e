// The six numbers as lines from no programme (30) to the reference (70): a bar from where doing nothing stands to where
// the team came, its points at the end. Shapes and figures carry it in grey print as well.
import type { DebriefView } from '../../views/debrief-view.ts';

const NONE = 30;
const REFERENCE = 70;

/** What points mean, before anybody reads one. */
export function ScoreScale() {
  return (
    <p class="score-sentence small quiet">
      Each number is given points: {NONE} where no programme ends in the middle of many games, {REFERENCE} where a
      careful plan does. Your number has your luck in it.
    </p>
  );
}

const clamp = (points: number) => Math.max(0, Math.min(100, points));

export function ScoreLines(props: { score: NonNullable<DebriefView['score']> }) {
  return (
    <div class="score-lines">
      <p class="score-scale" aria-hidden="true">
        <span style={{ left: `${NONE}%` }}>no programme</span>
        <span style={{ left: `${REFERENCE}%` }}>careful plan</span>
      </p>
      <ul class="plain">
        {props.score.lines.map((line) => {
          const points = clamp(line.share * 100);
          return (
            <li key={line.id}>
              <span>{line.label}</span>
              <strong class="num">{line.value}</strong>
              <span class="score-track" aria-hidden="true">
                <i class="mark" style={{ left: `${NONE}%` }} />
                <i class="mark" style={{ left: `${REFERENCE}%` }} />
                <span
                  class="run"
                  style={{ left: `${Math.min(NONE, points)}%`, width: `${Math.abs(points - NONE)}%` }}
                />
                <span class="dot" style={{ left: `${points}%` }} />
                <span class="points" style={{ left: `${points}%` }}>
                  {line.points}
                </span>
              </span>
              <span class="visually-hidden">
                {line.points} points; no programme {line.none}, careful plan {line.reference}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
