// The wall while teams work and between the beats: the task with how many are ready, the briefing, two contrasts.
import type { WallBriefing, WallClock, WallRecap } from '../../views/screen-page.ts';

export function ClockWall({ wall }: { wall: WallClock }) {
  return (
    <div class="clock-wall">
      <h1>{wall.headline}</h1>
      <p class="wall-lead">{wall.task}</p>
      {wall.teams === 0 ? null : (
        <div class="ready-marks">
          <span aria-hidden="true">
            {Array.from({ length: wall.teams }, (_, i) => (
              <i key={i} class={i < wall.ready ? 'ready' : ''} />
            ))}
          </span>
          <p>{wall.words}</p>
        </div>
      )}
    </div>
  );
}

function Lines(props: { sign: string; lines: readonly string[] }) {
  return (
    <ul class="plain">
      {props.lines.map((line) => (
        <li key={line}>
          <span aria-hidden="true">{props.sign} </span>
          {line}
        </li>
      ))}
    </ul>
  );
}

export function BriefingWall({ wall }: { wall: WallBriefing }) {
  return (
    <div class="briefing-wall">
      <div>
        <h1>{wall.headline}</h1>
        <p class="wall-lead">{wall.lead}</p>
        <ul class="plain wall-rows">
          {wall.findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      </div>
      <div class="wall-aside">
        <h2>What counts</h2>
        <Lines sign="✓" lines={wall.scored} />
        <h2>What does not</h2>
        <Lines sign="–" lines={wall.notScored} />
      </div>
    </div>
  );
}

export function RecapWall({ wall }: { wall: WallRecap }) {
  return (
    <div class="recap-wall">
      <h1>{wall.headline}</h1>
      <div class="contrasts">
        {wall.contrasts.map((contrast) => (
          <section key={contrast.who} aria-label={contrast.who}>
            <h2>{contrast.who}</h2>
            <p>{contrast.did}</p>
            <dl>
              {contrast.became.map(({ label, value }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p class="wall-ask">{wall.question}</p>
    </div>
  );
}
