// The reference for authors, made from the checker's rules by the build (`referenceModule` in vite.config.ts).
declare module 'virtual:reference' {
  import type { Reference } from '../views/reference-text.ts';

  /** Fetches the reference; rejects when the network or the file fails. */
  export const loadReference: () => Promise<Reference>;
}
