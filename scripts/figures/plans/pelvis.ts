/** Hip and pelvis: from behind out of the outlines; pelvic floor, perineum and the section drawn by hand. */
import type { Plan } from '../compose.ts';
import { band, lines, outline, sheet, sphincter, type Drawn } from '../drawn.ts';

const nerve = (id: string, name: string, along: string, width: number | number[], mute = false): Drawn =>
  band(`nerve:${id}`, { along, width, kind: 'nerve', name, ...(mute ? { mute: true as const } : {}) });
const zone = (id: string, name: string, points: string, severity: Drawn['severity'], opens: string, at: [number, number]): Drawn =>
  outline(`zone:${id}`, points, { kind: 'zone', name, severity: severity!, opens, at });

const SCIATIC = nerve('sciatic', 'Sciatic nerve', '138,148 128,158 116,178 108,204 104,240 102,290 101,326', [6, 7.6, 6.6]);
const PUDENDAL = nerve('pudendal', 'Pudendal nerve', '146,152 143,164 147,178 153,192 160,206 168,214', [2.6, 1.4]);
const HIP_ZONES: Drawn[] = [
  zone('sciatic', 'Sciatic and pudendal nerves beneath: image guidance', '150,140 132,146 116,164 102,184 98,210 116,214 126,190 142,178 154,196 160,190 152,168', 'serious', 'deep-image-guidance', [118, 184]),
];
const hip = (layer: string): Pick<Plan, 'family' | 'from' | 'symmetric' | 'frame' | 'fade' | 'omit'> => ({
  family: 'hip-back',
  from: { view: 'pelvis-back-deep', layer },
  symmetric: true,
  frame: { x0: 14, y0: 4, x1: 366, y1: 306 },
  fade: ['top', 'bottom', 'left', 'right'],
  omit: ['interspinales-lumborum'],
});

