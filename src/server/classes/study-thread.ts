// The thread of the studies: hundreds of games at a time, so that no decision of another team waits for them. One for
// each scenario that is asked about, opened by study-bench.ts and closed when it has been idle for a while.
import { parentPort } from 'node:worker_threads';
import { studyAnswerer, type ToStudyWorker } from '../../analysis/study-desk.ts';
import { openTeamStudies, type TeamJob } from './team-studies.ts';

const port = parentPort;
if (port === null) throw new Error('study-thread.ts is started by study-bench.ts.');
const hear = studyAnswerer<TeamJob, unknown>(openTeamStudies, (message) => port.postMessage(message));
port.on('message', (message: ToStudyWorker<TeamJob>) => hear(message));
