/** Chest and abdomen from the front. The outlines lack the flat abdominal muscles and rectus: drawn by hand over ribs and pelvis. */
import type { Plan } from '../compose.ts';
import { band, outline, sheet, type Drawn } from '../drawn.ts';

const zone = (id: string, name: string, points: string, severity: Drawn['severity'], opens: string, at: [number, number]): Drawn =>
  outline(`zone:${id}`, points, { kind: 'zone', name, severity: severity!, opens, at });

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
  via: ['242,330 227,330 211,330 196,328', '242,430 228,430 213,430 199,428', '242.6,530 232,530 222,530 212,526'],
  to: '243,612 240,612 236,611 232,608',
  fibres: 6,
});
const INSCRIPTIONS: Drawn[] = ['243,292 230,289 214,291 197,287', '243,346 228,343 212,345 195,342', '243,402 228,399 212,402 197,398'].map((along, k) =>
  band(`fascia:inscription-${k}`, { along, width: 3.4, kind: 'fascia', name: 'Tendinous intersection', mute: true }),
);
const SHEATH = outline('fascia:rectus-sheath', '245,244 230,240 212,244 198,254 192,284 188,330 186,384 182,426 170,456 146,482 116,496 132,514 166,550 206,588 236,612 245,614', {
  kind: 'fascia', name: 'Aponeurosis and rectus sheath', at: [200, 480],
}); // prettier-ignore
const LINEA = band('fascia:linea-alba', { along: '245,248 245,420 245,612', width: [5, 4, 2], kind: 'fascia', name: 'Linea alba', single: true, at: [245, 500] });
const EPIGASTRIC = band('artery:inferior-epigastric', { along: '172,566 188,536 204,490 212,440 214,380 216,300', width: [3, 2, 1.2], kind: 'artery', name: 'Epigastric arteries', deep: true });
const PLEURA = outline('pleura:lung', '214,70 202,66 190,72 176,96 160,130 146,180 132,240 122,300 120,330 140,326 166,300 190,272 216,254 234,246 238,200 238,140 232,100', {
  kind: 'pleura', name: 'Lung and pleura behind the ribs', at: [150, 250],
}); // prettier-ignore

const ARMS = ['radius', 'ulna', 'carpal-bones', 'metacarpal-bones', 'phalanges-of-hand', 'mandible', 'hyoid-bone'];
const THIGHS = ['adductor-longus', 'gracilis', 'pectineus', 'external-anal-sphincter', 'coccygeus', 'gluteus-maximus', 'iliococcygeus', 'puborectalis', 'pubococcygeus'];
const trunk = (layer: string, frame: Plan['frame']): Pick<Plan, 'from' | 'symmetric' | 'fade' | 'frame'> => ({
  from: { view: 'trunk-front', layer },
  symmetric: true,
  fade: ['top', 'bottom', 'left', 'right'],
  ...(frame ? { frame } : {}),
});
const ABDOMEN = { x0: 70, y0: 176, x1: 420, y1: 632 };
const CHEST = { x0: 40, y0: 20, x1: 450, y1: 400 };

const NOT_WALL = ['diaphragm', 'psoas-major', 'iliacus', 'piriformis', 'rotatores', 'iliocostalis', 'longissimus-thoracis', 'levatores-costarum-breves', 'levatores-costarum-longi', 'external-oblique', 'transversus-thoracis', 'innermost-intercostal', 'biceps-brachii-long-head', 'biceps-brachii-short-head', 'brachialis', 'triceps-brachii-medial-head', 'triceps-brachii-long-head', 'triceps-brachii-lateral-head', 'deltoid-acromial-part', 'deltoid-clavicular-part', 'deltoid-spinal-part', 'coracobrachialis', 'humerus', 'gluteus-minimus'];

