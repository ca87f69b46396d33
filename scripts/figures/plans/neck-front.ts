/** The neck from the front. */
import { outline, type Drawn } from '../drawn.ts';
import { ids, type Plan } from '../plan.ts';
import { artery, nerve, seeThrough, unlabelled, vein, zone } from '../structures.ts';

const FRONT = {
  family: 'neck-front',
  symmetric: true,
  frame: { x0: 12, y0: 0, x1: 218, y1: 196 },
  fade: ['top', 'left', 'right', 'bottom'],
} satisfies Partial<Plan>;
const FRONT_SHEATH: Drawn[] = [
  vein('internal-jugular', 'Internal jugular vein', '93,150 89,128 87,104 85,78 82,52', [9, 8.6, 8, 7]),
  artery(
    'common-carotid',
    'Common carotid artery',
    '104,160 99,138 96.6,114 95.4,92 94,72 91,50',
    [6.4, 6, 6.4, 5],
  ),
  nerve('vagus', 'Vagus nerve', '98,156 93.6,132 91.6,108 90.4,84 87,54', [1.6, 1.2]),
];
const THYROID: Drawn = outline(
  'organ:thyroid-gland',
  '108,86 103,90 100.4,98 100,108 103,115 107.6,116.6 110.4,112.4 115,111.6 119.6,112.4 122.4,116.6 127,115 130,108 129.6,98 127,90 122,86 121,96 119.6,104.6 115,105.6 110.4,104.6 109,96',
  { kind: 'organ', name: 'Thyroid gland', single: true, at: [103, 106] },
);
const FRONT_PLEXUS: Drawn[] = [
  nerve('brachial-plexus', 'Brachial plexus', '84,94 76,112 62,130 46,146', [2.6, 3]),
  unlabelled(nerve('brachial-plexus', 'Brachial plexus', '83,104 76,120 63,135 48,149', [2.6, 3])),
  unlabelled(nerve('brachial-plexus', 'Brachial plexus', '83,115 77,127 65,139 51,152', [2.6, 3])),
  nerve('phrenic', 'Phrenic nerve', '84,88 87,106 89,124 95,150', [1.6, 1.2]),
];
const FRONT_APEX: Drawn = outline(
  'pleura:apex',
  '66,170 67,152 71,138 78,129 87,126 95,130 100,140 102,156 101,172 84,176',
  { kind: 'pleura', name: 'Lung apex (pleura)', at: [76, 134] },
);
const FRONT_ZONES: Drawn[] = [
  zone(
    'larynx',
    'Larynx, pharynx and strap muscles: swallowing, voice, airway',
    '100,56 100,56 130,56 130,56 128,80 129,104 126,140 126,140 104,140 104,140 101,104 102,80',
    'serious',
    'avoid-swallow-voice-airway',
    [106, 72],
  ),
  zone(
    'scalene',
    'Scalenes: phrenic nerve, plexus, accessory breathing',
    '76,76 86,74 90,92 90,116 84,128 68,126 66,116',
    'serious',
    'neck-swallow-breathing',
    [78, 100],
  ),
  zone(
    'apex',
    'Lung apex behind and above the clavicle',
    '68,148 71,137 79,129 88,126 96,131 100,142 100,150 84,154',
    'serious',
    'pleura',
    [84, 142],
  ),
];
FRONT_ZONES[0]!.single = true;
const FRONT_OMIT =
  ids(`sphenoid-bone vomer nasal-bone levator-veli-palatini external-intercostal internal-intercostal
       subscapularis serratus-anterior supraspinatus posterior-cervical-intertransversarii
       semispinalis-cervicis interarytenoid posterior-cricoarytenoid thyroarytenoid deltoid-clavicular-part
       transversus-thoracis`);

