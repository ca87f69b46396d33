/** The right foot: sole and back. The back's short extensor and interossei are drawn by hand. */
import { ids, type Plan } from '../plan.ts';
import { band, outline, pts, type Drawn } from '../drawn.ts';
import { curve } from '../geometry.ts';
import { nerve, seeThrough } from '../structures.ts';

/** Heel, outer border, the toes from the small to the great, the arch: in the millimetres of the sole's view. */
const EDGE =
  '144,232 141,243 133,251 121,256 109,252 98,243 89,231 80,216 71,202 61,190 50,177 41,162 32,148 24,137 19,126 ' +
  '14,115 9,105 6,95 8,87 14,84 18,88 22,95 28,104 28,104 23,93 18,84 13,76 14,68 20,65 25,68 29,76 35,88 35,88 ' +
  '30,77 25,66 22,57 24,49 30,47 34,51 39,61 46,75 46,75 41,64 36,53 33,45 35,38 42,37 47,43 53,54 60,69 60,69 ' +
  '57,59 54,48 53,39 58,33 66,34 74,41 82,52 89,64 96,77 102,89 104,100 107,112 113,128 120,145 128,163 135,181 ' +
  '141,204 144,220';
/** The back is seen from the other side. */
const mirrored = (points: string): string =>
  points.replaceAll(/([\d.]+),/g, (_, x: string) => `${WIDTH - Number(x)},`);
const WIDTH = 170;
const skin = (points: string): Drawn => outline('skin', points, { kind: 'skin', before: 'all' });
const NAILS: Drawn = {
  id: 'feature:nails',
  kind: 'feature',
  rings: [
    '103,47 106,39 112,37 115,41 110,48 105,51',
    '128,45 130,41 134,41 135,45 131,49 128,49',
    '139,54 141,50 145,51 146,55 142,58 139,58',
    '149,71 151,68 155,69 156,73 152,76 149,75',
    '155,90 157,87 161,88 162,92 159,95 156,94',
  ].map((points) => curve(pts(points), true)),
};
const SWEAT = outline(
  'plantar-sweat-glands',
  '22,122 17,110 28,106 36,92 47,80 60,73 78,70 92,80 99,94 103,110 108,128 116,148 125,168 132,188 138,210 139,228 132,243 120,250 108,245 95,232 84,214 72,196 58,180 46,164 35,146 26,134',
  { kind: 'gland', name: 'Plantar sweat glands (skin)', deep: true, at: [62, 78] },
);
const NERVES: Drawn[] = [
  nerve(
    'medial-plantar',
    'Medial plantar nerve',
    '132,204 122,188 112,166 103,142 95,120 88,100',
    [2.8, 1.4],
  ),
  nerve(
    'lateral-plantar',
    'Lateral plantar nerve',
    '130,208 112,192 95,174 80,156 68,142 56,124',
    [2.8, 1.4],
  ),
];
/** At the ankle and beyond it only the tendons of the leg's muscles are left. */
const TENDONS = ids(`flexor-hallucis-longus flexor-digitorum-longus tibialis-posterior tibialis-anterior
     fibularis-longus fibularis-brevis fibularis-tertius extensor-digitorum-longus extensor-hallucis-longus`);
type Common = 'family' | 'from' | 'depth' | 'omit' | 'frame' | 'skin' | 'tendons';
const sole = (layer: string, depth: string): Pick<Plan, Common> => ({
  skin: false,
  tendons: TENDONS,
  frame: { x0: 0, y0: 26, x1: 152, y1: 258 },
  family: 'foot',
  from: { view: 'foot-sole', layer },
  depth,
  omit: ['plantaris'],
});

