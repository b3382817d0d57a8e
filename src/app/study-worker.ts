// Studies away from the page: whole games by the hundred, while the page stays at hand. Compiles the world once; between
// two stretches of a study it hears whether somebody wants it stopped.
import { courseAnswerer } from '../analysis/course-answerer.ts';
import { createStudies, type StudyAnswers, type StudyName, type StudyRequest } from '../analysis/studies.ts';
import type { ToStudyWorker } from '../analysis/study-desk.ts';
import { compileWorld } from '../engine/index.ts';

// A message to oneself comes after those that wait already, and sooner than any timer.
const { port1, port2 } = new MessageChannel();
let next: (() => void) | null = null;
port1.addEventListener('message', () => next?.());
port1.start();

const hear = courseAnswerer<StudyRequest, StudyAnswers[StudyName]>(
  (world) => createStudies(compileWorld(world, { listen: false })).course,
  (message) => postMessage(message),
  (goOn) => {
    next = goOn;
    port2.postMessage(null);
  },
);

addEventListener('message', ({ data }: MessageEvent<ToStudyWorker<StudyRequest>>) => hear(data));
