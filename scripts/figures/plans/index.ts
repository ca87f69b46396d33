/** Every figure, in the order in which they are listed. */
import type { Plan } from '../compose.ts';
import { ARM } from './arm.ts';
import { BACK } from './back.ts';
import { EYE } from './eye.ts';
import { FACE_FRONT } from './face-front.ts';
import { FACE_SIDE } from './face-side.ts';
import { NECK_BACK } from './neck-back.ts';
import { SHOULDER } from './shoulder.ts';
import { FOOT } from './foot.ts';
import { HAND } from './hand.ts';
import { LARYNX } from './larynx.ts';
import { LEG } from './leg.ts';
import { PELVIS } from './pelvis.ts';
import { TRUNK } from './trunk.ts';
import { NECK } from './neck.ts';

export const PLANS: Plan[] = [...FACE_FRONT, ...FACE_SIDE, ...EYE, ...NECK, ...NECK_BACK, ...LARYNX, ...SHOULDER, ...BACK, ...TRUNK, ...PELVIS, ...ARM, ...HAND, ...LEG, ...FOOT];
