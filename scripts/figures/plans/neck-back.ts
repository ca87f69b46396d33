/** Neck and upper back from behind, layer by layer. The head above the outlines' crop is drawn by hand. */
import { ids, type Plan } from '../plan.ts';
import { band, lines, outline, sheet, spot, type Drawn } from '../drawn.ts';
import { migraineSite, nerve, zone } from '../structures.ts';

const SKIN: Drawn = outline(
  'skin',
  `61.4,-70 61.4,-70 55,-40 54,-18 55,0 56,6 51.6,7.6 49,17 50.6,31 56,44 62,53.6 67.6,57 70.6,59.6 75,74 79,92 80.8,110 79.4,128 73.6,142
   63,153 48,163 30,169.6 12,172.6 0,173.6 0,173.6 0,265 0,265 270,265 270,265 270,173.6 270,173.6 258,172.6 240,169.6 222,163 207,153
   196.4,142 190.6,128 189.2,110 191,92 195,74 199.4,59.6 202.4,57 208,53.6 214,44 219.4,31 221,17 218.4,7.6 214,6 215,0 216,-18 215,-40
   208.6,-70 208.6,-70`,
  { kind: 'skin', single: true, before: 'all' },
);
const SKULL: Drawn[] = [
  outline(
    'bone:skull',
    `66,-70 66,-70 60.6,-42 59.8,-22 61.6,-4 65.4,12 70,26 72.6,40 76,56 80.6,60.4 85,56 90,50 100,53 114,56 126,58.6 135,60 144,58.6
     156,56 170,53 180,50 185,56 189.4,60.4 194,56 197.4,40 200,26 204.6,12 208.4,-4 210.2,-22 209.4,-42 204,-70 204,-70`,
    { kind: 'bone', name: 'Back of the skull', single: true, mute: true, before: 'all' },
  ),
  lines('landmark:nuchal-line', ['135,29 122,30 108,33 94,39 84,47'], {
    kind: 'landmark',
    name: 'Superior nuchal line',
    at: [92, 40],
  }),
  spot('landmark:inion', '135,28.4', 1.6, {
    kind: 'landmark',
    name: 'External occipital protuberance',
    single: true,
    at: [135, 28.4],
  }),
];
const EARS: Drawn = lines('feature:ear', ['55.6,8 58.6,16 59,28 62,42 68,55'], { kind: 'feature' });
const OCCIPITALIS = sheet('occipitalis', {
  from: '123,28 110,29.6 97,33 86,39',
  via: ['122.4,6 109,4 96,6 84,12'],
  to: '121,-18 108,-22 95,-21 84,-14',
  fibres: 10,
});

const SEMISPINALIS = sheet('semispinalis-capitis', {
  from: '133.4,30.6 126,31.4 118,32.6 110,35.4',
  via: ['131,80 125,82 118,84 112,86', '128,130 121,132 114,134 108,136'],
  to: '123,196 118,190 112,184 106,176',
  fibres: 7,
  groups: ['cervical-paraspinals'],
});

const NERVES: Drawn[] = [
  nerve(
    'greater-occipital',
    'Greater occipital nerve',
    '124,74 120,58 116,42 113,24 106,4 100,-14',
    [1, 2, 1],
  ),
  nerve('lesser-occipital', 'Lesser occipital nerve', '82,84 84,62 86,44 84,24 80,6', [1.6, 0.9]),
  band('artery:occipital', {
    along: '84,54 95,47 106,40 109,26 112,8 108,-12',
    width: [2.2, 1.2],
    kind: 'artery',
    name: 'Occipital artery',
  }),
];
const ACCESSORY = nerve(
  'accessory',
  'Accessory nerve',
  '82,84 86,104 88,126 86,150 90,174 96,196',
  [2, 1.6, 1],
);

const pleura: Drawn = outline(
  'pleura:lung',
  '118,265 118,265 117,230 116,200 113,176 107,164 98,161 88,166 78,180 66,206 56,236 50,265 50,265',
  {
    kind: 'pleura',
    name: 'Lung and pleura behind the ribs',
    at: [98, 166],
  },
);

/** Sixteen of the 31 sites. */
const SITES: Drawn[] = [
  migraineSite('occipitalis-1', 'Occipitalis', '107,22'),
  migraineSite('occipitalis-2', 'Occipitalis', '95,9'),
  migraineSite('occipitalis-3', 'Occipitalis', '114,8'),
  migraineSite('paraspinal-1', 'Cervical paraspinals', '126,60'),
  migraineSite('paraspinal-2', 'Cervical paraspinals', '116,50'),
  migraineSite('trapezius-1', 'Trapezius', '58,171'),
  migraineSite('trapezius-2', 'Trapezius', '78,157'),
  migraineSite('trapezius-3', 'Trapezius', '36,178'),
];

const ZONES: Drawn[] = [
  zone(
    'extensors',
    'Neck extensors below the upper neck: head drop',
    '104,74 114,70 134.6,70 134.6,70 134.6,160 134.6,160 118,158 102,150 96,120',
    'caution',
    'neck-extensors-head-drop',
    [114, 112],
  ),
  zone(
    'girdle',
    'Above the shoulder blade and between it and the spine: avoid toxin for pain',
    '30,178 50,170 70,160 84,150 96,152 116,164 133.4,170 133.4,170 133.4,265 133.4,265 92,265 92,265 88,236 82,214 70,204 52,200 34,194',
    'avoid',
    'shoulder-girdle-pain',
    [104, 196],
  ),
  zone(
    'apex',
    'Lung apex at the neck and shoulder angle',
    '104,152 96,147 86,148 78,156 74,168 82,178 96,180 108,172',
    'serious',
    'pleura',
    [90, 163],
  ),
];