// The perineum from below, front up. Midline x = 80; millimetres of a drawing 160 wide.
const ARCH = outline('bone:ischiopubic', '80,18 72,17 64,22 54,38 43,62 33,88 27,104 28,116 36,120 45,114 52,100 59,76 68,50 75,38 80,36', { kind: 'bone', name: 'Pubic arch and ischial tuberosity', mute: true });
const COCCYX = outline('bone:coccyx', '66,168 68,156 73,146 77,139 80,137 83,139 87,146 92,156 94,168 94,168 80,170 66,168', { kind: 'bone', name: 'Coccyx', single: true, mute: true });
const SACROTUBEROUS = band('fascia:sacrotuberous', { along: '35,112 46,130 58,146 69,160', width: [7, 5, 9], kind: 'fascia', name: 'Sacrotuberous ligament', mute: true });
const GLUTEUS = sheet('gluteus-maximus', { from: '70,166 60,158 48,146 38,136', via: ['46,170 36,164 26,152 20,140'], to: '22,170 10,168 2,156 0,140', fibres: 8 });
const CANAL = outline('organ:anal-canal', '77.6,112 78.4,108.4 80,107.4 81.6,108.4 82.4,112 81.6,115.6 80,116.6 78.4,115.6', { kind: 'organ', name: 'Anus', single: true, mute: true });
const ANAL: Drawn[] = [
  sphincter('external-anal-sphincter', { outer: '94,112 91.6,121 86,128 80,131 74,128 68.4,121 66,112 68.4,103 74,96 80,92.6 86,96 91.6,103', inner: '86,112 85,116.4 82.6,119.4 80,120.6 77.4,119.4 75,116.4 74,112 75,107.6 77.4,104.6 80,103.4 82.6,104.6 85,107.6', fibres: 5, gaps: [0.25, 0.75], single: true, at: [70, 118] }),
  sphincter('internal-anal-sphincter', { outer: '86,112 85,116.4 82.6,119.4 80,120.6 77.4,119.4 75,116.4 74,112 75,107.6 77.4,104.6 80,103.4 82.6,104.6 85,107.6', inner: '82.4,112 82,114.4 81,116 80,116.6 79,116 78,114.4 77.6,112 78,109.6 79,108 80,107.4 81,108 82,109.6', fibres: 3, gaps: [0, 0.5], single: true, tone: 2, at: [76.4, 108] }),
];
const BULBO = sheet('bulbospongiosus', { from: '66,40 68,54 68.6,70 72,84 79.4,92.6', to: '79.8,34 79.8,46 79.8,60 79.8,76 79.8,92.6', fibres: 10 });
const ISCHIO = band('ischiocavernosus', { along: '39,104 46,84 56,62 66,44 72,36', width: [4, 9, 10, 8, 4], fibres: 4 });
const TRANSVERSE = band('muscle:superficial-transverse-perineal', { along: '41,104 58,98 79,94', width: [4.6, 4, 3.4], fibres: 2, name: 'Superficial transverse perineal' });
const ILIO = sheet('iliococcygeus', { from: '52,82 46,96 43,110 46,124', via: ['60,104 58,114 58,124 60,136'], to: '77,139 75,142 73,146 70,151', fibres: 8, groups: ['levator-ani'] });
const PUBO = sheet('pubococcygeus', { from: '68,44 62,58 57,70 53,81', via: ['65,86 62,94 60,102 59,108'], to: '79,136 78.4,137.4 78,138.6 77.4,139.6', fibres: 7, groups: ['levator-ani'] });
const RECTALIS = band('puborectalis', { along: '73,42 69,66 66.4,92 67,112 72,127 80.4,132.6', width: [5, 6, 7, 8, 8, 8], fibres: 4, groups: ['levator-ani'] });
const COCCYGEUS = sheet('coccygeus', { from: '42,116 44,124 47,130', via: ['56,136 57,142 58,148'], to: '71,150 69,155 68,160', fibres: 6 });
const OBTURATOR = sheet('obturator-internus', { from: '64,50 56,66 49,84 44,100', to: '57,46 48,66 40,88 35,104', fibres: 8 });
const URETHRA: Drawn[] = [
  sphincter('external-urethral-sphincter', { outer: '88,62 86,68 80,71 74,68 72,62 74,56 80,53 86,56', inner: '82.6,62 82,64 80,65 78,64 77.4,62 78,60 80,59 82,60', fibres: 3, gaps: [0, 0.5], single: true }),
  outline('organ:urethra', '82.6,62 82,64 80,65 78,64 77.4,62 78,60 80,59 82,60', { kind: 'organ', name: 'Urethra', single: true, mute: true }),
];
const PERINEAL_NERVE: Drawn[] = [
  nerve('pudendal', 'Pudendal nerve', '44,130 40,118 42,106 50,88 60,70 67,56', [2.2, 1.4, 1]),
  nerve('pudendal', 'Pudendal nerve', '42,110 54,112 66,114', [1.6, 0.9], true),
];
const THIGH_LINE = lines('feature:thigh', ['24,4 20,40 12,80 4,116'], { kind: 'feature' });
const PERINEUM_ZONE = zone('continence', 'Sphincters: bladder and bowel continence', '80,50 70,52 68,70 72,86 66,96 62,112 68,126 80,134 80,134', 'serious', 'continence', [72, 94]);
const floor = { family: 'pelvic-floor', size: [160, 176] as [number, number], symmetric: true, fade: ['bottom', 'left', 'right'] } satisfies Partial<Plan>;

