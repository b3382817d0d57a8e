// Which tab has which game: a game is played in one tab at a time. With Web Locks the browser itself keeps the claim and
// frees it when the tab is closed or dies; without them (a plain http page) the tabs ask each other over a channel; with
// neither, the shelf's versions still stop one tab from writing over another (game-shelf.ts).
export interface OtherTabs {
  /** Claims the game for this tab; false when another tab has it. A claim on another game is given up. */
  take(id: string): Promise<boolean>;
  /** Claims it whoever has it: the other tab saves and lets go, or is overruled when it does not answer. */
  seize(id: string): Promise<void>;
  release(): void;
  /** Ids of the games that are open in other tabs. */
  openElsewhere(): Promise<ReadonlySet<string>>;
  /** Tells the other tabs that the list of games has changed. */
  tellChange(): void;
  listen(hears: Listener): void;
}

export interface Listener {
  /** Another tab wants this tab's game: save what is not saved yet. */
  beforeLosing: () => Promise<void>;
  lost: () => void;
  changed: () => void;
}

type Message = { type: 'who' | 'mine' | 'let-go'; id: string } | { type: 'changed' };

const LOCK = 'excom.game.';
/** How long another tab has to answer; a tab in the background may be slow. */
const ANSWER_MS = 250;
const LET_GO_MS = 1500;

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export interface TabParts {
  locks?: LockManager | undefined;
  /** Absent where the browser has none. */
  channel?: BroadcastChannel | undefined;
}

/** This tab among the others of the same page. */
export function openOtherTabs({ locks, channel }: TabParts): OtherTabs {
  let held: { id: string; free: () => void } | null = null;
  /** Resolves when the browser has freed the last lock given up. */
  let freed: Promise<void> = Promise.resolve();
  let hears: Listener = { beforeLosing: async () => {}, lost: () => {}, changed: () => {} };
  const answers = new Set<string>();
  const post = (message: Message) => channel?.postMessage(message);

  const release = () => {
    held?.free();
    held = null;
    post({ type: 'changed' });
  };

  const lose = () => {
    if (held === null) return;
    release();
    hears.lost();
  };

  /** Holds the lock until released; resolves with whether it was given. */
  const lock = (manager: LockManager, id: string, options: LockOptions): Promise<boolean> =>
    new Promise((resolve, reject) => {
      const claim = { id, free: () => {} };
      const gone = manager
        .request(LOCK + id, options, (given) => {
          if (given === null) return resolve(false);
          if (held !== null) release();
          held = claim;
          resolve(true);
          post({ type: 'changed' });
          return new Promise<void>((done) => {
            claim.free = () => {
              done();
              freed = gone.then(() => {});
            };
          });
        })
        .catch((failure: unknown) => {
          // Taken away by a tab that got no answer from us.
          if (held === claim) lose();
          reject(failure instanceof Error ? failure : new Error('no lock'));
        });
    });

  const ask = async (id: string): Promise<ReadonlySet<string>> => {
    if (channel === undefined) return new Set();
    answers.clear();
    post({ type: 'who', id });
    await wait(ANSWER_MS);
    return new Set(answers);
  };

  const claim = (id: string) => {
    if (held !== null) release();
    held = { id, free: () => {} };
    post({ type: 'changed' });
  };

  channel?.addEventListener('message', (event: MessageEvent<Message>) => {
    const message = event.data;
    switch (message.type) {
      case 'changed':
        hears.changed();
        return;
      case 'mine':
        answers.add(message.id);
        return;
      case 'who':
        if (held !== null && (message.id === held.id || message.id === '')) post({ type: 'mine', id: held.id });
        return;
      case 'let-go':
        if (held?.id === message.id) void hears.beforeLosing().then(lose);
        return;
    }
  });

  return {
    async take(id) {
      if (held?.id === id) return true;
      if (locks !== undefined) return lock(locks, id, { ifAvailable: true });
      if ((await ask(id)).has(id)) return false;
      claim(id);
      return true;
    },
    async seize(id) {
      if (held?.id === id) return;
      post({ type: 'let-go', id });
      if (locks === undefined) {
        await wait(ANSWER_MS);
        return claim(id);
      }
      const patient = await lock(locks, id, { signal: AbortSignal.timeout(LET_GO_MS) }).catch(() => false);
      if (!patient) await lock(locks, id, { steal: true });
    },
    release,
    async openElsewhere() {
      if (locks === undefined) return ask('');
      await freed;
      const names = ((await locks.query()).held ?? []).map(({ name }) => name ?? '');
      const ids = names.filter((name) => name.startsWith(LOCK)).map((name) => name.slice(LOCK.length));
      return new Set(ids.filter((id) => id !== held?.id));
    },
    tellChange: () => post({ type: 'changed' }),
    listen(listener) {
      hears = listener;
    },
  };
}
