// Luck told from decisions, a row a team: where its game lies among the same decisions with other luck, and how each
// year's choice compares with what else it could have done. Cells fill as the answers come.
import type { LuckView, QualityView } from '../../views/skill-view.ts';

/** What is known of a team; left out while it is not, null where it could not be worked out. */
export interface TeamSkill {
  luck?: LuckView | null;
  quality?: QualityView | null;
  /** While something of it is being played: how far, 0-1. */
  working?: number | null;
}

const MARK = { good: ['▲', 'for'], fair: ['○', 'even'], poor: ['▼', 'against'] } as const;

export function SkillTable(props: {
  teams: readonly { id: string; name: string }[];
  known: ReadonlyMap<string, TeamSkill>;
  stopped: boolean;
  /** Stops what is being played, or lets it go on. */
  onHand: () => void;
}) {
  const { teams, known, stopped } = props;
  const years = [...known.values()].find(({ quality }) => quality)?.quality?.rows.map(({ year }) => year) ?? [];
  const done = teams.filter(({ id }) => known.get(id)?.quality !== undefined).length;
  return (
    <div class="skill">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="what-if-scroll" role="group" aria-label="Luck and decisions, team by team" tabIndex={0}>
        <table class="data">
          <caption class="visually-hidden">Luck and decisions, team by team</caption>
          <thead>
            <tr>
              <th scope="col">Team</th>
              <th scope="col" class="num">
                Luck
              </th>
              {years.length === 0 ? (
                <th scope="col" class="num">
                  Decisions
                </th>
              ) : (
                years.map((year) => (
                  <th key={year} scope="col" class="num">
                    {year}
                  </th>
                ))
              )}
            </tr>
          </thead>
          <tbody>
            {teams.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <LuckCell skill={known.get(id)} />
                <YearCells skill={known.get(id)} years={Math.max(1, years.length)} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="small quiet">
        Luck: of 100 games with the same decisions and other luck, so many end below the one played; 50 is neither lucky
        nor unlucky. A year: of 100 other choices from where the team stood, so many its own beat, whatever came of it.
      </p>
      {done === teams.length ? null : (
        <div class="skill-hand">
          <p class="small quiet" role="status">
            {stopped ? '■ Stopped. ' : ''}Decisions are judged team by team: {done} of {teams.length}.
          </p>
          <button type="button" class="button compact" onClick={props.onHand}>
            {stopped ? 'Go on' : 'Stop'}
            <span class="visually-hidden">: judging the decisions of the teams</span>
          </button>
        </div>
      )}
    </div>
  );
}

/** Could not be worked out; the desk's other rows are as they are. */
const FAILED = 'failed';

const percent = (share: number) => `${Math.round(100 * share)} %`;

function LuckCell({ skill }: { skill: TeamSkill | undefined }) {
  const waits = skill?.working === undefined || skill.working === null ? '…' : percent(skill.working);
  return (
    <td class={skill?.luck ? 'num' : 'num quiet'}>
      {skill?.luck === undefined ? waits : skill.luck === null ? FAILED : skill.luck.below}
    </td>
  );
}

function YearCells({ skill, years }: { skill: TeamSkill | undefined; years: number }) {
  if (skill?.quality === undefined || skill.quality === null)
    return (
      <td class="num quiet" colSpan={years}>
        {skill?.quality === null ? FAILED : skill?.luck && skill.working ? percent(skill.working) : '…'}
      </td>
    );
  return (
    <>
      {skill.quality.rows.map(({ year, beats, verdict, sentence }) => (
        <td key={year} class="num" title={sentence}>
          <span class={MARK[verdict][1]} aria-hidden="true">
            {MARK[verdict][0]}{' '}
          </span>
          {beats}
          <span class="visually-hidden">, {verdict}</span>
        </td>
      ))}
    </>
  );
}
