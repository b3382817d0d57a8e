// The year's meetings, slot by slot, with the points left, and the strip of the twenty points.
import type { MeetingPlan } from '../../views/meeting-plan-view.ts';
import type { Send } from '../../views/ui-event.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Portrait } from '../kit/portrait.tsx';
import { RefusalNote, Section } from '../kit/text.tsx';

const POINTS_A_SLOT = 4;

/** Twenty ticks in five slots; those with a name are filled, those before the vote in the team's own colour. */
export function PointStrip(props: { plan: MeetingPlan }) {
  const { plan } = props;
  const before = plan.slots[0];
  return (
    <div class="point-strip">
      <p class="label">
        Before the vote: {before?.leftText ?? ''}. Year: {plan.leftInYear} of 20.
      </p>
      <div class="points" aria-hidden="true">
        {plan.slots.map((slot) => (
          <span key={slot.slot} class={slot.slot === 0 ? 'point-slot now' : 'point-slot'}>
            {Array.from({ length: POINTS_A_SLOT }, (_, i) => (
              <span key={i} class={i < POINTS_A_SLOT - slot.left ? 'point spent' : 'point'} />
            ))}
          </span>
        ))}
      </div>
    </div>
  );
}

export function MeetingCalendar(props: { plan: MeetingPlan; send: Send }) {
  const { plan } = props;
  const { refusal, attempt, closed } = useAttempt(props.send);
  return (
    <Section title="The year’s meetings" part aside="What you do not use of a slot lapses.">
      <RefusalNote refusal={refusal} />
      {plan.slots.some(({ meetings }) => meetings.length > 0) ? null : (
        <p class="calendar-none">
          None yet. You plan one in the file of the person you meet: People, a face, below what is known of them.
        </p>
      )}
      <ol class="plain calendar">
        {plan.slots.map((slot) => (
          <li key={slot.slot}>
            <h3 class="calendar-slot">{slot.label}</h3>
            <p class="small quiet calendar-left">
              <span class="points" aria-hidden="true">
                {Array.from({ length: POINTS_A_SLOT }, (_, i) => (
                  <span key={i} class={i < POINTS_A_SLOT - slot.left ? 'point spent' : 'point'} />
                ))}
              </span>
              {slot.leftText}
            </p>
            <ul class="plain">
              {slot.meetings.map((meeting) => (
                <li key={meeting.person} class="planned">
                  <Portrait person={meeting.person} name={meeting.name} size={32} />
                  <div>
                    <p class="planned-name">{meeting.name}</p>
                    <p class="small">{meeting.text}</p>
                    <button
                      type="button"
                      class="button plain small"
                      disabled={closed}
                      onClick={() =>
                        attempt({
                          type: 'decide',
                          decision: {
                            kind: 'meet-stakeholder',
                            slot: slot.slot,
                            person: meeting.person,
                            tactic: meeting.tactic,
                            points: 0,
                          },
                        })
                      }
                    >
                      Remove
                      <span class="visually-hidden">
                        {' '}
                        the meeting with {meeting.name}, {slot.label.toLowerCase()}
                      </span>
                    </button>
                  </div>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Section>
  );
}
