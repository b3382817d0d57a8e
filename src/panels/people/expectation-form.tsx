// One sentence of reason and a range for two numbers, written down before the vote; the results compare them.
import type { ExpectationDraft } from '../../views/expectation-view.ts';
import { ROOM, textRoom } from '../../views/text-room.ts';
import type { Send } from '../../views/ui-event.ts';
import { RangeBar } from '../charts/bar-row.tsx';
import { useAttempt } from '../kit/attempt.ts';
import { NumberField, SelectField } from '../kit/fields.tsx';
import { TextField } from '../kit/text-fields.tsx';
import { RefusalNote, Section } from '../kit/text.tsx';

type Range = ExpectationDraft['chosen'][number];

function RangeFields(props: {
  which: 'First' | 'Second';
  draft: ExpectationDraft;
  range: Range;
  taken: Range['kpi'];
  onChange: (range: Range) => void;
}) {
  const { draft, range, which } = props;
  const option = draft.options.find(({ kpi }) => kpi === range.kpi);
  if (option === undefined) return null;
  const part = (end: 'low' | 'likely' | 'high', label: string) => (
    <NumberField
      label={`${which} ${label}`}
      value={range[end]}
      min={-1000}
      max={1000}
      step={option.step}
      onChange={(value) => props.onChange({ ...range, [end]: value })}
    />
  );
  return (
    <fieldset class="expectation">
      <legend class="visually-hidden">{which} number</legend>
      <SelectField
        label={`${which} number`}
        options={draft.options.map(({ kpi, label }) => ({ value: kpi, label, disabled: kpi === props.taken }))}
        value={range.kpi}
        onChange={(kpi) => props.onChange(draft.options.find((one) => one.kpi === kpi)?.start ?? range)}
      />
      <div class="expectation-ends">
        {part('low', 'low')}
        {part('likely', 'likely')}
        {part('high', 'high')}
      </div>
      <RangeBar low={range.low} likely={range.likely} high={range.high} actual={null} />
      <p class="hint">
        In {option.unit}. {option.last}
      </p>
    </fieldset>
  );
}

/** What has been changed in the form, written down or not. */
export interface BegunExpectation {
  reason?: string;
  first?: Range;
  second?: Range;
}

/** `begun` is held by the screen, so that it is still there after a look at another part of it. */
export function ExpectationForm(props: {
  draft: ExpectationDraft;
  begun: BegunExpectation;
  onBegin: (change: BegunExpectation) => void;
  send: Send;
}) {
  const { draft, begun, onBegin } = props;
  const { refusal, attempt, closed } = useAttempt(props.send);
  const [one, two] = [draft.options[0], draft.options[2]];
  const first = begun.first ?? draft.chosen[0] ?? one?.start;
  const second = begun.second ?? draft.chosen[1] ?? two?.start;
  const reason = begun.reason ?? draft.reason;
  const tooLong = textRoom(reason, ROOM.reason).over;
  if (first === undefined || second === undefined) return null;
  return (
    <Section title="The year in two numbers" part aside="Stated before the vote, compared after the year.">
      <form
        class="stack-tight"
        onSubmit={(event) => {
          event.preventDefault();
          if (tooLong) return;
          attempt({ type: 'decide', decision: { kind: 'state-expectation', reason, expectations: [first, second] } });
        }}
      >
        <TextField
          live
          label="Why it should work, in one sentence"
          value={reason}
          most={ROOM.reason}
          onChange={(typed) => onBegin({ reason: typed })}
        />
        <div class="expectations">
          <RangeFields
            which="First"
            draft={draft}
            range={first}
            taken={second.kpi}
            onChange={(range) => onBegin({ first: range })}
          />
          <RangeFields
            which="Second"
            draft={draft}
            range={second}
            taken={first.kpi}
            onChange={(range) => onBegin({ second: range })}
          />
        </div>
        <RefusalNote refusal={refusal} />
        <button type="submit" class="button" disabled={closed || tooLong}>
          {draft.stated ? 'Write it down again' : 'Write it down'}
        </button>
        {draft.stated ? <p class="small">✓ Written down.</p> : null}
      </form>
    </Section>
  );
}
