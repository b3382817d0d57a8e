// What is said and shown: notes, answers to a question, the projector's page, the spotlight, reflections.
import type { ClassState, Question } from './class-state.ts';
import { actingSeat, changeSeat, changeTeam, type Folds } from './fold.ts';

type ScreenKind =
  | 'answer-given'
  | 'answer-shown'
  | 'note-sent'
  | 'screen-shown'
  | 'spotlight-asked'
  | 'spotlight-answered'
  | 'reflection-written';

function changeQuestion(state: ClassState, seq: number, change: (question: Question) => Question): ClassState {
  const { question, pastQuestions } = state;
  if (question?.seq === seq) return { ...state, question: change(question) };
  return { ...state, pastQuestions: pastQuestions.map((past) => (past.seq === seq ? change(past) : past)) };
}

export const SCREEN_FOLDS: Folds<ScreenKind> = {
  'answer-given'(state, event) {
    const { question, text } = event.payload;
    const seat = actingSeat(state, event);
    if (seat === null) throw new Error('Only a seat answers.');
    const answer = { seq: event.seq, seat: seat.id, team: seat.team, text, shown: false };
    const told = changeQuestion(state, question, (asked) => ({
      ...asked,
      answers: [...asked.answers.filter((given) => given.seat !== seat.id), answer],
    }));
    return changeSeat(told, seat.id, ({ spoke }) => ({ spoke: { ...spoke, answers: spoke.answers + 1 } }));
  },
  'answer-shown': (state, { payload: { question, answer, shown } }) =>
    changeQuestion(state, question, (asked) => ({
      ...asked,
      answers: asked.answers.map((given) => (given.seq === answer ? { ...given, shown } : given)),
    })),
  'note-sent': (state, { seq, at, payload: { teams, text } }) => ({
    ...state,
    notes: [...state.notes, { seq, at, teams, text }],
  }),
  'screen-shown': (state, { payload: { screen, team, item, names } }) => ({
    ...state,
    screen: { screen, team, item, names },
  }),
  'spotlight-asked': (state, { payload: { team } }) => changeTeam(state, team, () => ({ spotlight: 'asked' })),
  'spotlight-answered': (state, { payload: { team, yes } }) =>
    changeTeam(state, team, () => ({ spotlight: yes ? 'granted' : 'declined' })),
  'reflection-written'(state, event) {
    const { best, worst } = event.payload;
    const seat = actingSeat(state, event);
    if (seat === null) throw new Error('Only a seat reflects.');
    return changeSeat(state, seat.id, () => ({ reflection: { best, worst } }));
  },
};
