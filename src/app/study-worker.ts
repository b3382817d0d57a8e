// Studies away from the page: whole games by the hundred, while the page stays at hand. Compiles the world once.
import { createStudies, type StudyAnswers, type StudyName, type StudyRequest } from '../analysis/studies.ts';
import { studyAnswerer, type ToStudyWorker } from '../analysis/study-desk.ts';
import { compileWorld } from '../engine/index.ts';

const hear = studyAnswerer<StudyRequest, StudyAnswers[StudyName]>(
  (world) => {
    const studies = createStudies(compileWorld(world, { listen: false }));
    return (request, progress) => studies.answer(request, { progress });
  },
  (message) => postMessage(message),
);

addEventListener('message', ({ data }: MessageEvent<ToStudyWorker<StudyRequest>>) => hear(data));
