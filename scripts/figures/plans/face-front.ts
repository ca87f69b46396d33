/** The face from the front: muscles of the surface and beneath. The outlines hold none of them: drawn by hand over the skull. */
import { ids, type Plan } from '../plan.ts';
import { band, outline, sheet, sphincter, type Drawn } from '../drawn.ts';
import { FACE_NERVES, FACE_SITES, FACE_VESSELS, FACE_ZONES } from './face-front-zones.ts';
import { BROW, EAR, EYE, JAW_LINE, LANDMARKS, NOSE_AND_LIPS, ORBIT, SKIN, SKULL } from './face-skull.ts';
import { seeThrough } from '../structures.ts';

const TEMPORALIS = sheet('temporalis', {
  from: '53.4,114 52,100 47.6,85 41,74 34,70.6 29.8,80 28.8,95 29.6,108',
  via: ['52.8,128 50,122 45,117 40,115 36,117 33,123'],
  to: '50,144 46,147 41.4,149',
  fibres: 11,
});
const MASSETER = sheet('masseter', {
  from: '44.6,157 50,162.4 59,168',
  via: ['50.6,180 56,183 63.4,187'],
  to: '55.6,203 60,210 67.6,216.4',
  fibres: 6,
});
const PAROTID = outline(
  'parotid-gland',
  '45.6,158.6 49,163.6 53.4,172 56,183 57,194 55.6,201.6 53,197 50.6,187.6 48.4,177 46,168',
  { kind: 'gland' },
);
const CORRUGATOR = band('corrugator-supercilii', {
  along: '99,118 91,112.6 81,107.6 70,103.6',
  width: [4.6, 7, 7, 3],
  fibres: 5,
});
const DEPRESSOR_SUPERCILII = band('depressor-supercilii', {
  along: '94.4,130 93.6,121 92,112.5',
  width: [2.4, 3.4, 5],
  fibres: 3,
});
const PROCERUS = sheet('procerus', {
  from: '99.4,140 105,141 110.6,140',
  via: ['100.8,126 109.2,126'],
  to: '97.4,107.5 105,106 112.6,107.5',
  fibres: 6,
  single: true,
});

const FRONTALIS = sheet('frontalis', {
  from: '103.8,74 102,62 96,52 86,46.4 74,45.6 62,49.6 53.6,58 49.4,68',
  via: ['103.4,96 97,90 88,85.6 77,84 66,85 57,89 50.6,96'],
  to: '102,118 94,115.4 85,112.8 75,110.8 65,111 57,113.6 51,118.4',
  fibres: 17,
});

/** The three concentric parts, each named: where to stay and where not to go differs between them. */
const part = (name: string): Pick<Drawn, 'name' | 'groups' | 'opens'> => ({
  name: `Orbicularis oculi, ${name} part`,
  groups: ['orbicularis-oculi'],
  opens: 'orbicularis-oculi',
});
const TARSAL_BORDER =
  '57.6,134.6 62.6,127.4 69,123.4 76,122.6 83.6,125 88.4,130 91,136.4 86.6,141.4 79,144.4 70,144.4 63,141.2';
const SEPTAL_BORDER =
  '54.4,134 57.4,123.6 64.6,116.8 74,114.8 83.6,116.2 90.2,122 93,134.5 90.4,144.4 83,150.6 74,152.6 64.4,150.6 57.2,144';
const ORBICULARIS_OCULI: Drawn[] = [
  sphincter('part:orbicularis-oculi-orbital', {
    outer:
      '43,136 45.6,120.4 55,110 70,106 84,108.6 93,115.6 96.6,131 95.2,145 88.6,156.4 74,161.6 58,158.6 47,149.6',
    inner: SEPTAL_BORDER,
    fibres: 5,
    gaps: [0.47, 0.53],
    ...part('orbital'),
    at: [48, 143],
    tone: 2,
  }),
  sphincter('part:orbicularis-oculi-preseptal', {
    outer: SEPTAL_BORDER,
    inner: TARSAL_BORDER,
    fibres: 3,
    gaps: [0, 0.5],
    ...part('preseptal'),
    at: [62, 148],
    tone: 1,
  }),
  sphincter('part:orbicularis-oculi-pretarsal', {
    outer: TARSAL_BORDER,
    inner:
      '59.5,135 64,131.3 70,129.3 76,129 82,130.6 86,133.4 89,136.4 84.5,138.8 78,140.2 70,139.8 64,137.8',
    fibres: 2,
    gaps: [0, 0.5],
    ...part('pretarsal'),
    at: [65, 142.5],
    tone: 2,
  }),
];

