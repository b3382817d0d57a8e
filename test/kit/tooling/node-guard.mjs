// Runs first in every npm script. Plain JavaScript without imports, so that any Node can read it far enough to answer.
const NEEDED = [22, 18];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(
    `ExCom needs Node ${NEEDED.join('.')} or newer (24 is tested) and found ${process.versions.node}: ` +
      'run "npm ci" without --omit=optional on Linux or Windows x64 to get it with the packages, or install Node 24 from nodejs.org.',
  );
  process.exit(1);
}
