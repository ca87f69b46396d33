import type { Patient } from '../chart.ts';
import { face } from './face.ts';
import { limb } from './limb.ts';
import { neck } from './neck.ts';
import { quiet } from './quiet.ts';
import { shoulder } from './shoulder.ts';

export const patients: readonly Patient[] = [neck, face, shoulder, limb, quiet];