// Section through the midline, front to the left.
const SECTION: Drawn[] = [
  outline('skin', '10,0 7,20 7,40 12,54 20,62 25,72 29,84 38,96 52,102 68,105 80,106 90,108 98,107 110,112 124,116 138,108 146,92 150,70 150,0', { kind: 'skin' }),
  outline('bone:symphysis', '24,40 31,34 38,38 40,48 36,58 29,64 23,58 22,48', { kind: 'bone', name: 'Pubic symphysis' }),
  outline('bone:sacrum', '104,0 112,16 119,34 121,50 117,66 111,78 106,86 103.6,84 106,74 110,62 111,50 107,34 99,16 92,0', { kind: 'bone', name: 'Sacrum and coccyx' }),
  sphincter('detrusor', { outer: '84,40 80,50 72,56.6 64,59.4 55,59 46,55 41,47 41,37 47,28 57,23 68,23.6 79,30', inner: '79,40.6 76,47.6 70,52.4 64,54.6 57,54.4 50,51 46,45.6 46,38.6 50.4,32 58,27.8 67,28.4 75,33.4', fibres: 4, gaps: [0.37, 0.87], at: [44, 42] }),
  outline('organ:bladder', '79,40.6 76,47.6 70,52.4 64,54.6 57,54.4 50,51 46,45.6 46,38.6 50.4,32 58,27.8 67,28.4 75,33.4', { kind: 'organ', name: 'Bladder' }),
  outline('prostate', '53,60 61,60.6 70,59 74.6,63 73,70 68,76.6 61,79.6 55,76 51.6,69', { kind: 'gland' }),
  outline('organ:rectum', '82,0 89,14 94,28 96,42 91,55 82,66 78,74 79,84 82.6,96 85,106 85,106 95,106 95,106 94.6,96 94,86 96,78 104,66 109,54 110,42 106,28 98,14 94,0', { kind: 'organ', name: 'Rectum and anal canal', at: [102, 46] }),
  band('organ:urethra', { along: '61,56 62,66 61,78 58,87 50,92.4 38,94 28,100', width: 2.2, kind: 'organ', name: 'Urethra', mute: true }),
  outline('organ:bulb', '64,90.6 56,90 46,91.6 36,94 27,99.6 31,102.6 40,99 52,98.4 62,98.6 68,96.6 68,92.6', { kind: 'organ', name: 'Bulb of the penis', mute: true }),
  band('bulbospongiosus', { along: '69,97.4 58,100.6 44,101.4 33,104.4', width: [2.6, 3, 2.6, 1.4], fibres: 2 }),
  outline('external-urethral-sphincter', '54.6,78.6 59,80.6 58,84.6 55.4,88.4 51.4,86.6 53.6,82.6', { kind: 'muscle' }),
  outline('external-urethral-sphincter', '62.6,80.4 67,78.4 67,84 63.4,89 59.4,88.6 61.6,84.6', { kind: 'muscle', mute: true }),
  band('internal-anal-sphincter', { along: '79.6,80 82.6,92 84.8,103', width: [1.6, 2.6, 2.2], fibres: 1, tone: 2 }),
  band('internal-anal-sphincter', { along: '94.6,84 94.6,94 95.2,103', width: [1.6, 2.6, 2.2], fibres: 1, tone: 2, mute: true }),
  band('external-anal-sphincter', { along: '75.6,86 78,95 81.4,105.6', width: [3.6, 5, 4.6], fibres: 2 }),
  band('external-anal-sphincter', { along: '99.4,86 99,96 98.4,106', width: [4, 6, 5], fibres: 2, mute: true }),
  outline('puborectalis', '95.4,78 99,73.6 103.6,74.6 104.4,80 100.6,84 96.4,83', { kind: 'muscle', groups: ['levator-ani'], at: [100.6, 78.6] }),
  band('puborectalis', { along: '38,60 54,68 74,74 97,77', width: [4, 5, 6], fibres: 2, deep: true, mute: true, groups: ['levator-ani'] }),
  zone('continence', 'Sphincters: bladder and bowel continence', '50,79 58,77 70,77 84,74 98,70 106,76 106,90 102,107 78,107 72,92 60,91 50,89', 'serious', 'continence', [70, 84]),
];