const NOT_SKULL =
  ids(`occipital-bone parietal-bone temporal-bone mandible sphenoid-bone maxilla zygomatic-bone
       frontal-bone vomer teeth ethmoid palatine-bone hyoid-bone nasal-bone lacrimal-bone
       inferior-nasal-concha platysma subclavius sternum manubrium pectoralis-major-sternocostal-part
       superior-pharyngeal-constrictor stylopharyngeus digastric transversus-thoracis`);
const SUBOCCIPITAL = [
  'rectus-capitis-posterior-major',
  'rectus-capitis-posterior-minor',
  'obliquus-capitis-superior',
  'obliquus-capitis-inferior',
  'rectus-capitis-lateralis',
];

const shared = (
  layer: string,
  omit: string[] = [],
): Pick<Plan, 'family' | 'from' | 'frame' | 'symmetric' | 'skin' | 'fade' | 'omit'> => ({
  family: 'neck-back',
  from: { view: 'neck-back', layer },
  frame: { x0: 6, y0: -62, x1: 264, y1: 258 },
  symmetric: true,
  skin: false,
  fade: ['top', 'bottom', 'left', 'right'],
  omit: [...NOT_SKULL, ...omit],
});

export const NECK_BACK: Plan[] = [
  {
    ...shared('superficial', [...SUBOCCIPITAL, 'teres-minor', 'semispinalis-capitis']),
    id: 'neck-back',
    title: 'Head, neck and upper back from behind',
    description:
      'The back of the head, neck and shoulders with the skin removed: occipitalis above the nuchal line, trapezius in three parts, sternocleidomastoid and splenius at its edge. Sixteen of the 31 migraine label sites lie here; zones show the field to avoid for pain and the lung apex.',
    depth: 'Superficial',
    fibres: { 'lower-trapezius': { angle: 38 }, 'middle-trapezius': { angle: 6 } },
    drawn: [SKIN, ...SKULL, OCCIPITALIS, EARS, ...NERVES, ACCESSORY, ...ZONES, ...SITES],
    best: ['upper-trapezius', 'occipitalis', 'trapezius'],
  },
  {
    ...shared('splenius', [
      ...SUBOCCIPITAL,
      'interspinales-cervicis',
      'spinalis',
      'semispinalis-capitis',
      'omohyoid',
      'middle-scalene',
    ]),
    id: 'neck-back-splenius',
    title: 'Neck from behind, trapezius removed',
    description:
      'Trapezius and sternocleidomastoid are removed: splenius of the head and neck, semispinalis capitis in the gap between the two sides, levator scapulae, the rhomboids and serratus posterior superior.',
    depth: 'Splenius',
    drawn: [
      SKIN,
      ...SKULL.slice(0, 1),
      { ...SEMISPINALIS, before: 'splenius-capitis' },
      pleura,
      EARS,
      ...NERVES,
      ACCESSORY,
      ...ZONES.slice(1),
    ],
    fibres: {
      'rhomboid-major': { angle: -38 },
      'rhomboid-minor': { angle: -42 },
      'serratus-posterior-superior': { angle: -40 },
    },
    best: ids(`splenius-capitis levator-scapulae rhomboid-minor splenius-cervicis serratus-posterior-superior
       cervical-paraspinals`),
    deep: ['splenius-cervicis', 'serratus-posterior-superior'],
  },
  {
    ...shared('semispinalis', [
      ...SUBOCCIPITAL,
      'semispinalis-capitis',
      'external-intercostal',
      'omohyoid',
      'rotatores',
      'interspinales-cervicis',
      'interspinalis-thoracis',
      'levatores-costarum-longi',
      'posterior-cervical-intertransversarii',
    ]),
    id: 'neck-back-semispinalis',
    title: 'Neck from behind, semispinalis',
    description:
      'Splenius, levator scapulae and the rhomboids are removed: semispinalis capitis from the occiput to the upper back, longissimus of head, neck and chest, spinalis and iliocostalis.',
    depth: 'Semispinalis',
    drawn: [SKIN, ...SKULL.slice(0, 1), SEMISPINALIS, EARS, ...NERVES, ...ZONES.slice(0, 1)],
    best: ['semispinalis-capitis', 'longissimus-capitis', 'longissimus-cervicis', 'spinalis'],
  },
  {
    ...shared(
      'suboccipital',
      ids(`external-intercostal omohyoid posterior-cervical-intertransversarii
       anterior-cervical-intertransversarii levatores-costarum-breves interspinalis-thoracis`),
    ),
    id: 'neck-back-suboccipital',
    title: 'Neck from behind, suboccipital muscles',
    description:
      'Semispinalis capitis and the long back muscles are removed: the four suboccipital muscles between skull, atlas and axis with the vertebral artery in their triangle, semispinalis of neck and chest, and the scalenes at the side.',
    depth: 'Suboccipital',
    drawn: [
      SKIN,
      ...SKULL.slice(0, 1),
      EARS,
      band('artery:vertebral', {
        along: '107,150 107,120 106,92 105,76 100,68 103,61 112,59.6 121,60.6 127,56',
        width: [3, 3, 3, 2.6],
        kind: 'artery',
        name: 'Vertebral artery',
      }),
      NERVES[0]!,
    ],
    best: ids(`rectus-capitis-posterior-major rectus-capitis-posterior-minor obliquus-capitis-inferior
       obliquus-capitis-superior suboccipital-muscles semispinalis-cervicis`),
  },
];
