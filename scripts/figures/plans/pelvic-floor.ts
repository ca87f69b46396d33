/** Pelvic floor and perineum from below, and the section of the male pelvis. Drawn wholly by hand. */
import { band, lines, outline, sheet, sphincter, type Drawn } from '../drawn.ts';
import { type Plan } from '../plan.ts';

// The perineum from below, front up. Midline x = 80; millimetres of a drawing 160 wide.
const ARCH = outline(
  'bone:ischiopubic',
  '80,18 72,17 64,22 54,38 43,62 33,88 27,104 28,116 36,120 45,114 52,100 59,76 68,50 75,38 80,36',
  { kind: 'bone', name: 'Pubic arch and ischial tuberosity', mute: true },
);
const COCCYX = outline(
  'bone:coccyx',
  '66,168 68,156 73,146 77,139 80,137 83,139 87,146 92,156 94,168 94,168 80,170 66,168',
  { kind: 'bone', name: 'Coccyx', single: true, mute: true },
);
const SACROTUBEROUS = band('fascia:sacrotuberous', {
  along: '35,112 46,130 58,146 69,160',
  width: [7, 5, 9],
  kind: 'fascia',
  name: 'Sacrotuberous ligament',
  mute: true,
});
const GLUTEUS = sheet('gluteus-maximus', {
  from: '70,166 60,158 48,146 38,136',
  via: ['46,170 36,164 26,152 20,140'],
  to: '22,170 10,168 2,156 0,140',
  fibres: 8,
});
const CANAL = outline(
  'organ:anal-canal',
  '77.6,112 78.4,108.4 80,107.4 81.6,108.4 82.4,112 81.6,115.6 80,116.6 78.4,115.6',
  { kind: 'organ', name: 'Anus', single: true, mute: true },
);
const ANAL: Drawn[] = [
  sphincter('external-anal-sphincter', {
    outer: '94,112 91.6,121 86,128 80,131 74,128 68.4,121 66,112 68.4,103 74,96 80,92.6 86,96 91.6,103',
    inner:
      '86,112 85,116.4 82.6,119.4 80,120.6 77.4,119.4 75,116.4 74,112 75,107.6 77.4,104.6 80,103.4 82.6,104.6 85,107.6',
    fibres: 5,
    gaps: [0.25, 0.75],
    single: true,
    at: [70, 118],
  }),
  sphincter('internal-anal-sphincter', {
    outer:
      '86,112 85,116.4 82.6,119.4 80,120.6 77.4,119.4 75,116.4 74,112 75,107.6 77.4,104.6 80,103.4 82.6,104.6 85,107.6',
    inner:
      '82.4,112 82,114.4 81,116 80,116.6 79,116 78,114.4 77.6,112 78,109.6 79,108 80,107.4 81,108 82,109.6',
    fibres: 3,
    gaps: [0, 0.5],
    single: true,
    tone: 2,
    at: [76.4, 108],
  }),
];
const BULBO = sheet('bulbospongiosus', {
  from: '66,40 68,54 68.6,70 72,84 79.4,92.6',
  to: '79.8,34 79.8,46 79.8,60 79.8,76 79.8,92.6',
  fibres: 10,
});
const ISCHIO = band('ischiocavernosus', {
  along: '39,104 46,84 56,62 66,44 72,36',
  width: [4, 9, 10, 8, 4],
  fibres: 4,
});
const TRANSVERSE = band('muscle:superficial-transverse-perineal', {
  along: '41,104 58,98 79,94',
  width: [4.6, 4, 3.4],
  fibres: 2,
  name: 'Superficial transverse perineal',
});
const ILIO = sheet('iliococcygeus', {
  from: '52,82 46,96 43,110 46,124',
  via: ['60,104 58,114 58,124 60,136'],
  to: '77,139 75,142 73,146 70,151',
  fibres: 8,
  groups: ['levator-ani'],
});
const PUBO = sheet('pubococcygeus', {
  from: '68,44 62,58 57,70 53,81',
  via: ['65,86 62,94 60,102 59,108'],
  to: '79,136 78.4,137.4 78,138.6 77.4,139.6',
  fibres: 7,
  groups: ['levator-ani'],
});
const RECTALIS = band('puborectalis', {
  along: '73,42 69,66 66.4,92 67,112 72,127 80.4,132.6',
  width: [5, 6, 7, 8, 8, 8],
  fibres: 4,
  groups: ['levator-ani'],
});
const COCCYGEUS = sheet('coccygeus', {
  from: '42,116 44,124 47,130',
  via: ['56,136 57,142 58,148'],
  to: '71,150 69,155 68,160',
  fibres: 6,
});
const OBTURATOR = sheet('obturator-internus', {
  from: '64,50 56,66 49,84 44,100',
  to: '57,46 48,66 40,88 35,104',
  fibres: 8,
});
const URETHRA: Drawn[] = [
  sphincter('external-urethral-sphincter', {
    outer: '88,62 86,68 80,71 74,68 72,62 74,56 80,53 86,56',
    inner: '82.6,62 82,64 80,65 78,64 77.4,62 78,60 80,59 82,60',
    fibres: 3,
    gaps: [0, 0.5],
    single: true,
  }),
  outline('organ:urethra', '82.6,62 82,64 80,65 78,64 77.4,62 78,60 80,59 82,60', {
    kind: 'organ',
    name: 'Urethra',
    single: true,
    mute: true,
  }),
];
const PERINEAL_NERVE: Drawn[] = [
  nerve('pudendal', 'Pudendal nerve', '44,130 40,118 42,106 50,88 60,70 67,56', [2.2, 1.4, 1]),
  unlabelled(nerve('pudendal', 'Pudendal nerve', '42,110 54,112 66,114', [1.6, 0.9])),
];
const THIGH_LINE = lines('feature:thigh', ['24,4 20,40 12,80 4,116'], { kind: 'feature' });
const PERINEUM_ZONE = zone(
  'continence',
  'Sphincters: bladder and bowel continence',
  '80,50 70,52 68,70 72,86 66,96 62,112 68,126 80,134 80,134',
  'serious',
  'continence',
  [72, 94],
);
const floor = {
  family: 'pelvic-floor',
  size: [160, 176] as [number, number],
  symmetric: true,
  fade: ['bottom', 'left', 'right'],
} satisfies Partial<Plan>;

