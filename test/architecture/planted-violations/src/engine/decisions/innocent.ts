// Breaks nothing: decisions may use both packages.
import { produce } from 'immer';
import { z } from 'zod';

export const rule = [produce, z];
