// Figures for a room: all teams on a few lines of numbers, names on demand; and one moment with its chart and question.
import { useEffect, useState } from 'preact/hooks';
import type { WallCompare, WallMoment, WallWhatIf } from '../../views/screen-page.ts';
import '../debrief/debrief.css';
import { MomentChart } from '../debrief/moment-chart.tsx';
import { Concerned } from '../debrief/moments-part.tsx';
import { tagsOf } from './dot-rows.ts';
import './result-walls.css';

export function CompareWall({ wall }: { wall: WallCompare }) {
  return (
    <div class={wall.named ? 'compare-wall named' : 'compare-wall'}>
      <div class="compare-head">
        <h1>{wall.headline}</h1>
        {wall.luck === '' ? null : <p>{wall.luck}</p>}
      </div>
      <ul class="plain compare-rows">
        {wall.rows.map((row) => (
          <li key={row.id}>
            <p class="compare-label">{row.label}</p>
            <div class="compare-line">
              <span class="compare-end">{row.low}</span>
              <span class="compare-track">
                {tagsOf(row.dots).map((tag) => (
                  <span
                    key={tag.at}
                    class={`compare-dot up-${tag.row} ${tag.hangs}`}
                    style={{ left: `${tag.at * 100}%` }}
                    aria-hidden="true"
                  >
                    <i />
                    {wall.named ? <span>{tag.name}</span> : null}
                  </span>
                ))}
                <span class="visually-hidden">
                  {row.dots.map(({ team, value }) => `${team} ${value}`.trim()).join(', ')}
                </span>
              </span>
              <span class="compare-end">{row.high}</span>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One choice decided otherwise: a line beside the one that was played. */
export function WhatIfWall({ wall }: { wall: WallWhatIf }) {
  const unit = useUnit();
  const { page } = wall;
  return (
    <div class="moment-wall">
      <p class="wall-place">What if. {wall.team}</p>
      <h1>{page.headline}</h1>
      <div class="moment-body">
        <div>
          <p class="quiet">
            {page.chart.title}, {page.chart.unit}.
          </p>
          <MomentChart chart={page.chart} mark={page.mark} unit={unit * 0.92} height={unit * 16.5} />
        </div>
        <div class="wall-aside">
          <p>{page.lead}</p>
          <p class="wall-ask">{wall.ask}</p>
        </div>
      </div>
    </div>
  );
}

/** The root's type size, which a chart drawn in pixels needs; follows the window. */
function useUnit(): number {
  const read = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const [unit, setUnit] = useState(read);
  useEffect(() => {
    const follow = () => setUnit(read());
    window.addEventListener('resize', follow);
    return () => window.removeEventListener('resize', follow);
  }, []);
  return unit;
}

export function MomentWall({ wall }: { wall: WallMoment }) {
  const unit = useUnit();
  const { moment } = wall;
  return (
    <div class="moment-wall">
      <p class="wall-place">
        {wall.count}. {wall.team}, {moment.place.toLowerCase()}
      </p>
      <h1>{moment.headline}</h1>
      <div class="moment-body">
        <div>
          <p class="quiet">
            {moment.chart.title}, {moment.chart.unit}. Same luck in both lines.
          </p>
          <MomentChart chart={moment.chart} mark={moment.mark} unit={unit * 0.92} height={unit * 14.5} />
        </div>
        <div class="wall-aside">
          <Concerned moment={moment} size={Math.round(unit * 5.5)} />
          <p class="wall-ask">{wall.ask}</p>
        </div>
      </div>
    </div>
  );
}
