// The line of other cases on the title page, with what the build knows of each.
import { OtherCases } from '../panels/title/other-cases.tsx';
import { offeredCase } from '../views/case-card.ts';
import type { Send } from '../views/ui-event.ts';
import { otherCards } from './other-cases.ts';

const CASES = otherCards.map(offeredCase);

export function TitleCases(props: { opening: boolean; send: Send }) {
  return <OtherCases cases={CASES} {...props} />;
}
