/** The hip from behind, out of the outlines. */
import { type Drawn } from '../drawn.ts';
import { ids, type Plan } from '../plan.ts';
import { nerve, seeThrough, zone } from '../structures.ts';

const SCIATIC = nerve(
  'sciatic',
  'Sciatic nerve',
  '138,148 128,158 116,178 108,204 104,240 102,290 101,326',
  [6, 7.6, 6.6],
);
const PUDENDAL = nerve(
  'pudendal',
  'Pudendal nerve',
  '146,152 143,164 147,178 153,192 160,206 168,214',
  [2.6, 1.4],
);
const HIP_ZONES: Drawn[] = [
  zone(
    'sciatic',
    'Sciatic and pudendal nerves beneath: image guidance',
    '150,140 132,146 116,164 102,184 98,210 116,214 126,190 142,178 154,196 160,190 152,168',
    'serious',
    'deep-image-guidance',
    [118, 184],
  ),
];
const hip = (layer: string): Pick<Plan, 'family' | 'from' | 'symmetric' | 'frame' | 'fade' | 'omit'> => ({
  family: 'hip-back',
  from: { view: 'pelvis-back-deep', layer },
  symmetric: true,
  frame: { x0: 14, y0: 4, x1: 366, y1: 306 },
  fade: ['top', 'bottom', 'left', 'right'],
  omit: ['interspinales-lumborum'],
});

export const HIP: Plan[] = [
  {
    ...hip('superficial'),
    id: 'hip-back',
    title: 'Hip from behind',
    description:
      'Gluteus maximus covers the hip from sacrum and iliac bone to the thigh; gluteus medius above it, tensor fasciae latae at the side, the hamstrings below.',
    depth: 'Superficial',
    fibres: {
      'gluteus-maximus': { angle: -40 },
      'gluteus-medius': { fan: [60, 190] },
      'external-oblique': { angle: 62 },
    },
    drawn: [seeThrough(SCIATIC)],
    best: ['gluteus-maximus', 'tensor-fasciae-latae'],
  },
  {
    ...hip('gluteus-maximus-removed'),
    id: 'hip-back-deep',
    title: 'Hip from behind, gluteus maximus removed',
    description:
      'Gluteus medius, piriformis, the gemelli with obturator internus and quadratus femoris cross to the femur; the sciatic nerve leaves below piriformis and runs down over the short rotators, the pudendal nerve turns round the ischial spine.',
    depth: 'Deep',
    omit: ids('interspinales-lumborum external-anal-sphincter obturator-externus external-oblique'),
    fibres: {
      'gluteus-medius': { fan: [60, 190] },
      piriformis: { fan: [66, 168] },
    },
    drawn: [SCIATIC, PUDENDAL, ...HIP_ZONES],
    best: ids(
      `gluteus-medius piriformis gemellus-superior gemellus-inferior quadratus-femoris obturator-internus`,
    ),
  },
  {
    ...hip('deep'),
    id: 'hip-back-deepest',
    title: 'Hip from behind, gluteus minimus',
    description:
      'Gluteus medius is removed too: gluteus minimus on the iliac bone, the short rotators, coccygeus and the levator ani between the hip bones.',
    depth: 'Deepest',
    omit: [
      'interspinales-lumborum',
      'iliocostalis',
      'longissimus-thoracis',
      'external-oblique',
      'psoas-major',
    ],
    fibres: { 'gluteus-minimus': { fan: [62, 184] }, piriformis: { fan: [66, 168] } },
    drawn: [seeThrough(SCIATIC), PUDENDAL, ...HIP_ZONES],
    best: ['gluteus-minimus', 'coccygeus'],
  },
];
