// What the source cannot say of itself: plain titles of its rooms, and the critique of the model as a whole.

/** Order of the model page: how a quarter goes, then the formulas. */
export const RULE_TITLES: Record<string, string> = {
  'opening.ts': 'The first day',
  'decisions/sheet.ts': 'Before anything is decided',
  'quarter-step.ts': 'How a quarter goes',
  'people-step.ts': 'People',
  'network.ts': 'Who is tied to whom',
  'objections.ts': 'What the committee objects to',
  'answers.ts': 'What an answer is worth',
  'committee-step.ts': 'The lobby and the meeting',
  'vote.ts': 'The vote and the mandate',
  'inputs.ts': 'What a design comes to',
  'year-numbers.ts': 'Concessions that change the plan',
  'fix-year.ts': 'What a mandate sets in motion',
  'decisions/correct-course.ts': 'The mid-year correction',
  'programme-step.ts': 'The programme',
  'account-step.ts': 'The customers',
  'money-step.ts': 'What it comes to in money',
  'kpi-step.ts': 'The numbers of a quarter',
  'relationship-step.ts': 'Relationships',
  'price-step.ts': 'One price for all',
  'promises-step.ts': 'Promises',
  'events-step.ts': 'Event cards',
  'card-luck.ts': 'Which cards luck lets come',
  'year-end.ts': 'The end of a year',
  'research-step.ts': 'What is known',
  'facts.ts': 'What is shown of it',
  'imagine.ts': 'What a forecast believes',
  'shocks.ts': 'Luck',
  'stakes.ts': 'What is at stake for whom',
  'compiled.ts': 'What a world begins with',
  'scoreboard.ts': 'What a case may keep score in',
  'rules/customers.ts': 'Formulas: customers',
  'rules/effectiveness.ts': 'Formulas: effectiveness',
  'rules/fit.ts': 'Formulas: fit',
  'rules/learning.ts': 'Formulas: learning',
  'rules/lots.ts': 'Formulas: contract lots',
  'rules/tactics.ts': 'Formulas: tactics',
};

/** Rooms that mostly look up, check or pass on: of them only what reads a number of the model is a formula. */
export const ONLY_NUMBERS: ReadonlySet<string> = new Set([
  'decisions/sheet.ts',
  'decisions/correct-course.ts',
  'year-numbers.ts',
  'facts.ts',
  'compiled.ts',
]);

/** Where the model is weak, said before somebody else does. */
export const CRITIQUE: string[] = [
  'Nothing in it is estimated from data of a company. Signs and orders follow published studies; most sizes are our own choice and are marked so.',
  'The committee is fitted to a story: thirteen people with one reason each. Real people have several, and change them.',
  'Competitors do not answer. They drift, and now and then attack; a real rival would copy a programme that works.',
  'Effectiveness is one number for all accounts. A real programme is brilliant with one customer and absent with the next.',
  'Practices are learned by money and support alone. Talent, tools that fail and people who leave are not in it.',
  'Satisfaction moves customers the same way everywhere; culture and industry do not change the curve.',
  'The case claims of retention up 15 % and the like are calibration targets, and their sources are partly marketing.',
  'Six years of one region: no recession, no merger, no technology that changes what customers buy.',
  'Change is easier here than in life. A game ends after two hours, and everybody wants to know how it ends.',
];
