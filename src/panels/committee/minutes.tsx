// The minutes as the year's paper: what was asked and what was granted, on which conditions, and who surprised.
import type { CommitteeView } from '../../views/committee-view.ts';
import { Words } from '../kit/words.tsx';

type Mandate = NonNullable<CommitteeView['mandate']>;

function Grants(props: { mandate: Mandate }) {
  return (
    <table class="grants">
      <caption class="visually-hidden">What was asked and what was granted</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">asked</th>
          <th scope="col">granted</th>
        </tr>
      </thead>
      <tbody>
        {props.mandate.grants.map(({ label, asked, granted, cut }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{cut ? <s>{asked}</s> : asked}</td>
            <td>
              <strong>{granted}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Surprises(props: { mandate: Mandate }) {
  const { turned, prediction } = props.mandate;
  if (turned.forIt === '' && turned.againstIt === '' && prediction === null)
    return <p>Nobody voted otherwise than they stood when the meeting began.</p>;
  return (
    <>
      {turned.forIt === '' ? null : (
        <p>
          <span class="for label">▲ Turned to yes in the room:</span> {turned.forIt}
        </p>
      )}
      {turned.againstIt === '' ? null : (
        <p>
          <span class="against label">▼ Turned to no in the room:</span> {turned.againstIt}
        </p>
      )}
      {prediction === null ? null : (
        <>
          <p>You called {prediction.score}.</p>
          {prediction.saidYes === '' ? null : (
            <p>
              <span class="for label">▲ Yes after all:</span> {prediction.saidYes}
            </p>
          )}
          {prediction.saidNo === '' ? null : (
            <p>
              <span class="against label">▼ No after all:</span> {prediction.saidNo}
            </p>
          )}
        </>
      )}
    </>
  );
}

export function Minutes(props: { mandate: Mandate; chair: string | null }) {
  const { mandate } = props;
  const conditions = [...mandate.conditions, ...mandate.promises];
  return (
    <section class="sheet-of-paper minutes" aria-label="Minuted">
      <h2>Minutes</h2>
      <p class="small">{mandate.about}</p>
      <p role="status" class="mandate">
        {mandate.headline.replace(/\.$/, '')}. {mandate.count}
      </p>
      <Grants mandate={mandate} />
      {conditions.length === 0 ? null : (
        <>
          <h3>On these terms</h3>
          <ul>
            {conditions.map((line) => (
              <li key={line}>
                <Words text={line} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>Who surprised</h3>
      <div class="surprises">
        <Surprises mandate={mandate} />
      </div>
      {props.chair === null ? null : <p class="signed">{props.chair}, in the chair</p>}
    </section>
  );
}
