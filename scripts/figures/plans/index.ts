/** Every figure, in the order in which they are listed. */
import type { Plan } from '../compose.ts';
import { BACK } from './back.ts';
import { EYE } from './eye.ts';
import { FACE_FRONT } from './face-front.ts';
import { FACE_SIDE } from './face-side.ts';
import { NECK_BACK } from './neck-back.ts';
import { SHOULDER } from './shoulder.ts';
import { NECK } from './neck.ts';

export const PLANS: Plan[] = [...FACE_FRONT, ...FACE_SIDE, ...EYE, ...NECK, ...NECK_BACK, ...SHOULDER, ...BACK];
