// The debrief from the front of the room: per team its moments in order with the question to ask and what to listen for,
// what the team itself called best and worst, and the questions of the case. A press puts a moment on the wall.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ConsolePage } from '../../views/console-page.ts';
import { SelectField } from '../kit/fields.tsx';
import { StudyFrame } from '../study/study-frame.tsx';
import type { Asking } from './use-ask.ts';
import type { WhatIfShow } from './what-if-desk.tsx';

/** The table of other choices of a team, fetched by the app. */
export type WhatIfSlot = (team: string, show: WhatIfShow) => ComponentChildren;

/** Luck and decisions of these teams, fetched by the app. */
export type SkillSlot = (teams: readonly { id: string; name: string }[]) => ComponentChildren;

export function DebriefDesk(props: {
  page: ConsolePage;
  asking: Asking;
  whatIf: WhatIfSlot | null;
  skill: SkillSlot | null;
}) {
  const { page, asking, whatIf } = props;
  const { debrief, screen } = page;
  const [chosen, setChosen] = useState('');
  if (debrief === null)
    return (
      <div class="desk">
        <p class="lead">
          The debrief opens with the last Next. It comes ready ordered: moments, questions, what to listen for.
        </p>
      </div>
    );
  const team = debrief.teams.find(({ id }) => id === chosen) ?? debrief.teams[0];
  const spot = screen.teams.find(({ id }) => id === team?.id);
  const granted = spot?.spotlight === 'granted';
  const show = (kind: 'debrief' | 'what-if', item: string) =>
    asking.ask({ type: 'show-screen', screen: kind, team: team?.id ?? null, item, names: false });
  return (
    <div class="desk columns">
      <section class="section" aria-label="Moments">
        <div class="section-head">
          <h2>Moments that mattered</h2>
          <SelectField
            label="Team"
            hideLabel
            options={debrief.teams.map(({ id, name }) => ({ value: id, label: name }))}
            value={team?.id ?? ''}
            onChange={setChosen}
          />
        </div>
        {team === undefined || team.moments.length === 0 ? (
          <p>Nothing in this game turned: the team began no programme. The questions of the case still stand.</p>
        ) : (
          <ol class="plain rows moment-list">
            {team.moments.map((moment, i) => {
              const on = screen.screen === 'debrief' && screen.team === team.id && screen.item === moment.id;
              return (
                <li key={moment.id}>
                  <p class="small quiet">
                    {i + 1} of {team.moments.length}. {moment.place}
                  </p>
                  <h3>{moment.headline}</h3>
                  {moment.ask === '' ? null : <p class="moment-ask">{moment.ask}</p>}
                  {moment.listensFor === '' ? null : <p class="small quiet">Listen for: {moment.listensFor}</p>}
                  {on ? (
                    <p class="label you">on the wall</p>
                  ) : (
                    <button
                      type="button"
                      class="button compact"
                      disabled={asking.busy || !granted}
                      onClick={() => show('debrief', moment.id)}
                    >
                      Show on the wall
                    </button>
                  )}
                </li>
              );
            })}
          </ol>
        )}
        {team === undefined || granted ? null : (
          <div class="moment-leave">
            <p class="small quiet">
              {spot?.spotlight === 'asked'
                ? `${team.name} was asked and has not answered yet.`
                : spot?.spotlight === 'declined'
                  ? `${team.name} would rather not be shown: its story can be told without the chart.`
                  : `${team.name} has not been asked whether it may be shown.`}
            </p>
            {spot === undefined || spot.ask.closed !== '' ? null : (
              <button
                type="button"
                class="button compact"
                disabled={asking.busy}
                onClick={() => asking.ask(spot.ask.command)}
              >
                {spot.ask.label}
              </button>
            )}
          </div>
        )}
        {team === undefined || whatIf === null ? null : (
          <section class="section what-if-part" aria-label="What if">
            <div class="section-head">
              <h2>What if</h2>
            </div>
            {whatIf(team.id, {
              shown: screen.screen === 'what-if' && screen.team === team.id ? screen.item : null,
              show: granted && !asking.busy ? (item) => void show('what-if', item) : null,
            })}
          </section>
        )}
      </section>
      <div class="stack">
        {debrief.luck === '' && props.skill === null ? null : (
          <section class="section" aria-label="Luck">
            <div class="section-head">
              <h2>Luck and decisions</h2>
            </div>
            {debrief.luckWorking === null ? (
              <p>{debrief.luck}</p>
            ) : (
              <StudyFrame
                doing="Playing every team with other luck"
                state={{
                  kind: 'working',
                  share: debrief.luckWorking.share,
                  ...(debrief.luckWorking.waits ? { waits: true } : {}),
                }}
              >
                {() => null}
              </StudyFrame>
            )}
            {props.skill?.(debrief.teams)}
          </section>
        )}
        <section class="section" aria-label="In their words">
          <div class="section-head">
            <h2>In their words</h2>
          </div>
          {team === undefined || team.said.length === 0 ? (
            <p class="quiet">Nobody has written yet what was best and what was worst.</p>
          ) : (
            <ul class="plain rows">
              {team.said.map((said) => (
                <li key={said.name}>
                  <p class="small label">{said.name}</p>
                  {said.best === '' ? null : (
                    <p>
                      Best: <q class="quote">{said.best}</q>
                    </p>
                  )}
                  {said.worst === '' ? null : (
                    <p>
                      Worst: <q class="quote">{said.worst}</q>
                    </p>
                  )}
                </li>
              ))}
            </ul>
          )}
        </section>
        <section class="section" aria-label="Questions of the case">
          <div class="section-head">
            <h2>Questions of the case</h2>
          </div>
          <ul class="plain rows">
            {debrief.questions.map((question) => (
              <li key={question.id}>
                <details>
                  <summary>{question.ask}</summary>
                  <p class="small quiet">{question.listensFor}</p>
                </details>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}
