// What the routes and the sockets share: the store, the classes behind it, limits, and what is on offer.
import type { ClassHost } from './classes/class-host.ts';
import type { FailureLimit } from './access/failure-limit.ts';
import type { Files } from '../scenario/index.ts';
import type { CompiledText } from './classes/compiler.ts';
import type { BuiltPage } from './http/built-page.ts';
import type { ServerSettings } from './settings.ts';
import type { ClassStore } from './store/store-port.ts';

/** A scenario on offer: what the loader wants. */
export interface OfferedScenario {
  id: string;
  files: Files;
  entry: string;
}

/** The scenarios that a class can be opened with, as texts from wherever they lie. */
export interface ScenarioSource {
  ids(): readonly string[];
  read(id: string): OfferedScenario | null;
  /** The text of the certificate that lies beside it; null without one. */
  certificate(id: string): string | null;
}

export interface Doors {
  settings: ServerSettings;
  store: ClassStore;
  host: ClassHost;
  /** A scenario on offer, in its own language or with the texts of another, compiled once as it stands. Null where there is none. */
  offered(id: string, language?: string): Promise<CompiledText | null>;
  offerIds(): readonly string[];
  /** The text of a scenario's certificate; null without one. */
  certificate(id: string): string | null;
  rules: string;
  /** The built page; null where this server gives out none. */
  page: BuiltPage | null;
  now(): number;
  limits: { byAddress: FailureLimit; byName: FailureLimit; byPassword: FailureLimit; everybody: FailureLimit };
  /** Text of /metrics with its content type. */
  metrics(): Promise<{ type: string; text: string }>;
}
