// Why a device is let go, in the words its owner reads.
import { refusal } from '../../base/refusal.ts';

export const CLASS_DELETED = refusal('class/unknown', 'This class was deleted. Its games are gone from the server.');
export const SEAT_TAKEN_OVER = refusal(
  'seat/taken-over',
  'This seat goes on at another device. If that is not you, come back here with your word.',
);
export const SEAT_REVOKED = refusal('seat/revoked', 'The instructor has taken this seat off the roster. Join again.');
export const TOO_MANY_DEVICES = refusal(
  'limit/devices',
  'This seat is open in too many windows. Close some and try again.',
);