export const TRUNK: Plan[] = [
  {
    ...trunk('superficial', CHEST),
    id: 'chest',
    title: 'Chest',
    description: 'The chest with the skin removed: the three parts of pectoralis major, deltoid, serratus anterior at the side and the external oblique below; the lung lies behind the ribs.',
    family: 'trunk',
    depth: 'Chest',
    omit: [...ARMS, 'external-intercostal', 'internal-intercostal', 'platysma', 'sternohyoid', 'omohyoid', 'brachialis', 'supraspinatus', 'subclavius', 'external-oblique', 'diaphragm', 'middle-scalene'],
    fibres: { 'pectoralis-major-sternocostal-part': { fan: [84, 160] }, 'pectoralis-major-clavicular-part': { fan: [70, 170] }, 'pectoralis-major-abdominal-part': { fan: [84, 150] } },
    drawn: [SHEATH, EXTERNAL, LINEA, PLEURA],
    best: ['pectoralis-major'],
  },
  {
    ...trunk('deep', CHEST),
    id: 'chest-wall',
    title: 'Chest wall',
    description: 'Pectoralis major, deltoid and the external oblique are removed: pectoralis minor, subclavius, serratus anterior and the intercostals between the ribs, the diaphragm below them.',
    family: 'trunk',
    depth: 'Chest wall',
    omit: [...ARMS, 'sternohyoid', 'omohyoid', 'psoas-major', 'iliocostalis', 'longissimus-thoracis', 'rotatores', 'transversus-thoracis', 'levatores-costarum-breves', 'levatores-costarum-longi', 'middle-scalene', 'posterior-scalene', 'quadratus-lumborum'],
    fibres: { 'external-intercostal': { angle: 55 }, 'internal-intercostal': { angle: -55 }, 'serratus-anterior': { angle: 14 } },
    drawn: [PLEURA],
    best: ['intercostal-muscles', 'serratus-anterior'],
  },
  {
    ...trunk('superficial', ABDOMEN),
    id: 'abdomen',
    title: 'Abdominal wall',
    description: 'The abdomen with the skin removed: the external oblique runs down and forward into the aponeurosis; rectus abdominis shows through its sheath on both sides of the midline.',
    family: 'trunk',
    depth: 'Abdomen, surface',
    omit: [...ARMS, ...THIGHS, ...NOT_WALL, 'latissimus-dorsi', 'external-intercostal', 'internal-intercostal'],
    drawn: [
      SHEATH, { ...RECTUS, deep: true }, EXTERNAL, LINEA, EPIGASTRIC,
    ], // prettier-ignore
    fibres: { 'pectoralis-major-sternocostal-part': { fan: [84, 160] }, 'pectoralis-major-abdominal-part': { fan: [84, 150] } },
    best: ['external-oblique'],
  },
  {
    ...trunk('deep', ABDOMEN),
    id: 'abdomen-internal',
    title: 'Abdominal wall, internal oblique and rectus',
    description: 'The external oblique and the front of the sheath are removed: rectus abdominis with its tendinous intersections from ribs to pubis, the internal oblique fanning up and forward from the iliac crest.',
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
    description: 'The obliques and rectus are removed: transversus abdominis runs level round the side to its aponeurosis, with the bowel directly behind it.',
    family: 'trunk',
    depth: 'Abdomen, deep',
    omit: [...ARMS, ...THIGHS, ...NOT_WALL],
    fibres: { 'serratus-anterior': { angle: 14 } },
    drawn: [outline('fascia:posterior-sheath', '245,252 226,262 208,296 198,344 192,390 190,430 192,466 200,500 212,534 228,578 245,612', { kind: 'fascia', name: 'Aponeurosis of transversus', at: [224, 420] }), TRANSVERSUS, { ...EPIGASTRIC, deep: true }, LINEA],
    best: ['transversus-abdominis'],
  },
  {
    ...trunk('deep', { x0: 70, y0: 70, x1: 420, y1: 450 }),
    id: 'diaphragm',
    title: 'Diaphragm',
    description: 'The rib cage from the front with the diaphragm seen through it: its dome behind the lower ribs, its legs on the lumbar spine, the lungs and pleura above and beside it.',
    family: 'trunk',
    depth: 'Diaphragm',
    least: 2,
    omit: [...ARMS, 'humerus', 'scapula', 'hip-bone'],
    deep: ['diaphragm'],
    fibres: { diaphragm: { fan: [245, 130] } },
    drawn: [PLEURA],
    best: ['diaphragm'],
  },
  {
    id: 'abdomen-deep',
    title: 'Psoas and iliacus',
    description: 'The abdominal wall and bowel are removed: psoas beside the lumbar spine joins iliacus under the groin to the thigh; quadratus lumborum at its side, kidney and ureter, aorta and vena cava in front, the femoral nerve between the two.',
    family: 'hip-front',
    depth: 'Deep abdomen',
    from: { view: 'abdomen-deep-front', layer: 'deep' },
    frame: { x0: 30, y0: 20, x1: 320, y1: 424 },
    fade: ['top', 'bottom', 'left', 'right'],
    omit: ['diaphragm', 'iliocostalis', 'rotatores', 'external-anal-sphincter', 'puborectalis', 'iliococcygeus', 'serratus-posterior-inferior', 'gluteus-maximus', 'gluteus-medius', 'longissimus-thoracis'],
    least: 0.1,
    context: ['abdominal-aorta', 'inferior-vena-cava', 'common-iliac-artery', 'external-iliac-artery', 'common-iliac-vein', 'external-iliac-vein', 'femoral-artery', 'femoral-vein', 'kidney', 'ureter'],
    label: ['abdominal-aorta', 'inferior-vena-cava', 'kidney', 'ureter', 'femoral-artery'],
    drawn: [
      { ...sheet('quadratus-lumborum', { from: '108,100 120,92 132,86', via: ['100,140 112,140 124,140'], to: '84,182 98,184 112,192', fibres: 6 }), before: 'psoas-major' },
      { ...sheet('quadratus-lumborum', { from: '218,86 230,92 242,100', via: ['226,140 238,140 250,140'], to: '238,192 252,184 266,182', fibres: 6 }), before: 'psoas-major' },
      band('psoas-minor', { along: '152,66 146,110 136,160 127,205 119,252 116,310', width: [4, 7, 5, 3, 2, 1.6], fibres: 2 }),
      band('psoas-minor', { along: '198,66 204,110 214,160 223,205 231,252 234,310', width: [4, 7, 5, 3, 2, 1.6], fibres: 2 }),
      band('nerve:femoral', { along: '118,180 106,226 103,280 108,320 108,370', width: [2.4, 3, 2], kind: 'nerve', name: 'Femoral nerve' }),
      band('nerve:femoral', { along: '232,180 244,226 247,280 242,320 242,370', width: [2.4, 3, 2], kind: 'nerve', name: 'Femoral nerve', mute: true }),
      zone('iliopsoas', 'Psoas and iliacus behind bowel, ureter and vessels: image guidance', '152,62 140,80 122,130 104,176 76,184 52,196 60,240 84,300 100,330 116,316 112,262 126,226 150,184 156,120', 'serious', 'deep-image-guidance', [120, 160]),
      zone('iliopsoas', 'Psoas and iliacus behind bowel, ureter and vessels: image guidance', '198,62 210,80 228,130 246,176 274,184 298,196 290,240 266,300 250,330 234,316 238,262 224,226 200,184 194,120', 'serious', 'deep-image-guidance', [230, 160]),
    ],
    best: ['psoas-major', 'iliacus', 'iliopsoas', 'psoas-minor'],
  },
  {
    id: 'abdomen-gut',
    title: 'Gut sphincters',
    description: 'Oesophagus, stomach and duodenum in front of the spine: the lower oesophageal sphincter where the oesophagus meets the stomach, the pylorus at its outlet.',
    family: 'hip-front',
    depth: 'Gut',
    from: { view: 'abdomen-deep-front', layer: 'no-diaphragm' },
    frame: { x0: 70, y0: 0, x1: 300, y1: 190 },
    fade: ['top', 'bottom', 'left', 'right'],
    least: 2,
    skin: true,
    drawn: [
      outline('organ:stomach', '184,18 196,18 200,20 206,10 220,0 240,1 262,10 276,28 279,48 270,66 252,80 230,92 204,95 180,90 164,80 158,74 150,72 148,64 156,60 166,64 178,68 192,66 202,56 204,44 198,32 188,26', { kind: 'organ', name: 'Stomach', at: [240, 50] }),
      outline('organ:oesophagus', '180,0 180,0 180.6,10 184,20 200,20 200,20 198,10 196,0 196,0', { kind: 'organ', name: 'Oesophagus' }),
      outline('organ:duodenum', '150,60 140,58 128,62 118,74 114,92 114,116 120,136 136,146 160,148 184,140 200,126 204,112 196,112 186,126 166,134 144,132 130,124 126,108 126,90 132,76 142,72 150,74', { kind: 'organ', name: 'Duodenum' }),
      sheet('lower-oesophageal-sphincter', { from: '181,9 182,14 184.6,21', to: '197,9 198.4,14 200.6,21', fibres: 4 }),
      sheet('gastric-pylorus', { from: '162,60.6 156,58.6 149.6,59', to: '163,79.6 156,77 149.6,74.6', fibres: 4 }),
    ],
    best: ['lower-oesophageal-sphincter', 'gastric-pylorus'],
  },
];
