/** Chest and abdomen from the front. The outlines lack the flat abdominal muscles and rectus: drawn by hand over ribs and pelvis. */
import { ids, type Plan } from '../plan.ts';
import { band, outline, sheet, type Drawn } from '../drawn.ts';
import { seeThrough } from '../structures.ts';

const EXTERNAL = sheet('external-oblique', {
  from: '136,240 122,254 112,276 107,296 105,320 106,348 110,378 115,408 118,432',
  via: ['170,258 154,274 144,296 139,320 137,346 136,376 136,408 130,440 116,462'],
  to: '196,266 190,292 188,322 187,356 186,390 182,424 172,452 150,478 114,494',
  fibres: 15,
});
const INTERNAL = sheet('internal-oblique', {
  from: '104,430 103,446 105,464 110,480 120,498 136,516 156,536 180,560',
  via: ['118,400 128,416 138,434 146,452 152,472 158,494 170,518 190,548'],
  to: '124,376 144,384 166,370 188,346 195,372 198,410 202,460 214,540',
  fibres: 14,
});
const TRANSVERSUS = sheet('transversus-abdominis', {
  from: '138,352 118,384 106,418 103,446 108,476 124,504 150,532 184,566',
  via: ['166,330 154,376 148,412 148,444 150,472 160,500 178,528 202,556'],
  to: '206,296 198,344 192,390 190,430 192,466 200,500 212,534 226,574',
  fibres: 14,
});
const RECTUS = sheet('rectus-abdominis', {
  from: '242,250 230,246 214,238 198,234',
  via: [
    '242,330 227,330 211,330 196,328',
    '242,430 228,430 213,430 199,428',
    '242.6,530 232,530 222,530 212,526',
  ],
  to: '243,612 240,612 236,611 232,608',
  fibres: 6,
});
const INSCRIPTIONS: Drawn[] = [
  '243,292 230,289 214,291 197,287',
  '243,346 228,343 212,345 195,342',
  '243,402 228,399 212,402 197,398',
].map((along, k) =>
  band(`fascia:inscription-${k}`, {
    along,
    width: 3.4,
    kind: 'fascia',
    name: 'Tendinous intersection',
    mute: true,
  }),
);
const SHEATH = outline(
  'fascia:rectus-sheath',
  '245,244 230,240 212,244 198,254 192,284 188,330 186,384 182,426 170,456 146,482 116,496 132,514 166,550 206,588 236,612 245,614',
  {
    kind: 'fascia',
    name: 'Aponeurosis and rectus sheath',
    at: [200, 480],
  },
);
const LINEA = band('fascia:linea-alba', {
  along: '245,248 245,420 245,612',
  width: [5, 4, 2],
  kind: 'fascia',
  name: 'Linea alba',
  single: true,
  at: [245, 500],
});
const EPIGASTRIC = band('artery:inferior-epigastric', {
  along: '172,566 188,536 204,490 212,440 214,380 216,300',
  width: [3, 2, 1.2],
  kind: 'artery',
  name: 'Epigastric arteries',
  deep: true,
});
const PLEURA = outline(
  'pleura:lung',
  '214,70 202,66 190,72 176,96 160,130 146,180 132,240 122,300 120,330 140,326 166,300 190,272 216,254 234,246 238,200 238,140 232,100',
  {
    kind: 'pleura',
    name: 'Lung and pleura behind the ribs',
    at: [150, 250],
  },
);

const ARMS = ids(`radius ulna carpal-bones metacarpal-bones phalanges-of-hand mandible hyoid-bone`);
const BEHIND_NECK = ids(`fourth-cervical-vertebra fifth-cervical-vertebra sixth-cervical-vertebra
       seventh-cervical-vertebra first-thoracic-vertebra intervertebral-disks first-rib manubrium
       first-costal-cartilage upper-trapezius`);
const THIGHS =
  ids(`adductor-longus gracilis pectineus external-anal-sphincter coccygeus gluteus-maximus iliococcygeus
       puborectalis pubococcygeus`);
const trunk = (layer: string, frame: Plan['frame']): Pick<Plan, 'from' | 'symmetric' | 'fade' | 'frame'> => ({
  from: { view: 'trunk-front', layer },
  symmetric: true,
  fade: ['top', 'bottom', 'left', 'right'],
  ...(frame ? { frame } : {}),
});
const ABDOMEN = { x0: 70, y0: 176, x1: 420, y1: 632 };
const CHEST = { x0: 40, y0: 20, x1: 450, y1: 400 };

const NOT_WALL = ids(`diaphragm psoas-major iliacus piriformis rotatores iliocostalis longissimus-thoracis
       levatores-costarum-breves levatores-costarum-longi external-oblique transversus-thoracis
       innermost-intercostal biceps-brachii-long-head biceps-brachii-short-head brachialis
       triceps-brachii-medial-head triceps-brachii-long-head triceps-brachii-lateral-head
       deltoid-acromial-part deltoid-clavicular-part deltoid-spinal-part coracobrachialis humerus
       gluteus-minimus`);

