// Breaks nothing: assets become addresses.
import face from '../../assets/portraits/cfo.svg';
import { label } from '../views/innocent.ts';

export const stage = [face, label('deciding'), Date.now()].join();
