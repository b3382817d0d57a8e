// Whether what is decided on a screen can be decided now. In a class a sheet may be taken in while somebody looks at it, and
// some seats only watch: their screens stay to be read, and whatever writes on the sheet cannot be used.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** True where the sheet is closed to this device. Who closes it says why, once, around the screen. */
export const ClosedSheet = createContext(false);

/** For controls that decide. Those that only look (a speed, lines of a map) stay as they are. */
export const useClosedSheet = () => useContext(ClosedSheet);
