/** The face and scalp from the side. */
import { ids, type Plan } from '../plan.ts';
import type { Drawn } from '../drawn.ts';
import { EYE_SIDE, EAR_SIDE, PROFILE_LINES, SKIN_SIDE } from './face-side-frame.ts';
import * as muscle from './face-side-muscles.ts';
import { SIDE_NERVES, SIDE_SITES, SIDE_VESSELS, SIDE_ZONES } from './face-side-zones.ts';

export const SIDE_SKULL =
  ids(`frontal-bone parietal-bone temporal-bone sphenoid-bone occipital-bone zygomatic-bone maxilla
       nasal-bone mandible teeth`);
const NECK_MUSCLES =
  ids(`sternocleidomastoid upper-trapezius splenius-capitis semispinalis-capitis levator-scapulae
       middle-scalene`);

export const SIDE = {
  from: { view: 'head-left', layer: 'superficial' },
  frame: { x0: 0, y0: 4, x1: 242, y1: 256 },
  skin: false,
  fade: ['bottom'],
} satisfies Partial<Plan>;
export const UNDER_SIDE: Drawn = { ...SKIN_SIDE, before: 'all' };

export const FACE_SIDE: Plan[] = [
  {
    ...SIDE,
    id: 'face-side',
    title: 'Face and scalp from the side',
    description:
      'The left side of the head with the skin removed: forehead, temple, ear and back of the scalp, the muscles of the eye, nose, cheek and mouth, the masseter and the parotid gland.',
    family: 'face-side',
    depth: 'Superficial',
    only: [...SIDE_SKULL, ...NECK_MUSCLES],
    drawn: [
      UNDER_SIDE, muscle.GALEA, muscle.TEMPORALIS, muscle.OCCIPITALIS, ...EYE_SIDE.slice(0, 1),
      muscle.BUCCINATOR, muscle.LEVATOR_ANGULI, muscle.MASSETER_DEEP, muscle.MASSETER, muscle.PLATYSMA, muscle.PLATYSMA_FACE,
      ...muscle.PAROTID, muscle.LEVATOR_LABII, muscle.LLSAN, muscle.NASALIS, muscle.MENTALIS, muscle.DLI, muscle.ORIS_UPPER, muscle.ORIS_LOWER,
      muscle.ZYGO_MINOR, muscle.RISORIUS, muscle.ZYGO_MAJOR, muscle.DAO, muscle.FRONTALIS, ...muscle.ORBICULARIS_OCULI, muscle.PROCERUS,
      ...muscle.AURICULAR, ...EYE_SIDE.slice(1), ...EAR_SIDE, ...PROFILE_LINES,
      ...SIDE_VESSELS, ...SIDE_NERVES, ...SIDE_ZONES, ...SIDE_SITES,
    ], // prettier-ignore
    best: ['occipitalis', 'auricular-muscles', 'temporalis', 'masseter'],
  },
];