export const PELVIS: Plan[] = [
  {
    ...hip('superficial'),
    id: 'hip-back',
    title: 'Hip from behind',
    description: 'Gluteus maximus covers the hip from sacrum and iliac bone to the thigh; gluteus medius above it, tensor fasciae latae at the side, the hamstrings below.',
    depth: 'Surface',
    fibres: { 'gluteus-maximus': { angle: -40 }, 'gluteus-medius': { fan: [60, 190] }, 'external-oblique': { angle: 62 } },
    drawn: [{ ...SCIATIC, deep: true }],
    best: ['gluteus-maximus', 'tensor-fasciae-latae'],
  },
  {
    ...hip('gluteus-maximus-removed'),
    id: 'hip-back-deep',
    title: 'Hip from behind, gluteus maximus removed',
    description: 'Gluteus medius, piriformis, the gemelli with obturator internus and quadratus femoris cross to the femur; the sciatic nerve leaves below piriformis and runs down over the short rotators, the pudendal nerve turns round the ischial spine.',
    depth: 'Deep',
    omit: ['interspinales-lumborum', 'external-anal-sphincter', 'obturator-externus'],
    fibres: { 'gluteus-medius': { fan: [60, 190] }, 'external-oblique': { angle: 62 }, piriformis: { fan: [66, 168] } },
    drawn: [SCIATIC, PUDENDAL, ...HIP_ZONES],
    best: ['gluteus-medius', 'piriformis', 'gemellus-superior', 'gemellus-inferior', 'quadratus-femoris', 'obturator-internus'],
  },
  {
    ...hip('deep'),
    id: 'hip-back-deepest',
    title: 'Hip from behind, gluteus minimus',
    description: 'Gluteus medius is removed too: gluteus minimus on the iliac bone, the short rotators, coccygeus and the levator ani between the hip bones.',
    depth: 'Deepest',
    omit: ['interspinales-lumborum', 'iliocostalis', 'longissimus-thoracis', 'external-oblique', 'psoas-major'],
    fibres: { 'gluteus-minimus': { fan: [62, 184] }, piriformis: { fan: [66, 168] } },
    drawn: [{ ...SCIATIC, deep: true }, PUDENDAL, ...HIP_ZONES],
    best: ['gluteus-minimus', 'coccygeus'],
  },
  {
    ...floor,
    id: 'perineum',
    title: 'Perineum from below',
    description: 'The male perineum from below, pubis at the top: bulbospongiosus and ischiocavernosus in front, the anal sphincters behind, gluteus maximus at the sides, the pudendal nerve along the ischium.',
    depth: 'Perineum',
    drawn: [THIGH_LINE, { ...RECTALIS, deep: true }, ARCH, COCCYX, SACROTUBEROUS, GLUTEUS, ISCHIO, BULBO, TRANSVERSE, ...ANAL, CANAL, ...PERINEAL_NERVE, PERINEUM_ZONE],
    best: ['bulbospongiosus', 'ischiocavernosus', 'external-anal-sphincter', 'internal-anal-sphincter'],
  },
  {
    ...floor,
    id: 'pelvic-floor',
    title: 'Pelvic floor from below',
    description: 'The superficial muscles are removed: the three parts of levator ani from pubis and pelvic wall to the midline behind the anus, coccygeus, obturator internus at the wall, the urethral sphincter in front.',
    depth: 'Levator ani',
    drawn: [OBTURATOR, ARCH, COCCYX, COCCYGEUS, ILIO, PUBO, RECTALIS, ...URETHRA, { ...ANAL[1]! }, CANAL, ...PERINEAL_NERVE, PERINEUM_ZONE],
    best: ['levator-ani', 'puborectalis', 'pubococcygeus', 'iliococcygeus'],
  },
  {
    id: 'pelvis-section',
    title: 'Bladder, prostate and sphincters, section',
    description: 'A section through the middle of the male pelvis, front to the left: the bladder wall (detrusor), prostate, the urethra with its external sphincter, rectum and anal canal with the two anal sphincters and the sling of puborectalis.',
    family: 'pelvic-floor',
    depth: 'Section',
    size: [152, 118],
    fade: ['top', 'right'],
    drawn: SECTION,
    best: ['detrusor', 'prostate', 'external-urethral-sphincter'],
  },
];