const GALEA = outline(
  'fascia:galea',
  '105,14 90,15.6 72,21 55,31 43,45 37,60 36,68 42,70 49,72 54,60 63,50.6 75,46.6 87,47.4 97,53 102.6,63 104,76 105,80 106,76 107.4,63 113,53 123,47.4 135,46.6 147,50.6 156,60 161,72 168,70 174,68 173,60 167,45 155,31 138,21 120,15.6',
  { kind: 'fascia', name: 'Galea aponeurotica', single: true, mute: true },
);
const NOSE = outline(
  'cartilage:nose',
  '105,146 100.6,150 97.4,157 93.6,163 89.4,167.4 88.4,171.6 91,174.8 95,174 98.6,172.4 101.6,175 105,177 108.4,175 111.4,172.4 115,174 119,174.8 121.6,171.6 120.6,167.4 116.4,163 112.6,157 109.4,150',
  { kind: 'cartilage', name: 'Nasal cartilages', single: true, mute: true },
);
const NASALIS: Drawn[] = [
  sheet('nasalis', {
    from: '88.2,164.5 89.4,169 92,172.4',
    via: ['94,157 96,160 97.6,163.6', '99.4,150.4 100.4,154 101.4,158'],
    to: '105,148.6 105,152 105,156',
    fibres: 5,
  }),
  band('nasalis', { along: '92.6,178 93,174.6 95.4,172', width: [4, 3.4, 2.4], fibres: 2, mute: true }),
];
const DEPRESSOR_SEPTI = band('depressor-septi-nasi', {
  along: '100.6,184.5 102,179 103.4,174.6',
  width: [3.6, 3, 2],
  fibres: 2,
});
const LLSAN = sheet('levator-labii-superioris-alaeque-nasi', {
  from: '97.4,132.5 93.8,135',
  via: ['96.2,150 90.4,152', '91.8,165 86.2,168'],
  to: '92.6,172.5 90.4,181.5 85,183',
  fibres: 4,
});
const LEVATOR_LABII = sheet('levator-labii-superioris', {
  from: '88.4,150.6 80,153.6 71,153.4',
  via: ['89.2,167 82.6,169 76.4,169.6'],
  to: '91.4,184 86.6,185.6 82,187',
  fibres: 6,
});
const ZYGOMATICUS_MINOR = band('zygomaticus-minor', {
  along: '60,157.6 68.6,170 80.6,187',
  width: [5.4, 4.6, 3.6],
  fibres: 3,
});
const ZYGOMATICUS_MAJOR = band('zygomaticus-major', {
  along: '51,160.4 61.4,174.6 77.4,193.6',
  width: [8, 7, 4.6],
  fibres: 5,
});
const LEVATOR_ANGULI = band('levator-anguli-oris', {
  along: '82,164.6 80.6,178 78,193',
  width: [9, 7, 4.4],
  fibres: 5,
});
const RISORIUS = sheet('risorius', {
  from: '53.4,183 53,188.6 55.4,194.6',
  via: ['66,189.6 66,192.8 66.6,195.4'],
  to: '78,193.6 78.2,196.4',
  fibres: 4,
});
const BUCCINATOR = sheet('buccinator', {
  from: '63.4,174 60.6,188 63,203.6',
  via: ['71,181 70,191 71,201.4'],
  to: '79.6,189.4 79,195 80,200',
  fibres: 8,
});
const ORBICULARIS_ORIS = sphincter('orbicularis-oris', {
  outer:
    '74.4,194.6 79.6,186.6 88,180.6 97,177.6 105,178.6 113,177.6 122,180.6 130.4,186.6 135.6,194.6 130.6,202.6 122,208.6 113,211 105,211.2 97,211 88,208.6 79.4,202.6',
  inner:
    '79.4,194.7 87,194.7 93,194.4 99,194.1 105,195 111,194.1 117,194.4 123,194.7 130.6,194.7 123,195.4 117,195.6 111,195.6 105,195.9 99,195.6 93,195.6 87,195.4',
  fibres: 6,
  gaps: [0, 0.5],
  single: true,
  at: [96, 182],
});
const DEPRESSOR_ANGULI = sheet('depressor-anguli-oris', {
  from: '64,216.5 73.6,222.8 86,227',
  via: ['70.4,206 75.6,208.6 81.4,210.4'],
  to: '75.4,196 79.6,197',
  fibres: 7,
});
const DEPRESSOR_LABII = sheet('depressor-labii-inferioris', {
  from: '77,222.5 85.6,226.6 94,229',
  via: ['83.6,213 91,215.4 98,216'],
  to: '87,205 94,206.4 101,207',
  fibres: 6,
});
const MENTALIS = sheet('mentalis', {
  from: '98.6,212.4 103,212.6',
  via: ['96.4,220.6 104,221.6'],
  to: '92.6,230.4 98,233 104.4,233.6',
  fibres: 5,
});
const PLATYSMA = sheet('platysma', {
  from: '53.6,199.6 57.6,209 66,218.8 78,226.6 90,231.6 99.4,234.4',
  via: ['52.4,224 56.6,229 64.6,234 76,239 88,242.6 99,244.4'],
  to: '42,260 53,260 64,260 76,260 87,260 98,260',
  fibres: 12,
});

