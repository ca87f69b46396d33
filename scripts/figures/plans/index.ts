/** Every figure, in the order in which they are listed. */
import type { Plan } from '../compose.ts';
import { FACE_FRONT } from './face-front.ts';
import { NECK } from './neck.ts';

export const PLANS: Plan[] = [...FACE_FRONT, ...NECK];
