// What this browser remembers about its player rather than about a game: whether hints are wanted, and whether the
// practice was played or skipped. A browser that stores nothing behaves like a new one.

export interface GuideSettings {
  hints: boolean;
  practised: boolean;
}

const KEY = 'excom.guide';
const NEW: GuideSettings = { hints: true, practised: false };

/** The settings of this browser. */
export function readGuideSettings(storage: () => Storage = () => window.localStorage): GuideSettings {
  try {
    const found: unknown = JSON.parse(storage().getItem(KEY) ?? '{}');
    if (typeof found !== 'object' || found === null) return NEW;
    const { hints, practised } = found as Partial<Record<keyof GuideSettings, unknown>>;
    return { hints: hints !== false, practised: practised === true };
  } catch {
    return NEW;
  }
}

/** Keeps a change; a browser that stores nothing keeps it for the page only. */
export function keepGuideSettings(
  change: Partial<GuideSettings>,
  storage: () => Storage = () => window.localStorage,
): GuideSettings {
  const next = { ...readGuideSettings(storage), ...change };
  try {
    storage().setItem(KEY, JSON.stringify(next));
  } catch {
    // A private window: the next page asks again.
  }
  return next;
}
