// expect: layer/direction
import { stage } from '../stage/innocent.ts';

export const Both = () => <p>{stage}</p>;
