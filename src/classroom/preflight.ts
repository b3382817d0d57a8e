// The check before a class: what was found, in plain words, with what to do about it. The figures come from the server
// and from the instructor's browser; this only judges them.
import { presetOf } from './presets.ts';
import type { PresetId } from './terms.ts';

export interface PreflightFacts {
  /** Whether other devices can reach this server at all. */
  readonly reach: 'this-machine' | 'network' | 'internet';
  /** How this browser is connected. */
  readonly line: 'websocket' | 'polling' | 'none';
  /** Milliseconds from a command to its confirmation, just measured; null where none was. */
  readonly ackMs: number | null;
  readonly store: { readonly writable: boolean; readonly freeMb: number | null };
  readonly scenario: {
    readonly title: string;
    readonly errors: number;
    readonly warnings: number;
    readonly years: number;
  };
  /** The theory certificate of the scenario: facts that hold, of how many; null where it has none. */
  readonly certificate: { readonly held: number; readonly of: number } | null;
  readonly preset: PresetId;
  readonly teams: number;
  readonly screenOpen: boolean;
  readonly rehearsed: boolean;
}

export interface PreflightLine {
  readonly id: string;
  /** fine: nothing to do. look: works, but look at it. stop: do not begin like this. */
  readonly verdict: 'fine' | 'look' | 'stop';
  readonly found: string;
  /** '' where nothing has to be done. */
  readonly todo: string;
}

const line = (id: string, verdict: PreflightLine['verdict'], found: string, todo = ''): PreflightLine => ({
  id,
  verdict,
  found,
  todo,
});

/** The lines of the check, in the order in which they are mended. */
export function preflight(facts: PreflightFacts): PreflightLine[] {
  return [
    reachLine(facts),
    connectionLine(facts),
    storeLine(facts),
    scenarioLine(facts),
    certificateLine(facts),
    lengthLine(facts),
    facts.screenOpen
      ? line('screen', 'fine', 'The projector’s page is open.')
      : line('screen', 'look', 'The projector’s page is not open.', 'Open its link on the machine that is projected.'),
    facts.rehearsed
      ? line('rehearsal', 'fine', 'You have rehearsed with computer teams.')
      : line('rehearsal', 'look', 'You have not rehearsed.', 'Twenty minutes with computer teams show you every step.'),
  ];
}

function reachLine({ reach }: PreflightFacts): PreflightLine {
  switch (reach) {
    case 'this-machine':
      return line(
        'reach',
        'stop',
        'Only this machine can reach the class.',
        'Start the server with --lan, so that phones and laptops in the room can join.',
      );
    case 'network':
      return line('reach', 'fine', 'Devices in this network can join.');
    case 'internet':
      return line('reach', 'fine', 'Devices anywhere can join.');
  }
}

function connectionLine({ line: how, ackMs }: PreflightFacts): PreflightLine {
  if (how === 'none') {
    return line('line', 'stop', 'This page is not connected to the class.', 'Check the network and reload the page.');
  }
  const slow = ackMs !== null && ackMs > 1000;
  if (how === 'polling') {
    const todo = 'It works, more slowly. If you can, ask for a network that lets WebSockets through.';
    return line('line', 'look', 'Something between here and the server blocks WebSockets.', todo);
  }
  return slow
    ? line(
        'line',
        'look',
        `A confirmation takes ${(ackMs / 1000).toFixed(1)} seconds.`,
        'Move nearer to the access point, or use a cable.',
      )
    : line('line', 'fine', 'The connection is good.');
}

function storeLine({ store }: PreflightFacts): PreflightLine {
  if (!store.writable) {
    return line(
      'store',
      'stop',
      'The server cannot write its data.',
      'Check the data folder: its disk may be full or locked.',
    );
  }
  return store.freeMb !== null && store.freeMb < 200
    ? line(
        'store',
        'look',
        `The disk has ${Math.floor(store.freeMb)} MB left.`,
        'Free some room; a class takes about ten.',
      )
    : line('store', 'fine', 'Every decision is on disk before it is confirmed.');
}

function scenarioLine({ scenario: { title, errors, warnings } }: PreflightFacts): PreflightLine {
  if (errors > 0)
    return line('scenario', 'stop', `“${title}” has ${errors} errors.`, 'Mend them, or choose another scenario.');
  return warnings > 0
    ? line(
        'scenario',
        'look',
        `“${title}” can be played; its check has ${warnings} remarks.`,
        'Read them before the class.',
      )
    : line('scenario', 'fine', `“${title}” is checked.`);
}

function certificateLine({ certificate }: PreflightFacts): PreflightLine {
  if (certificate === null) {
    return line(
      'certificate',
      'look',
      'This scenario has no theory certificate.',
      'Run excom theory, or say in class that it was not tested.',
    );
  }
  const { held, of } = certificate;
  return held === of
    ? line('certificate', 'fine', `All ${of} facts of the literature hold in this scenario.`)
    : line(
        'certificate',
        'look',
        `${held} of ${of} facts of the literature hold.`,
        'Know which do not: a good student will find them.',
      );
}

function lengthLine({ preset, scenario, teams }: PreflightFacts): PreflightLine {
  const { minutes, pace } = presetOf(preset);
  const years = Math.min(pace.years, scenario.years);
  const found = `${minutes} minutes, ${years} years, ${teams === 0 ? 'teams open as people join' : `${teams} teams`}.`;
  return teams > 60 ? line('length', 'stop', found, 'A class has room for 60 teams.') : line('length', 'fine', found);
}
