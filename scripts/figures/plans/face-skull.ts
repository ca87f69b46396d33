import { ids } from '../plan.ts';
/** The frame of the face seen from the front: skin line, orbit, eye, brow, nose, lips. Drawn over the skull of `head-front`. */
import { hairs, lines, outline, spot, type Drawn } from '../drawn.ts';

/** Bones of the view that frame the face. */
export const SKULL =
  ids(`frontal-bone parietal-bone temporal-bone sphenoid-bone zygomatic-bone maxilla nasal-bone mandible
       teeth`);

export const SKIN: Drawn = outline(
  'skin',
  `105,9 86,11.5 66,19 48,31 34,49 26,70 23.5,92 25.5,110 27,118 31,117.5 24.5,122 21,132 22.5,146 28,158 33,168 39,172.5 43,172
   46,182 49,194 51,206 51,222 49.5,238 45,249 36,256 28,260 28,260 182,260 182,260 174,256 165,249 160.5,238 159,222 159,206 161,194
   164,182 167,172 171,172.5 177,168 182,158 187.5,146 189,132 185.5,122 179,117.5 183,118 184.5,110 186.5,92 184,70 176,49 162,31 144,19 124,11.5`,
  { kind: 'skin', single: true },
);

/** The ear before the skull's side. */
export const EAR: Drawn[] = [
  lines(
    'feature:ear',
    [
      '42,121 37,118 30,119.5 26,126 25.5,138 29,150 33.5,161 38,168 42,169',
      '31,124 29,131 31,142 36,152 40,158',
      '37,124 34,130 36,138',
    ],
    {
      kind: 'feature',
    },
  ),
];

/** The opening of the orbit: its border is the bony rim that is felt. */
const RIM =
  '56.5,131 58.5,122.5 65,118 74,116.6 83,117.6 89.5,122.5 91.2,132 89.5,143 84,149.5 75,152 65.5,150 59,143.5';
export const ORBIT: Drawn[] = [
  outline('bone:orbit', RIM, { kind: 'organ', name: 'Orbit', mute: true }),
  outline(
    'eye:eyeball',
    '61.5,134.5 64,126 70,122 77,122 83.5,126 86.5,134.5 84,142 78,147 70,147 64,142.5',
    { kind: 'eye', name: 'Eyeball', mute: true },
  ),
];
const RIM_LINE: Drawn = outline('landmark:orbital-rim', RIM, {
  kind: 'landmark',
  name: 'Bony orbital rim',
  at: [56.5, 131],
});

export const EYE: Drawn[] = [
  outline(
    'eye:opening',
    '59.5,135 59.5,135 64,131.3 70,129.3 76,129 82,130.6 86,133.4 89,136.4 89,136.4 84.5,138.8 78,140.2 70,139.8 64,137.8',
    { kind: 'eye', name: 'Eye', mute: true },
  ),
  spot('organ:iris', '74,134.4', 5.2, { kind: 'organ', name: 'Iris' }),
  spot('feature:pupil', '74,134.4', 2.2, { kind: 'feature' }),
  lines('feature:lid', ['58,134 63,129.6 70,127.4 77,127.2 83.5,129.2 88,133'], { kind: 'feature' }),
];

export const BROW: Drawn = hairs(
  'feature:brow',
  '91,115.4 86,114.6 78,113 68,112 58,113 51,117',
  '90,108.4 83,106.4 74,105 65,105.6 55,109.4 47,117',
  46,
);

export const NOSE_AND_LIPS: Drawn[] = [
  lines(
    'feature:nose',
    [
      '98,122 99.4,130 98.6,142 96,154 92,162 88.4,167 88.2,171.6 91.2,174.6 95,173.4',
      '95.2,173.6 99,171.8 102,174.6 105,176.4',
      '95.6,161 92,164.5 91.4,169',
    ],
    { kind: 'feature' },
  ),
  lines(
    'feature:lips',
    [
      '78.6,194.6 86,190.8 94,187.2 100,185.8 105,187.4',
      '78.6,194.6 87,195 96,194.4 105,195.4',
      '80,195.4 86,200.6 94,204 105,205',
      '100,178.5 99.6,184',
      '93,211.4 99,210.4 105,210.2',
    ],
    { kind: 'feature' },
  ),
];

export const JAW_LINE: Drawn = lines(
  'feature:jaw',
  ['46,184 49,197 54,209 62,220 73,230 86,237 97,240.4 105,241'],
  { kind: 'feature' },
);

export const LANDMARKS: Drawn[] = [
  RIM_LINE,
  lines('landmark:mid-pupillary-line', ['74,92 74,106', '74,150 74,232'], {
    kind: 'landmark',
    name: 'Mid-pupillary line',
    at: [74, 228],
  }),
  spot('landmark:lateral-canthus', '59.5,135', 1, { kind: 'landmark', name: 'Lateral canthus' }),
  spot('landmark:medial-canthus', '89,136.4', 1, { kind: 'landmark', name: 'Medial canthus' }),
];
