// Draws every machine as a Mermaid state diagram, from the machine itself: src/machines/README.md is this text, and
// test/machines/readme.test.ts holds it current.
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import {
  campaignMachine,
  committeeMachine,
  practiceMachine,
  relationshipMachine,
  stanceMachine,
} from '../../../src/machines/index.ts';

const MACHINES: { title: string; machine: AnyStateMachine; about: string }[] = [
  {
    title: 'Campaign',
    machine: campaignMachine as unknown as AnyStateMachine,
    about:
      "One team's game. Entering a state marked with a step means that this step is due: the referee asks the engine to " +
      'resolve it and answers `step.resolved`. An event card interrupts the year until it is answered; between the ' +
      'second and the third quarter the team may correct its course.',
  },
  {
    title: 'Committee',
    machine: committeeMachine as unknown as AnyStateMachine,
    about:
      'One meeting. Objections are heard one by one; each may be answered or passed over; the vote may be called at any time.',
  },
  {
    title: 'Relationship',
    machine: relationshipMachine as unknown as AnyStateMachine,
    about: 'One per account: exploratory, basic, cooperative, interdependent, integrated; disintegrating; lost.',
  },
  {
    title: 'Stance',
    machine: stanceMachine as unknown as AnyStateMachine,
    about:
      'One per stakeholder. A word changes only when the number behind it has left its band by more than the hysteresis.',
  },
  {
    title: 'Practice',
    machine: practiceMachine as unknown as AnyStateMachine,
    about: 'The marks of the practice half-year. It follows a real game and can be skipped at any step.',
  },
];

const HEAD = `# Machines

When things happen. A machine knows which moves exist and which step is due; what a step does to the world is decided by
the engine. None of them starts anything by itself, so every state can be reached by a generated path.

This page is drawn from the machines. After a change run \`npx vitest run test/machines -u\`.
`;

/** The whole page. */
export function machineDocs(): string {
  const parts = MACHINES.map(({ title, machine, about }) => `## ${title}\n\n${about}\n\n${diagram(machine)}`);
  return `${[HEAD, ...parts].join('\n')}`;
}

function diagram(machine: AnyStateMachine): string {
  const leaving = (Object.values(machine.root.states) as AnyStateNode[]).flatMap(movesOut);
  return ['```mermaid', 'stateDiagram-v2', ...inside(machine.root, '  '), ...leaving, '```', ''].join('\n');
}

// Drawn outside: Mermaid would draw the target of an arrow inside the box in which the arrow is written.
function movesOut(node: AnyStateNode): string[] {
  return (Object.values(node.states) as AnyStateNode[]).flatMap((child) =>
    arrows(child, (to) => to.parent !== child.parent).map((line) => `  ${line}`),
  );
}

function inside(node: AnyStateNode, pad: string): string[] {
  const children = Object.values(node.states) as AnyStateNode[];
  const initial = node.initial?.target[0];
  return [
    ...(initial === undefined ? [] : [`${pad}[*] --> ${name(initial)}`]),
    ...children.flatMap((child) => drawn(child, pad)),
  ];
}

function drawn(node: AnyStateNode, pad: string): string[] {
  const lines: string[] = [];
  if (Object.keys(node.states).length > 0) {
    lines.push(`${pad}state ${name(node)} {`, ...inside(node, `${pad}  `), `${pad}}`);
  }
  const due = dueIn(node);
  if (due !== null) lines.push(`${pad}${name(node)}: ${node.key} (${due} due)`);
  lines.push(...arrows(node, (to) => to.parent === node.parent).map((line) => `${pad}${line}`));
  if (node.type === 'final') lines.push(`${pad}${name(node)} --> [*]`);
  return lines;
}

function arrows(node: AnyStateNode, wanted: (to: AnyStateNode) => boolean): string[] {
  return [...node.transitions].flatMap(([event, transitions]) =>
    transitions.flatMap(({ target, guard }) => {
      const when = typeof guard === 'string' ? ` [${guard}]` : '';
      const targets = ((target ?? []) as AnyStateNode[]).filter(wanted);
      return targets.map((to) => `${name(node)} --> ${name(to)}: ${event}${when}`);
    }),
  );
}

/** Mermaid takes a dot for something else, so `playing.awaiting` is drawn as playing_awaiting. */
function name(node: AnyStateNode): string {
  return node.path.join('_');
}

function dueIn(node: AnyStateNode): string | null {
  for (const action of node.entry as unknown as { type?: string; params?: { step?: string } }[]) {
    if (action.type === 'owe') return action.params?.step ?? null;
  }
  return null;
}
