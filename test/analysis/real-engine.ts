// The real scenario on an engine that does not listen: compiled once for the tests of a file.
import { compileScenarioFolder } from '../../src/cli/compile-scenario.ts';
import { compileWorld } from '../../src/engine/index.ts';

export const realEngine = () => compileWorld(compileScenarioFolder('3m-emea'), { listen: false });
