// The debrief for a room: one moment, one chart, one question on the whole screen, letters of at least 32 px on a
// projector of 1920. Arrow keys turn the page; Escape gives the page back.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DebriefView } from '../../views/debrief-view.ts';
import { MomentChart } from './moment-chart.tsx';
import { Concerned } from './moments-part.tsx';
import './projector.css';
import { ScoreLines } from './score-lines.tsx';

interface Slide {
  id: string;
  place: string;
  headline: string;
  body: (unit: number, height: number) => ComponentChildren;
}

/** The order of the room: the moments, the four findings, the six numbers. */
function slidesOf(view: DebriefView): Slide[] {
  const moments = view.moments.map((moment, i): Slide => {
    const question = view.questions.find(({ id }) => id === moment.question);
    return {
      id: moment.id,
      place: `Moment ${i + 1} of ${view.moments.length}. ${moment.place}`,
      headline: moment.headline,
      body: (unit, height) => (
        <div class="wall-moment">
          <div>
            <p>
              {moment.chart.title}, {moment.chart.unit}. Same luck.
            </p>
            <MomentChart chart={moment.chart} mark={moment.mark} unit={unit} height={height - unit * 1.6} />
          </div>
          <div class="wall-side">
            <Concerned moment={moment} size={Math.round(unit * 6)} />
            <p class="wall-question">{question?.ask ?? ''}</p>
          </div>
        </div>
      ),
    };
  });
  return [
    ...moments,
    {
      id: 'findings',
      place: 'Then and now',
      headline: view.findingsTitle,
      body: () => (
        <ol class="plain wall-findings">
          {view.findings.map((finding) => (
            <li key={finding.id}>
              <p>{finding.finding}</p>
              <p class="wall-now">{finding.thenAndNow}</p>
            </li>
          ))}
        </ol>
      ),
    },
    ...(view.score === null
      ? []
      : [
          {
            id: 'score',
            place: 'Six numbers',
            headline: view.headline,
            body: () => (view.score === null ? null : <ScoreLines score={view.score} />),
          },
        ]),
  ];
}

/** Letters of 32 px on 1920 x 1080, in proportion on other screens. */
const unitOf = () => Math.max(14, Math.min(window.innerWidth / 60, window.innerHeight / 33.75));

export function Projector(props: { view: DebriefView; start: number; luck: ComponentChildren }) {
  const { view } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [at, setAt] = useState<number | null>(null);
  const [unit, setUnit] = useState(unitOf);
  const slides = slidesOf(view);
  const slide = at === null ? undefined : slides[at];
  useEffect(() => {
    const onResize = () => setUnit(unitOf());
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  useEffect(() => {
    if (at !== null) heading.current?.focus();
  }, [at]);
  const turn = (by: number) => setAt((now) => Math.max(0, Math.min(slides.length - 1, (now ?? 0) + by)));
  return (
    <>
      <button
        type="button"
        class="button compact wide-only"
        aria-haspopup="dialog"
        onClick={() => {
          setAt(Math.min(props.start, slides.length - 1));
          dialog.current?.showModal();
        }}
      >
        Show on a projector
      </button>
      <dialog
        ref={dialog}
        class="wall"
        aria-label="Debrief on a projector"
        onClose={() => setAt(null)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight' || event.key === 'PageDown') turn(1);
          if (event.key === 'ArrowLeft' || event.key === 'PageUp') turn(-1);
        }}
      >
        {slide === undefined ? null : (
          <>
            <p class="wall-top">
              {slide.place}
              <span>
                {view.report.company}, {view.report.place}
              </span>
            </p>
            <h2 ref={heading} tabIndex={-1} key={slide.id}>
              {slide.headline}
            </h2>
            <div class="wall-body">{slide.body(unit, Math.round(unit * 15.6))}</div>
            <div class="wall-foot">
              <div class="wall-luck">{props.luck}</div>
              <button type="button" class="button" disabled={at === 0} onClick={() => turn(-1)}>
                Back
              </button>
              <button type="button" class="button" disabled={at === slides.length - 1} onClick={() => turn(1)}>
                Next
              </button>
              <button type="button" class="button" onClick={() => dialog.current?.close()}>
                Close
              </button>
            </div>
          </>
        )}
      </dialog>
    </>
  );
}
