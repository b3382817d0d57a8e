// expect: layer/platform
import { readFileSync } from 'node:fs';

export const read = readFileSync;