const BREVIS: Drawn[] = [
  outline(
    'extensor-digitorum-brevis',
    '88,191 96,190.6 105,182 112,168 115,152 112,143 104,146 97,158 91,174',
    { kind: 'muscle' },
  ),
  ...['98,158 103,128 111,92', '105,152 114,124 123,98', '111,150 123,128 133,108'].map((along) =>
    band('extensor-digitorum-brevis', { along, width: [3.6, 2, 1.4], mute: true, fibres: 1 }),
  ),
];
const INTEROSSEI: Drawn[] = [
  '82,146 88,124 95,102',
  '92,146 100,124 108,106',
  '99,150 110,130 119,114',
  '107,154 119,136 129,122',
].map((along, k) =>
  band('dorsal-interossei-of-foot', {
    along,
    width: [3.4, 8, 3],
    fibres: 3,
    ...(k ? { mute: true as const } : {}),
  }),
);

export const FOOT: Plan[] = [
  {
    ...sole('layer-1', 'Sole, first layer'),
    id: 'foot-sole',
    title: 'Sole of the foot, first layer',
    description:
      'The right sole, toes up, inner side to the right: flexor digitorum brevis in the middle, abductor hallucis and abductor digiti minimi at the edges. The sweating skin is shown see-through; the plantar nerves lie beneath.',
    drawn: [skin(EDGE), SWEAT, ...NERVES.map(seeThrough)],
    best: [
      'flexor-digitorum-brevis',
      'abductor-hallucis',
      'abductor-digiti-minimi-of-foot',
      'plantar-sweat-glands',
    ],
  },
  {
    ...sole('layer-2', 'Sole, second layer'),
    id: 'foot-sole-2',
    title: 'Sole of the foot, second layer',
    description:
      'The first layer is removed: quadratus plantae on the tendon of flexor digitorum longus, the lumbricals from its slips, the tendon of flexor hallucis longus, the plantar nerves beside them.',
    drawn: [skin(EDGE), ...NERVES],
    best: ['quadratus-plantae', 'lumbricals-of-foot'],
  },
  {
    ...sole('layer-3', 'Sole, third layer'),
    id: 'foot-sole-3',
    title: 'Sole of the foot, third layer',
    description:
      'The long tendons are removed: flexor hallucis brevis, the oblique and transverse heads of adductor hallucis, the short muscles of the little toe, the plantar arch.',
    drawn: [skin(EDGE)],
    context: ['plantar-arch', 'lateral-plantar-artery'],
    label: ['plantar-arch'],
    best: ['flexor-hallucis-brevis', 'adductor-hallucis'],
  },
  {
    ...sole('layer-4', 'Sole, interossei'),
    id: 'foot-sole-4',
    title: 'Sole of the foot, interossei',
    description:
      'Only the interossei between the metatarsals are left, with the tendons of fibularis longus and tibialis posterior across the arch.',
    drawn: [skin(EDGE)],
    context: ['plantar-arch'],
    label: ['plantar-arch'],
    best: ['plantar-interossei'],
  },
  {
    family: 'foot',
    from: { view: 'foot-top', layer: 'superficial' },
    depth: 'Back of the foot',
    skin: false,
    tendons: TENDONS,
    frame: { x0: 18, y0: 28, x1: 168, y1: 258 },
    id: 'foot-top',
    title: 'Back of the foot',
    description:
      'The back of the right foot, toes up, inner side to the left: the long extensor tendons over extensor digitorum brevis and hallucis brevis, the dorsal interossei between the metatarsals, the dorsalis pedis artery.',
    omit: ids(`adductor-hallucis-oblique-head adductor-hallucis-transverse-head plantar-interossei
       lumbricals-of-foot plantaris flexor-hallucis-brevis opponens-digiti-minimi-of-foot`),
    context: ['dorsalis-pedis-artery'],
    label: ['dorsalis-pedis-artery'],
    drawn: [
      skin(mirrored(EDGE)),
      ...INTEROSSEI.map((d) => ({ ...d, before: 'extensor-digitorum-longus' })),
      ...BREVIS.map((d) => ({ ...d, before: 'extensor-digitorum-longus' })),
      nerve('deep-fibular', 'Deep fibular nerve', '84,190 86,160 88,130 92,104', [2, 1.2]),
      NAILS,
    ],
    best: ['extensor-digitorum-brevis', 'extensor-hallucis-brevis', 'dorsal-interossei-of-foot'],
  },
];
