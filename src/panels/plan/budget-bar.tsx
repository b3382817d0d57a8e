// What the programme asks for, on a ruler from nothing to the most that may be asked: the line is yours, the mark is
// the size up to which a programme counts as a pilot.
import type { PlanView } from '../../views/plan-view.ts';

export function BudgetBar(props: { view: PlanView }) {
  const { view } = props;
  const at = (keur: number) => `${Math.min(100, (100 * keur) / view.limitKeur)}%`;
  const marks = Array.from({ length: Math.floor(view.limitKeur / 1000) + 1 }, (_, million) => million);
  return (
    <div class="budget">
      <p class="budget-words">
        <strong>Programme, {view.totalWords}</strong>
        <span class="quiet">{view.size}</span>
      </p>
      <div class="budget-ruler" aria-hidden="true">
        <span class="budget-spent" style={{ width: at(view.totalKeur) }} />
        <span class="budget-pilot" style={{ left: at(view.pilotKeur) }} />
        {marks.map((million) => (
          <span key={million} class="budget-mark" style={{ left: at(million * 1000) }}>
            {million}
          </span>
        ))}
      </div>
    </div>
  );
}