// Section through the midline, front to the left.
import { SECTION } from './pelvis-section.ts';
import { nerve, seeThrough, unlabelled, zone } from '../structures.ts';
export const PELVIC_FLOOR: Plan[] = [
  {
    ...floor,
    id: 'perineum',
    title: 'Perineum from below',
    description:
      'The male perineum from below, pubis at the top: bulbospongiosus and ischiocavernosus in front, the anal sphincters behind, gluteus maximus at the sides, the pudendal nerve along the ischium.',
    depth: 'Perineum',
    drawn: [
      THIGH_LINE,
      seeThrough(RECTALIS),
      ARCH,
      COCCYX,
      SACROTUBEROUS,
      GLUTEUS,
      ISCHIO,
      BULBO,
      TRANSVERSE,
      ...ANAL,
      CANAL,
      ...PERINEAL_NERVE,
      PERINEUM_ZONE,
    ],
    best: ['bulbospongiosus', 'ischiocavernosus', 'external-anal-sphincter', 'internal-anal-sphincter'],
  },
  {
    ...floor,
    id: 'pelvic-floor',
    title: 'Pelvic floor from below',
    description:
      'The superficial muscles are removed: the three parts of levator ani from pubis and pelvic wall to the midline behind the anus, coccygeus, obturator internus on the inner side of the hip bone, the urethral sphincter in front.',
    depth: 'Levator ani',
    drawn: [
      ARCH,
      seeThrough(OBTURATOR),
      COCCYX,
      COCCYGEUS,
      ILIO,
      PUBO,
      RECTALIS,
      ...URETHRA,
      { ...ANAL[1]! },
      CANAL,
      ...PERINEAL_NERVE,
      PERINEUM_ZONE,
    ],
    best: ['levator-ani', 'puborectalis', 'pubococcygeus', 'iliococcygeus'],
  },
  {
    id: 'pelvis-section',
    title: 'Bladder, prostate and sphincters, section',
    description:
      'A section through the middle of the male pelvis, front to the left: the bladder wall (detrusor), prostate, the urethra with its external sphincter, rectum and anal canal with the two anal sphincters and the sling of puborectalis.',
    family: 'pelvic-floor',
    depth: 'Section',
    size: [152, 118],
    fade: ['top', 'right'],
    drawn: SECTION,
    best: ['detrusor', 'prostate', 'external-urethral-sphincter'],
  },
];
