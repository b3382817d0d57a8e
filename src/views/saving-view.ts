// Whether the last change is kept, in words: shown in the frame of the running game.
export interface SavingView {
  /** `elsewhere`: another tab plays this game now, and this one saves nothing. `practice`: nothing is to be saved. `class`:
   * the class keeps the game, and says so itself. */
  state: 'saving' | 'saved' | 'failed' | 'elsewhere' | 'practice' | 'class';
  words: string;
}

const WORDS: Record<SavingView['state'], string> = {
  saving: 'Saving…',
  saved: 'Saved in this browser',
  failed: 'Not saved',
  practice: 'A practice: nothing is saved',
  class: 'Kept by the class',
  elsewhere: 'Not saved: this game goes on in another tab',
};

/** The state with its words; `reason` says why it was not saved and what to do. */
export function savingView(state: SavingView['state'], reason = ''): SavingView {
  return { state, words: reason === '' ? WORDS[state] : `${WORDS[state]}: ${reason}` };
}
