// The other cases as a quiet line under the way in: each with its one sentence and its length; and the way in for a
// scenario of one's own, by folder, archive or single file.
import type { OfferedCase } from '../../views/case-card.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { RefusalNote } from '../kit/text.tsx';
import './other-cases.css';

export function OtherCases(props: { cases: readonly OfferedCase[]; opening: boolean; send: Send }) {
  const { refusal, attempt } = useAttempt(props.send);
  return (
    <section class="other-cases" aria-labelledby="other-cases-head">
      <h2 id="other-cases-head" class="label">
        Or another case
      </h2>
      <ul class="plain">
        {props.cases.map(({ id, name, line, length }) => (
          <li key={id}>
            <button
              type="button"
              class="case-name"
              disabled={props.opening}
              onClick={() => attempt({ type: 'new-game', scenario: id })}
            >
              {name}
            </button>{' '}
            <span class="quiet">
              {line} {length}.
            </span>
          </li>
        ))}
        <li>
          <span class="file-button">
            <input
              id="own-scenario"
              type="file"
              accept=".zip,.yaml,.yml"
              multiple
              onChange={(event) => {
                const input = event.currentTarget;
                const files = [...(input.files ?? [])];
                void import('../kit/read-scenario.ts').then(async ({ readScenarioParts }) => {
                  const parts = await readScenarioParts(files, []);
                  input.value = '';
                  attempt({ type: 'offer-scenario', parts });
                });
              }}
            />
            <label class="case-name" for="own-scenario">
              A scenario of your own
            </label>
          </span>{' '}
          <span class="quiet">Choose its zip or files, or drop its folder on this page.</span>
        </li>
      </ul>
      <RefusalNote refusal={refusal} />
    </section>
  );
}
