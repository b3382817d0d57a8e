// The thread of the studies: hundreds of games at a time, so that no decision of another team waits for them. One for
// each scenario that is asked about, opened by study-bench.ts and closed when it has been idle for a while. Between two
// stretches of a study it hears whether somebody wants it stopped.
import { parentPort } from 'node:worker_threads';
import { courseAnswerer } from '../../analysis/course-answerer.ts';
import type { ToStudyWorker } from '../../analysis/study-desk.ts';
import { openTeamStudies, type StudyJob } from './team-studies.ts';

const port = parentPort;
if (port === null) throw new Error('study-thread.ts is started by study-bench.ts.');
const hear = courseAnswerer<StudyJob, unknown>(openTeamStudies, (message) => port.postMessage(message), setImmediate);
port.on('message', (message: ToStudyWorker<StudyJob>) => hear(message));
