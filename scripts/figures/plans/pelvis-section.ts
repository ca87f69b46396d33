/** Section through the midline of the male pelvis, front to the left. Drawn wholly by hand. */
import { band, outline, sphincter, type Drawn } from '../drawn.ts';
import { zone } from '../structures.ts';

export const SECTION: Drawn[] = [
  outline(
    'skin',
    '10,0 7,20 7,40 12,54 20,62 25,72 29,84 38,96 52,102 68,105 80,106 90,108 98,107 110,112 124,116 138,108 146,92 150,70 150,0',
    { kind: 'skin' },
  ),
  outline('bone:symphysis', '24,40 31,34 38,38 40,48 36,58 29,64 23,58 22,48', {
    kind: 'bone',
    name: 'Pubic symphysis',
  }),
  outline(
    'bone:sacrum',
    '104,0 112,16 119,34 121,50 117,66 111,78 106,86 103.6,84 106,74 110,62 111,50 107,34 99,16 92,0',
    { kind: 'bone', name: 'Sacrum and coccyx' },
  ),
  sphincter('detrusor', {
    outer: '84,40 80,50 72,56.6 64,59.4 55,59 46,55 41,47 41,37 47,28 57,23 68,23.6 79,30',
    inner: '79,40.6 76,47.6 70,52.4 64,54.6 57,54.4 50,51 46,45.6 46,38.6 50.4,32 58,27.8 67,28.4 75,33.4',
    fibres: 4,
    gaps: [0.37, 0.87],
    at: [44, 42],
  }),
  outline(
    'organ:bladder',
    '79,40.6 76,47.6 70,52.4 64,54.6 57,54.4 50,51 46,45.6 46,38.6 50.4,32 58,27.8 67,28.4 75,33.4',
    { kind: 'organ', name: 'Bladder' },
  ),
  outline('prostate', '53,60 61,60.6 70,59 74.6,63 73,70 68,76.6 61,79.6 55,76 51.6,69', { kind: 'gland' }),
  outline(
    'organ:rectum',
    '82,0 89,14 94,28 96,42 91,55 82,66 78,74 79,84 82.6,96 85,106 85,106 95,106 95,106 94.6,96 94,86 96,78 104,66 109,54 110,42 106,28 98,14 94,0',
    { kind: 'organ', name: 'Rectum and anal canal', at: [102, 46] },
  ),
  band('organ:urethra', {
    along: '61,56 62,66 61,78 58,87 50,92.4 38,94 28,100',
    width: 2.2,
    kind: 'organ',
    name: 'Urethra',
    mute: true,
  }),
  outline(
    'organ:bulb',
    '64,90.6 56,90 46,91.6 36,94 27,99.6 31,102.6 40,99 52,98.4 62,98.6 68,96.6 68,92.6',
    { kind: 'organ', name: 'Bulb of the penis', mute: true },
  ),
  band('bulbospongiosus', {
    along: '69,97.4 58,100.6 44,101.4 33,104.4',
    width: [2.6, 3, 2.6, 1.4],
    fibres: 2,
  }),
  outline('external-urethral-sphincter', '54.6,78.6 59,80.6 58,84.6 55.4,88.4 51.4,86.6 53.6,82.6', {
    kind: 'muscle',
  }),
  outline('external-urethral-sphincter', '62.6,80.4 67,78.4 67,84 63.4,89 59.4,88.6 61.6,84.6', {
    kind: 'muscle',
    mute: true,
  }),
  band('internal-anal-sphincter', {
    along: '79.6,80 82.6,92 84.8,103',
    width: [1.6, 2.6, 2.2],
    fibres: 1,
    tone: 2,
  }),
  band('internal-anal-sphincter', {
    along: '94.6,84 94.6,94 95.2,103',
    width: [1.6, 2.6, 2.2],
    fibres: 1,
    tone: 2,
    mute: true,
  }),
  band('external-anal-sphincter', { along: '75.6,86 78,95 81.4,105.6', width: [3.6, 5, 4.6], fibres: 2 }),
  band('external-anal-sphincter', {
    along: '99.4,86 99,96 98.4,106',
    width: [4, 6, 5],
    fibres: 2,
    mute: true,
  }),
  outline('puborectalis', '95.4,78 99,73.6 103.6,74.6 104.4,80 100.6,84 96.4,83', {
    kind: 'muscle',
    groups: ['levator-ani'],
    at: [100.6, 78.6],
  }),
  band('puborectalis', {
    along: '38,60 54,68 74,74 97,77',
    width: [4, 5, 6],
    fibres: 2,
    deep: true,
    mute: true,
    groups: ['levator-ani'],
  }),
  zone(
    'continence',
    'Sphincters: bladder and bowel continence',
    '50,79 58,77 70,77 84,74 98,70 106,76 106,90 102,107 78,107 72,92 60,91 50,89',
    'serious',
    'continence',
    [70, 84],
  ),
];
