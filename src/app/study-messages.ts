// What page and study worker say to each other. Requests are numbered; an answer carries its number.
import type { StudyAnswers, StudyName, StudyRequest } from '../analysis/studies.ts';
import type { World } from '../engine/world.ts';

export type ToWorker = { type: 'open'; world: World } | { type: 'ask'; id: number; request: StudyRequest };

export type FromWorker =
  | { type: 'progress'; id: number; share: number }
  | { type: 'answer'; id: number; answer: StudyAnswers[StudyName] }
  | { type: 'failed'; id: number; reason: string };
