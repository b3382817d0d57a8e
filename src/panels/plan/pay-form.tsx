// How account managers are paid: three shares in percent and whether a sale counts for country and account alike.
import type { PlanView } from '../../views/plan-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { CheckField, NumberField } from '../kit/fields.tsx';
import { RefusalNote, Section } from '../kit/text.tsx';

export function PayForm(props: { view: PlanView; send: Send }) {
  const { incentives } = props.view;
  const { refusal, attempt } = useAttempt(props.send);
  return (
    <Section title="How account managers are paid">
      <div class="pay-fields">
        <Share {...props} label="Variable pay" share="variable" />
        <Share {...props} label="Of it for the team’s result" share="team" />
        <Share {...props} label="Of it for this year’s figures" share="horizon" />
      </div>
      <p class="small quiet">
        Much variable pay on short figures sells today and wears out trust; team pay builds spirit and costs more.
      </p>
      <CheckField
        label="Double credit"
        hint={props.view.doubleCredit}
        checked={incentives.doubleCredit}
        onChange={(doubleCredit) =>
          attempt({ type: 'decide', decision: { kind: 'set-incentives', ...incentives, doubleCredit } })
        }
      />
      <RefusalNote refusal={refusal} />
    </Section>
  );
}

function Share(props: { view: PlanView; send: Send; label: string; share: 'variable' | 'team' | 'horizon' }) {
  const { incentives } = props.view;
  const { refusal, attempt } = useAttempt(props.send);
  return (
    <NumberField
      label={props.label}
      unit="%"
      value={Math.round(incentives[props.share] * 100)}
      min={0}
      max={100}
      step={5}
      problem={refusal}
      onChange={(value) =>
        attempt({
          type: 'decide',
          decision: { kind: 'set-incentives', ...incentives, [props.share]: Math.round(value) / 100 },
        })
      }
    />
  );
}
