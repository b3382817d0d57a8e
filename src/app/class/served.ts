// Whether this page came from a class server. A page from a folder of files asks nobody: a request without an answer would
// only fill the console of the browser with errors.
import { SERVED_MARK } from '../../classroom/served-mark.ts';

export const isServed = (): boolean => document.querySelector(`meta[name="${SERVED_MARK}"]`) !== null;