export const NECK_FRONT: Plan[] = [
  {
    ...FRONT,
    id: 'neck-platysma',
    title: 'Neck from the front, platysma',
    description:
      'The thin sheet of platysma from the jaw over the collarbones, with sternocleidomastoid and trapezius at its edges. The straps and the larynx lie directly beneath it.',
    depth: 'Platysma',
    from: { view: 'neck-front', layer: 'superficial' },
    omit: [...FRONT_OMIT, 'splenius-capitis', 'omohyoid', 'subclavius'],
    fibres: {},
    drawn: [
      seeThrough(vein('external-jugular', 'External jugular vein', '76,30 79,66 80,100 84,132', [2.4, 3])),
      ...FRONT_ZONES.slice(0, 1),
    ],
    best: ['platysma'],
  },
  {
    ...FRONT,
    id: 'neck-front',
    title: 'Neck from the front',
    description:
      'Platysma is removed: sternocleidomastoid from the breastbone and collarbone to the ear, the strap muscles over the larynx and windpipe between its borders, the carotid sheath beneath, the lung apex behind the collarbone.',
    depth: 'Superficial',
    from: { view: 'neck-front', layer: 'platysma-removed' },
    omit: [
      ...FRONT_OMIT,
      'splenius-capitis',
      'subclavius',
      'longissimus-capitis',
      'middle-scalene',
      'levator-scapulae',
      'stylohyoid',
      'longus-capitis',
      'inferior-pharyngeal-constrictor',
    ],
    beneath: ['trachea<sternohyoid', 'cricoid-cartilage<sternohyoid', 'thyroid-cartilage<sternohyoid'],
    label: ['thyroid-cartilage', 'trachea'],
    drawn: [...FRONT_SHEATH.map(seeThrough), FRONT_APEX, ...FRONT_ZONES],
    best: ['sternohyoid', 'infrahyoid-muscles'],
  },
  {
    ...FRONT,
    id: 'neck-front-straps',
    title: 'Neck from the front, straps and scalenes',
    description:
      'Sternocleidomastoid, trapezius and the chest muscles are removed: the straps from hyoid and larynx to the breastbone, omohyoid, the scalenes, the carotid sheath and the thyroid gland.',
    depth: 'Straps',
    from: { view: 'neck-front', layer: 'infrahyoid' },
    omit: [
      ...FRONT_OMIT,
      'splenius-capitis',
      'longissimus-capitis',
      'stylohyoid',
      'splenius-cervicis',
      'pectoralis-minor',
      'inferior-pharyngeal-constrictor',
      'longus-capitis',
    ],
    beneath: ['trachea<sternohyoid', 'cricoid-cartilage<sternohyoid', 'thyroid-cartilage<sternohyoid'],
    label: ['thyroid-cartilage', 'cricoid-cartilage', 'trachea'],
    deep: ['sternothyroid'],
    drawn: [
      { ...THYROID, before: 'sternohyoid' },
      ...FRONT_SHEATH.map((d) => ({ ...d, before: 'omohyoid' })),
      ...FRONT_PLEXUS, FRONT_APEX, ...FRONT_ZONES,
    ], // prettier-ignore
    best: ['sternothyroid', 'omohyoid'],
  },
  {
    ...FRONT,
    id: 'neck-prevertebral',
    title: 'Neck from the front, on the spine',
    description:
      'Mandible, hyoid, larynx and pharynx are removed: longus colli and longus capitis on the front of the spine, the scalenes to the first two ribs, the vertebral artery between them.',
    depth: 'Prevertebral',
    from: { view: 'neck-front', layer: 'prevertebral' },
    least: 0.1,
    omit: [
      ...FRONT_OMIT,
      'splenius-capitis',
      'longissimus-capitis',
      'stylohyoid',
      'splenius-cervicis',
      'pectoralis-minor',
      'longissimus-cervicis',
      'semispinalis-capitis',
      'rotatores',
      'levatores-costarum-breves',
      'rectus-capitis-posterior-major',
      'obliquus-capitis-inferior',
      'superior-pharyngeal-constrictor',
      'anterior-cervical-intertransversarii',
      'maxilla',
      'teeth',
      'zygomatic-bone',
      'temporal-bone',
    ],
    deep: ['rectus-capitis-lateralis', 'rectus-capitis-anterior'],
    context: ['vertebral-artery'],
    label: ['vertebral-artery'],
    drawn: [
      {
        ...artery('subclavian', 'Subclavian artery', '105,156 96,140 84,133.6 70,137 52,150', [7, 7, 6]),
        before: 'anterior-scalene',
      },
      ...FRONT_PLEXUS,
      FRONT_APEX,
      ...FRONT_ZONES.slice(1),
    ],
    best: ['longus-colli', 'longus-capitis', 'rectus-capitis-lateralis', 'rectus-capitis-anterior'],
  },
];
