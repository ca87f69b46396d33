/** The right foot: sole and back. The back's short extensor and interossei are drawn by hand. */
import { ids, type Plan } from '../plan.ts';
import { band, outline, type Drawn } from '../drawn.ts';
import { nerve, seeThrough } from '../structures.ts';

const SWEAT = outline(
  'plantar-sweat-glands',
  '24,98 36,86 52,74 68,67 82,72 96,87 109,107 121,131 131,158 137,186 138,214 130,236 116,245 102,240 94,224 88,206 74,186 58,164 42,142 30,122 22,109',
  { kind: 'gland', name: 'Plantar sweat glands (skin)', deep: true, at: [40, 96] },
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
const sole = (layer: string, depth: string): Pick<Plan, 'family' | 'from' | 'depth' | 'omit' | 'frame'> => ({
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
    drawn: [SWEAT, ...NERVES.map(seeThrough)],
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
    drawn: NERVES,
    best: ['quadratus-plantae', 'lumbricals-of-foot'],
  },
  {
    ...sole('layer-3', 'Sole, third layer'),
    id: 'foot-sole-3',
    title: 'Sole of the foot, third layer',
    description:
      'The long tendons are removed: flexor hallucis brevis, the oblique and transverse heads of adductor hallucis, the short muscles of the little toe, the plantar arch.',
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
    context: ['plantar-arch'],
    label: ['plantar-arch'],
    best: ['plantar-interossei'],
  },
  {
    family: 'foot',
    from: { view: 'foot-top', layer: 'superficial' },
    depth: 'Back of the foot',
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
      ...INTEROSSEI.map((d) => ({ ...d, before: 'extensor-digitorum-longus' })),
      ...BREVIS.map((d) => ({ ...d, before: 'extensor-digitorum-longus' })),
      nerve('deep-fibular', 'Deep fibular nerve', '84,190 86,160 88,130 92,104', [2, 1.2]),
    ],
    best: ['extensor-digitorum-brevis', 'extensor-hallucis-brevis', 'dorsal-interossei-of-foot'],
  },
];
