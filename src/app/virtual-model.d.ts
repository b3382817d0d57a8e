// The model as text, read from the engine's source by the build (`modelModule` in vite.config.ts).
declare module 'virtual:model' {
  import type { ModelText } from '../views/model-text.ts';

  /** Fetches the text; rejects when the network or the file fails. */
  export const loadModel: () => Promise<ModelText>;
}
