/** Every figure, in the order in which they are listed. */
import type { Plan } from '../plan.ts';
import { ABDOMEN_DEEP } from './abdomen-deep.ts';
import { ARM } from './arm.ts';
import { BACK } from './back.ts';
import { EYE } from './eye.ts';
import { FACE_FRONT } from './face-front.ts';
import { FACE_SIDE } from './face-side.ts';
import { FOOT } from './foot.ts';
import { HAND } from './hand.ts';
import { HIP } from './hip.ts';
import { JAW } from './jaw.ts';
import { LARYNX } from './larynx.ts';
import { LEG } from './leg.ts';
import { NECK_BACK } from './neck-back.ts';
import { NECK_FRONT } from './neck-front.ts';
import { NECK_SIDE } from './neck-side.ts';
import { PELVIC_FLOOR } from './pelvic-floor.ts';
import { SHOULDER } from './shoulder.ts';
import { TRUNK } from './trunk.ts';

export const PLANS: Plan[] = [
  ...FACE_FRONT,
  ...FACE_SIDE,
  ...JAW,
  ...EYE,
  ...LARYNX,
  ...NECK_SIDE,
  ...NECK_FRONT,
  ...NECK_BACK,
  ...SHOULDER,
  ...BACK,
  ...TRUNK,
  ...ABDOMEN_DEEP,
  ...HIP,
  ...PELVIC_FLOOR,
  ...ARM,
  ...HAND,
  ...LEG,
  ...FOOT,
];
