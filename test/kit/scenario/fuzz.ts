// How long the fuzzers run: short and always the same in a test run; EXCOM_FUZZ=5000 makes each of them that many rounds
// long, with a seed of its own that a failure prints, or with EXCOM_FUZZ_SEED.
const asked = Number(process.env['EXCOM_FUZZ'] ?? 0);
const seed = process.env['EXCOM_FUZZ_SEED'];

export const FUZZ = {
  numRuns: asked > 0 ? asked : 20,
  ...(seed === undefined ? (asked > 0 ? {} : { seed: 20_261_122 }) : { seed: Number(seed) }),
};
