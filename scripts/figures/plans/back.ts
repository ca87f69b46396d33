/** The back, layer by layer, and the shoulder from behind. */
import { ids, type Plan } from '../plan.ts';
import { band, outline, sheet, type Drawn } from '../drawn.ts';
import { zone } from '../structures.ts';

const LATISSIMUS = sheet('latissimus-dorsi', {
  from: '243.6,236 238,276 226,336 210,410 192,470 182,486',
  via: ['196,240 186,276 172,326 160,386 154,436 152,458', '150,230 142,252 135,286 131,330 130,372 132,396'],
  to: '110,190 107,193 104,197 101.4,201 99.4,205 98,209',
  fibres: 13,
});
const FASCIA = outline(
  'fascia:thoracolumbar',
  '245,262 240,276 228,334 212,408 194,468 184,486 190,500 204,512 218,540 230,578 240,600 245,606',
  {
    kind: 'fascia',
    name: 'Thoracolumbar fascia',
    at: [226, 470],
  },
);
const MULTIFIDUS = sheet('multifidus', {
  from: '238,140 235,200 232,270 229,340 225,410 218,470 212,520 218,560 230,592',
  via: ['240.6,126 239,184 237.6,254 236,324 234,394 231,452 228,504 230,540 237,574'],
  to: '243.6,112 243.4,168 243.4,236 243.4,306 243.4,376 243.4,436 243.4,490 243.6,522 244,556',
  fibres: 22,
});
const QUADRATUS = sheet('quadratus-lumborum', {
  from: '196,394 212,390 229,384',
  via: ['190,440 206,440 224,440'],
  to: '180,482 194,489 212,494',
  fibres: 7,
});
const PLEURA = outline(
  'pleura:lung',
  '216,74 204,76 190,86 176,106 166,138 158,190 151,250 146,306 146,346 158,362 182,372 210,380 236,387 239,340 239,260 238,180 235,120 228,90',
  { kind: 'pleura', name: 'Lung and pleura behind the ribs', at: [160, 330] },
);
const ZONES: Drawn[] = [
  zone(
    'girdle',
    'Above the shoulder blade and between it and the spine: avoid toxin for pain',
    '96,88 130,78 170,66 204,52 222,58 243,62 243,62 243,250 243,250 200,240 178,232 164,206 158,170 160,134 162,112 140,104 112,100',
    'avoid',
    'shoulder-girdle-pain',
    [200, 150],
  ),
  zone(
    'pleura',
    'Ribs and lung 2 to 3 cm under the skin',
    '228,256 206,256 178,248 160,256 152,290 150,330 168,350 206,366 236,374 238,330 236,280',
    'serious',
    'pleura',
    [190, 310],
  ),
];
const ACCESSORY = band('nerve:accessory', {
  along: '196,0 194,30 190,60 196,100 206,140 216,180',
  width: [2.6, 2, 1.2],
  kind: 'nerve',
  name: 'Accessory nerve',
});
const DORSAL_SCAPULAR = band('nerve:dorsal-scapular', {
  along: '212,30 202,60 190,90 182,130 176,180',
  width: [2.4, 1.2],
  kind: 'nerve',
  name: 'Dorsal scapular nerve',
});

const FOREARM = ids(`radius ulna carpal-bones metacarpal-bones phalanges-of-hand anconeus brachioradialis
       extensor-carpi-radialis-longus mandible occipital-bone temporal-bone hyoid-bone`);
const back = (layer: string): Pick<Plan, 'family' | 'from' | 'symmetric' | 'fade' | 'frame'> => ({
  family: 'back',
  from: { view: 'trunk-back', layer },
  symmetric: true,
  fade: ['top', 'bottom', 'left', 'right'],
  frame: { x0: 46, y0: 4, x1: 444, y1: 640 },
});
const UPPER = { x0: 34, y0: 6, x1: 456, y1: 350 };