export const TRUNK: Plan[] = [
  {
    ...trunk('superficial', CHEST),
    id: 'chest',
    title: 'Chest',
    description:
      'The chest with the skin removed: the three parts of pectoralis major, deltoid, serratus anterior at the side and the external oblique below; the lung lies behind the ribs.',
    family: 'trunk',
    depth: 'Chest',
    omit: [
      ...ARMS,
      'external-intercostal',
      'internal-intercostal',
      'platysma',
      'sternohyoid',
      'omohyoid',
      'brachialis',
      'supraspinatus',
      'subclavius',
      'external-oblique',
      'diaphragm',
      'middle-scalene',
    ],
    fibres: {
      'pectoralis-major-sternocostal-part': { fan: [84, 160] },
      'pectoralis-major-clavicular-part': { fan: [70, 170] },
      'pectoralis-major-abdominal-part': { fan: [84, 150] },
    },
    // Platysma, left out, hides that the muscle lies in front of the spine and behind the clavicle.
    order: [
      ...BEHIND_NECK.map((bone): [string, string] => [bone, 'sternocleidomastoid']),
      ['sternocleidomastoid', 'clavicle'],
    ],
    drawn: [SHEATH, EXTERNAL, LINEA, PLEURA],
    best: ['pectoralis-major'],
  },
  {
    ...trunk('deep', CHEST),
    id: 'chest-wall',
    title: 'Chest wall',
    description:
      'Pectoralis major, deltoid and the external oblique are removed: pectoralis minor, subclavius, serratus anterior and the intercostals between the ribs, the diaphragm below them.',
    family: 'trunk',
    depth: 'Chest wall',
    omit: [
      ...ARMS,
      'sternohyoid',
      'omohyoid',
      'psoas-major',
      'iliocostalis',
      'longissimus-thoracis',
      'rotatores',
      'transversus-thoracis',
      'levatores-costarum-breves',
      'levatores-costarum-longi',
      'middle-scalene',
      'posterior-scalene',
      'quadratus-lumborum',
    ],
    fibres: {
      'external-intercostal': { angle: 55 },
      'internal-intercostal': { angle: -55 },
      'serratus-anterior': { angle: 14 },
    },
    drawn: [PLEURA],
    best: ['intercostal-muscles', 'serratus-anterior'],
  },
  {
    ...trunk('superficial', ABDOMEN),
    id: 'abdomen',
    title: 'Abdominal wall',
    description:
      'The abdomen with the skin removed: the external oblique runs down and forward into the aponeurosis; rectus abdominis shows through its sheath on both sides of the midline.',
    family: 'trunk',
    depth: 'Abdomen, superficial',
    omit: [
      ...ARMS,
      ...THIGHS,
      ...NOT_WALL,
      'latissimus-dorsi',
      'external-intercostal',
      'internal-intercostal',
    ],
    drawn: [
      SHEATH, seeThrough(RECTUS), EXTERNAL, LINEA, EPIGASTRIC,
    ], // prettier-ignore
    fibres: {
      'pectoralis-major-sternocostal-part': { fan: [84, 160] },
      'pectoralis-major-abdominal-part': { fan: [84, 150] },
    },
    best: ['external-oblique'],
  },
  {
    ...trunk('deep', ABDOMEN),
    id: 'abdomen-internal',
    title: 'Abdominal wall, internal oblique and rectus',
    description:
      'The external oblique and the front of the sheath are removed: rectus abdominis with its tendinous intersections from ribs to pubis, the internal oblique fanning up and forward from the iliac crest.',
    family: 'trunk',
    depth: 'Abdomen, middle',
    omit: [...ARMS, ...THIGHS, ...NOT_WALL],
    fibres: { 'serratus-anterior': { angle: 14 } },
    drawn: [INTERNAL, RECTUS, ...INSCRIPTIONS, LINEA, EPIGASTRIC],
    best: ['internal-oblique', 'rectus-abdominis'],
  },
  {
    ...trunk('deep', ABDOMEN),
    id: 'abdomen-transversus',
    title: 'Abdominal wall, transversus',
    description:
      'The obliques and rectus are removed: transversus abdominis runs level round the side to its aponeurosis, with the bowel directly behind it.',
    family: 'trunk',
    depth: 'Abdomen, deep',
    omit: [...ARMS, ...THIGHS, ...NOT_WALL],
    fibres: { 'serratus-anterior': { angle: 14 } },
    drawn: [
      outline(
        'fascia:posterior-sheath',
        '245,252 226,262 208,296 198,344 192,390 190,430 192,466 200,500 212,534 228,578 245,612',
        { kind: 'fascia', name: 'Aponeurosis of transversus', at: [224, 420] },
      ),
      TRANSVERSUS,
      seeThrough(EPIGASTRIC),
      LINEA,
    ],
    best: ['transversus-abdominis'],
  },
  {
    ...trunk('deep', { x0: 70, y0: 70, x1: 420, y1: 450 }),
    id: 'diaphragm',
    title: 'Diaphragm',
    description:
      'The rib cage from the front with the diaphragm seen through it: its dome behind the lower ribs, its legs on the lumbar spine, the lungs and pleura above and beside it.',
    family: 'trunk',
    depth: 'Diaphragm',
    least: 2,
    omit: [...ARMS, 'humerus', 'scapula', 'hip-bone'],
    deep: ['diaphragm'],
    fibres: { diaphragm: { fan: [245, 130] } },
    drawn: [PLEURA],
    best: ['diaphragm'],
  },
];
