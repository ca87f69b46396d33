/** The neck from the side. */
import { outline, type Drawn } from '../drawn.ts';
import { ids, type Plan } from '../plan.ts';
import { artery, nerve, seeThrough, unlabelled, vein, zone } from '../structures.ts';

const SIDE_SHEATH: Drawn[] = [
  vein(
    'internal-jugular',
    'Internal jugular vein',
    '86,160 92,132 97,106 103,80 109,50 112,26',
    [9, 8, 8, 6],
  ),
  artery(
    'common-carotid',
    'Carotid artery',
    '91,164 94,136 97,110 99,86 103,62 107,40 109,18',
    [6, 6, 6.6, 5],
  ),
  nerve('vagus', 'Vagus nerve', '92,162 95.6,132 99,104 103,78 108,44 110,20', [1.6, 1.2]),
];
const SIDE_PLEXUS: Drawn[] = [
  nerve('brachial-plexus', 'Brachial plexus', '113,96 113.6,114 114,132 118,152', [2.6, 3]),
  unlabelled(
    nerve('brachial-plexus', 'Brachial plexus', '112.6,110 112.8,124 113.6,138 115.6,154', [2.6, 3]),
  ),
  unlabelled(nerve('brachial-plexus', 'Brachial plexus', '111,124 111.4,136 112.4,146 113.6,156', [2.6, 3])),
  nerve('phrenic', 'Phrenic nerve', '112,88 108.6,106 106.4,124 103,146', [1.6, 1.2]),
];
const ACCESSORY = nerve('accessory', 'Accessory nerve', '113,34 122,54 130,76 138,100 147,124', [1.8, 1.2]);
const SIDE_APEX: Drawn = outline(
  'pleura:apex',
  '86,176 88,160 94,146 103,137 113,134 123,138 130,148 134,162 135,178 110,184',
  { kind: 'pleura', name: 'Lung apex (pleura)', at: [124, 142] },
);
const SIDE_ZONES: Drawn[] = [
  zone(
    'swallow',
    'Larynx, pharynx and strap muscles: swallowing and voice',
    '74,66 84,60 98,58 104,66 104,84 102,108 96,128 88,132 82,112 78,90',
    'serious',
    'neck-swallow-breathing',
    [86, 84],
  ),
  zone(
    'scalene',
    'Scalenes: phrenic nerve, plexus, accessory breathing',
    '108,84 118,80 124,96 123,120 121,138 108,138 104,126',
    'serious',
    'neck-swallow-breathing',
    [116, 108],
  ),
  zone(
    'apex',
    'Lung apex behind and above the clavicle',
    '90,152 98,140 108,134 118,134 128,143 132,156 118,160 102,160',
    'serious',
    'pleura',
    [110, 149],
  ),
];

const SIDE = {
  family: 'neck-side',
  frame: { x0: 14, y0: 0, x1: 226, y1: 218 },
  fade: ['top', 'left', 'bottom'],
} satisfies Partial<Plan>;
const SIDE_OMIT =
  ids(`tensor-veli-palatini subclavius subscapularis teres-major serratus-anterior sphenoid-bone vomer
       lateral-nasal-cartilage major-alar-cartilage rectus-capitis-posterior-major`);

export const NECK_SIDE: Plan[] = [
  {
    ...SIDE,
    id: 'neck-side',
    title: 'Neck from the side',
    description:
      'The left side of the neck with platysma removed: sternocleidomastoid across it, the strap muscles and larynx in front, splenius, levator scapulae, the scalenes and trapezius behind. The carotid sheath lies beneath sternocleidomastoid, the lung apex above the clavicle.',
    depth: 'Superficial',
    from: { view: 'neck-left', layer: 'platysma-removed' },
    omit: [
      ...SIDE_OMIT,
      'pectoralis-minor',
      'longus-capitis',
      'obliquus-capitis-superior',
      'stylopharyngeus',
      'infraspinatus',
      'supraspinatus',
    ],
    beneath: ['thyroid-cartilage', 'cricoid-cartilage', 'trachea'],
    context: ['submandibular-gland'],
    drawn: [
      ...SIDE_SHEATH.map(seeThrough),
      vein('external-jugular', 'External jugular vein', '112,22 113,52 110,88 106,122 103,146', [3, 3.6]),
      ACCESSORY, ...SIDE_PLEXUS, SIDE_APEX, ...SIDE_ZONES,
    ], // prettier-ignore
    best: ['sternocleidomastoid', 'scalene-muscles', 'platysma'],
  },
  {
    ...SIDE,
    id: 'neck-side-deep',
    title: 'Neck from the side, posterior triangle',
    description:
      'Sternocleidomastoid, trapezius and the chest muscles are removed: the straps, the larynx and pharynx, the carotid sheath, the three scalenes with the phrenic nerve and the brachial plexus, levator scapulae and splenius.',
    depth: 'Deep',
    from: { view: 'neck-left', layer: 'posterior-triangle' },
    least: 0.08,
    omit: [
      ...SIDE_OMIT,
      'external-intercostal',
      'internal-intercostal',
      'pectoralis-minor',
      'rhomboid-minor',
      'semispinalis-cervicis',
      'iliocostalis',
      'longissimus-cervicis',
      'posterior-cervical-intertransversarii',
      'palatopharyngeus',
      'rectus-capitis-lateralis',
      'rectus-capitis-anterior',
      'levatores-costarum-longi',
      'serratus-posterior-superior',
      'salpingopharyngeus',
      'infraspinatus',
      'teres-minor',
    ],
    beneath: ['thyroid-cartilage', 'cricoid-cartilage', 'trachea'],
    context: ['submandibular-gland'],
    drawn: [...SIDE_SHEATH, ACCESSORY, ...SIDE_PLEXUS, SIDE_APEX, ...SIDE_ZONES],
    best: ids(`anterior-scalene middle-scalene posterior-scalene omohyoid thyrohyoid middle-pharyngeal-constrictor
       inferior-pharyngeal-constrictor`),
  },
];
