// What a server is told at its start, by the command line or by a test. Nothing is read from the environment below here.

export interface ServerSettings {
  /** 0 takes any free port. */
  port: number;
  /** 127.0.0.1 keeps the class on this machine; 0.0.0.0 opens the network. */
  host: string;
  /** Where the built page lies; null serves the interface only. */
  pageFolder: string | null;
  /**
   * How many proxies stand in front. With the wrong number limits by address see one address for everybody, or believe
   * what a device says about itself.
   */
  proxies: number;
  /** Other origins whose pages may talk to this server, such as http://localhost:5173 while developing. */
  origins: readonly string[];
  /** Sites that may show the page in a frame, beside its own: a learning platform. */
  frameAncestors: readonly string[];
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Opens /metrics and /readyz to callers from other machines that bring it as a bearer token; null: loopback only. */
  operatorToken: string | null;
  /** Days without an event after which a class is deleted. */
  keepDays: number;
}

export const DEFAULT_SETTINGS: ServerSettings = {
  port: 8080,
  host: '127.0.0.1',
  pageFolder: null,
  proxies: 0,
  origins: [],
  frameAncestors: [],
  logLevel: 'warn',
  operatorToken: null,
  keepDays: 180,
};