export const BACK: Plan[] = [
  {
    ...back('superficial'),
    id: 'back',
    title: 'Back',
    description:
      'The back with the skin removed: trapezius from skull to twelfth thoracic vertebra, latissimus dorsi below it, deltoid, infraspinatus and teres at the shoulder, the gluteus maximus. The lung lies behind the ribs; the field between shoulder blade and spine is marked.',
    depth: 'Superficial',
    omit: [
      ...FOREARM,
      'serratus-posterior-inferior',
      'iliocostalis',
      'longissimus-thoracis',
      'spinalis',
      'external-intercostal',
      'internal-intercostal',
      'rhomboid-major',
      'latissimus-dorsi',
      'semispinalis-thoracis',
      'external-anal-sphincter',
      'coccygeus',
    ],
    fibres: {
      'lower-trapezius': { fan: [108, 84] },
      'gluteus-maximus': { angle: -38 },
      'external-oblique': { angle: 62 },
      'gluteus-medius': { fan: [98, 620] },
    },
    drawn: [
      { ...FASCIA, before: 'lower-trapezius' },
      { ...LATISSIMUS, before: 'lower-trapezius' },
      PLEURA,
      ACCESSORY,
      ...ZONES,
    ],
    best: ['latissimus-dorsi', 'lower-trapezius', 'middle-trapezius'],
  },
  {
    ...back('intermediate'),
    id: 'back-rhomboids',
    title: 'Upper back, trapezius and deltoid removed',
    description:
      'Trapezius, deltoid and latissimus are removed: levator scapulae and the rhomboids from spine to shoulder blade, serratus posterior superior beneath, the muscles on the blade. Between blade and spine only these thin muscles lie on ribs and lung.',
    depth: 'Rhomboids',
    frame: UPPER,
    omit: [
      ...FOREARM,
      'serratus-posterior-inferior',
      'external-oblique',
      'splenius-cervicis',
      'semispinalis-capitis',
      'interspinales-cervicis',
      'spinalis',
      'semispinalis-thoracis',
      'omohyoid',
      'middle-scalene',
      'posterior-scalene',
      'subclavius',
      'pectoralis-major-sternocostal-part',
      'brachialis',
      'external-intercostal',
      'internal-intercostal',
    ],
    deep: ['serratus-posterior-superior'],
    pieces: ['supraspinatus'],
    fibres: {
      'rhomboid-major': { angle: -38 },
      'rhomboid-minor': { angle: -42 },
      'serratus-posterior-superior': { angle: -40 },
      'serratus-anterior': { angle: 30 },
    },
    drawn: [PLEURA, DORSAL_SCAPULAR, ...ZONES],
    best: ['rhomboid-major', 'rhomboids', 'serratus-posterior-superior'],
  },
  {
    ...back('erector-spinae'),
    id: 'back-erector',
    title: 'Back, erector spinae',
    description:
      'The shoulder muscles, rhomboids and splenius are removed: iliocostalis, longissimus and spinalis from pelvis to neck, the intercostal muscles and the pleura at their side, serratus posterior inferior see-through.',
    depth: 'Erector spinae',
    omit: [
      ...FOREARM,
      'humerus',
      'brachialis',
      'coracobrachialis',
      'biceps-brachii-short-head',
      'pectoralis-major-abdominal-part',
      'pectoralis-major-clavicular-part',
      'pectoralis-major-sternocostal-part',
      'external-anal-sphincter',
      'coccygeus',
      'obturator-internus',
      'gemellus-superior',
      'gemellus-inferior',
      'quadratus-femoris',
      'tensor-fasciae-latae',
      'subscapularis',
      'internal-intercostal',
      'subclavius',
      'omohyoid',
      'iliococcygeus',
      'puborectalis',
    ],
    deep: ['serratus-posterior-inferior'],
    fibres: { 'serratus-posterior-inferior': { angle: 35 } },
    drawn: [PLEURA],
    best: ['erector-spinae', 'iliocostalis', 'longissimus-thoracis', 'serratus-posterior-inferior'],
  },
  {
    ...back('deep'),
    id: 'back-deep',
    title: 'Back, muscles on the spine',
    description:
      'Erector spinae is removed: semispinalis and multifidus beside the spinous processes, the rotators beneath, the intercostals between the ribs, quadratus lumborum between the twelfth rib and the iliac crest over the kidney and beside psoas.',
    depth: 'Deep',
    omit: [
      ...FOREARM,
      'humerus',
      'brachialis',
      'coracobrachialis',
      'biceps-brachii-short-head',
      'pectoralis-major-abdominal-part',
      'pectoralis-major-clavicular-part',
      'pectoralis-major-sternocostal-part',
      'external-anal-sphincter',
      'subscapularis',
      'internal-intercostal',
      'subclavius',
      'omohyoid',
      'scapula',
      'clavicle',
      'iliococcygeus',
      'puborectalis',
      'tensor-fasciae-latae',
      'pectoralis-minor',
      'sartorius',
      'lateral-lumbar-intertransversarius',
      'medial-lumbar-intertransversarius',
      'interspinales-lumborum',
      'interspinales-cervicis',
      'levatores-costarum-longi',
      'pubococcygeus',
      'obturator-externus',
      'adductor-magnus',
    ],
    beneath: ['kidney'],
    label: ['kidney'],
    fibres: { 'external-intercostal': 'none' },
    drawn: [QUADRATUS, MULTIFIDUS, PLEURA, ...ZONES.slice(1)],
    best: ['multifidus', 'quadratus-lumborum', 'rotatores', 'semispinalis-thoracis', 'intercostal-muscles'],
  },
];