/** The lids with orbicularis removed: septum from the rim to the tarsal plates. */
const LIDS: Drawn[] = [
  outline('fascia:orbital-septum', SEPTAL_BORDER, { kind: 'fascia', name: 'Orbital septum', at: [66, 147] }),
  {
    ...band('lacrimal-gland', { along: '58.4,127 62,121.6 68.6,119.4', width: [4, 6.4, 3.4], kind: 'gland' }),
    deep: true,
  },
  sheet('levator-palpebrae-superioris', {
    from: '62.6,120.6 69,118.6 77,118.4 84,120',
    to: '63.6,127.2 70,124.4 77,124 84,126',
    fibres: 8,
    deep: true,
  }),
  outline(
    'fascia:tarsal-plates',
    '60.6,133.4 64,127.6 70,124.4 77,124 83.4,126.2 87.4,131.2 87.4,131.2 82,130.2 76,128.8 70,129 64,131',
    { kind: 'fascia', name: 'Upper tarsal plate', at: [78, 126.6] },
  ),
  outline(
    'fascia:lower-tarsal-plate',
    '62,138.4 66,142 72,143.6 79,143.4 85.6,140.6 85.6,140.6 78,140.6 70,140.2',
    { kind: 'fascia', name: 'Lower tarsal plate', mute: true },
  ),
];
const CORRUGATOR_DEEP: Drawn = { ...CORRUGATOR, tone: 1 };

const SHARED = {
  family: 'face-front',
  from: { view: 'head-front', layer: 'superficial' },
  frame: { x0: 15, y0: 4, x1: 195, y1: 254 },
  symmetric: true,
  skin: false,
  only: SKULL,
  least: 2,
  fade: ['bottom'],
} satisfies Partial<Plan>;
// The skin is painted before the skull.
const UNDER: Drawn = { ...SKIN, before: 'all' };

export const FACE_FRONT: Plan[] = [
  {
    ...SHARED,
    id: 'face-front',
    title: 'Face from the front',
    description:
      'Both sides of the face with the skin removed: the muscles of expression from forehead to chin, round the eyes and the mouth. Zones show where toxin drops the lid, the brow or the mouth corner.',
    depth: 'Superficial',
    drawn: [
      UNDER, ...ORBIT, GALEA, NOSE,
      TEMPORALIS, MASSETER, PAROTID,
      { ...BUCCINATOR, tone: 1 }, PLATYSMA, LEVATOR_ANGULI,
      LEVATOR_LABII, LLSAN, ...NASALIS, DEPRESSOR_SEPTI,
      MENTALIS, DEPRESSOR_LABII, ORBICULARIS_ORIS,
      ZYGOMATICUS_MINOR, RISORIUS, ZYGOMATICUS_MAJOR, DEPRESSOR_ANGULI,
      FRONTALIS, seeThrough(CORRUGATOR), ...ORBICULARIS_OCULI, seeThrough(DEPRESSOR_SUPERCILII), PROCERUS,
      ...EYE, BROW, ...NOSE_AND_LIPS, JAW_LINE, ...EAR,
      ...FACE_VESSELS, ...FACE_NERVES, ...LANDMARKS, ...FACE_ZONES, ...FACE_SITES,
    ], // prettier-ignore
    best: ids(`frontalis procerus orbicularis-oculi zygomaticus-major zygomaticus-minor risorius orbicularis-oris
       depressor-anguli-oris platysma`),
  },
  {
    ...SHARED,
    id: 'face-front-deep',
    title: 'Face from the front, deep muscles',
    description:
      'Both sides of the face with frontalis, the ring round the eye, the zygomatic muscles, the mouth depressor and platysma removed: corrugator, the lifters of the lip, buccinator, masseter and mentalis on the bone.',
    depth: 'Deep',
    drawn: [
      UNDER, ...ORBIT, NOSE, TEMPORALIS, MASSETER,
      { ...BUCCINATOR, tone: 1 }, LEVATOR_ANGULI, ...NASALIS,
      MENTALIS, DEPRESSOR_LABII, ORBICULARIS_ORIS, DEPRESSOR_SEPTI,
      CORRUGATOR_DEEP, DEPRESSOR_SUPERCILII, ...LIDS,
      ...EYE, ...NOSE_AND_LIPS, JAW_LINE, ...EAR,
      ...FACE_VESSELS, ...FACE_NERVES, ...LANDMARKS, ...FACE_SITES.slice(0, 2),
    ], // prettier-ignore
    best: ids(`corrugator-supercilii depressor-supercilii levator-anguli-oris depressor-septi-nasi mentalis
       depressor-labii-inferioris`),
  },
];
