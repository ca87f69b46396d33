/** A section through the middle of the upper lid and the orbit, front to the left. Drawn wholly by hand, in millimetres. */
import { band, lines, outline, type Drawn } from '../drawn.ts';

const fascia = (id: string, name: string, points: string): Drawn =>
  outline(`fascia:${id}`, points, { kind: 'fascia', name });
const orbicularis = (name: string, along: string, width: number, at: [number, number], tone: 1 | 2): Drawn =>
  band(`part:orbicularis-oculi-${name}`, {
    along,
    width,
    fibres: 1,
    at,
    tone,
    name: `Orbicularis oculi, ${name} part`,
    groups: ['orbicularis-oculi'],
    opens: 'orbicularis-oculi',
  });
const below = (name: string, along: string, width: number, tone: 1 | 2): Drawn => ({
  ...orbicularis(name, along, width, [0, 0], tone),
  mute: true,
});

const GROUND: Drawn[] = [
  outline(
    'skin',
    '19,0 16.6,8 13.8,16 11.8,23 12.2,28 15.4,33 19,36.4 22.6,38.8 26.6,40.6 29.6,42 30.2,43.6 29.4,46.4 29.6,49.4 31.4,51.8 31.4,51.8 34.4,50.8 38,46 38,40 34,33 34,33 36.4,0 36.4,0',
    { kind: 'skin' },
  ),
  outline(
    'skin',
    '31.8,57.2 31.8,57.2 30,58.6 29.8,61.6 29.6,64.6 26,69 22.6,74 20.4,80 20,86 20.6,92 20.6,92 40,92 40,92 40,76 37,66 37,60',
    { kind: 'skin' },
  ),
  fascia(
    'orbital-fat',
    'Orbital fat',
    '31,34.4 36,32 46,30.6 60,31.6 74,36.6 84,41 84,41 84,62 84,62 72,66 58,71 44,74.4 35,73.6 34.6,68 36.4,63 37.4,58 36.4,50 36.4,44 34.6,40',
  ),
  outline(
    'bone:frontal',
    '27,0 25.4,10 24.5,20 25,27 27.4,32.4 30.6,34.2 33,32 36,30 45,28.6 58,29.6 72,33.6 84,38.4 84,38.4 84,32.6 84,32.6 72,27.4 60,24 48,22 41.4,17.6 38,9 36.8,0 36.8,0',
    { kind: 'bone', name: 'Frontal bone, orbital roof' },
  ),
  outline('organ:frontal-sinus', '30.4,8 33.4,10.6 35.4,17 39.4,22 42,24.6 36,25.6 31.4,23 29.4,16', {
    kind: 'organ',
    name: 'Frontal sinus',
    mute: true,
  }),
  outline(
    'bone:maxilla',
    '29.4,75 27.2,79 27,86 28,92 28,92 52,92 52,92 51.4,82 60,76.6 74,70.6 84,66 84,66 84,60.6 84,60.6 72,65.4 58,70.8 44,74.6 35.6,75.6 32.4,73.4',
    { kind: 'bone', name: 'Maxilla, orbital floor' },
  ),
  outline('organ:brow-fat', '17.6,20 20,18 22.6,25 24.4,30.4 26.6,34.4 24.6,35.6 20.6,32.8 18,28', {
    kind: 'organ',
    name: 'Brow fat pad',
    mute: true,
  }),
  outline('organ:preaponeurotic-fat', '31.6,35.2 36,34.4 43.4,34.2 40.6,36 37.2,38.6 34.6,41.4 33.2,39', {
    kind: 'organ',
    name: 'Preaponeurotic fat',
  }),
];

const GLOBE: Drawn[] = [
  outline(
    'eye:eyeball',
    '58,54 56.6,48.2 52.6,43.8 46,42 41.2,43 37.6,45.6 36,48.4 34.2,51 33.5,54 34.2,57 36,59.6 37.6,62.4 41.2,65 46,66 52.6,64.2 56.6,59.8',
    { kind: 'eye', name: 'Eyeball' },
  ),
  outline('organ:lens', '37.6,54 38.4,50.8 40,49.4 41.6,50.8 42.3,54 41.6,57.2 40,58.6 38.4,57.2', {
    kind: 'organ',
    name: 'Lens',
    mute: true,
  }),
  lines(
    'feature:iris',
    [
      '37.2,47.4 37.8,50.6 38.4,52',
      '37.2,60.6 37.8,57.4 38.4,56',
      '35.9,48.5 37.3,47.3',
      '35.9,59.5 37.3,60.7',
    ],
    { kind: 'feature' },
  ),
  band('nerve:optic', {
    along: '57.8,54.4 66,55.4 76,53.6 84,52.8',
    width: [3.2, 3.6, 3.4],
    kind: 'nerve',
    name: 'Optic nerve',
  }),
];

const MUSCLES: Drawn[] = [
  band('superior-rectus', {
    along: '84,50.4 72,45.2 60,41.6 52,40.5 46,40.9 41,42.7',
    width: [2.4, 3.2, 3.2, 2.6, 1.8, 0.7],
    fibres: 3,
  }),
  band('inferior-rectus', {
    along: '84,55.6 72,61.6 60,66.4 52,67.6 46,67.1 41,65.3',
    width: [2.4, 3.2, 3.2, 2.6, 1.8, 0.7],
    fibres: 3,
  }),
  band('levator-palpebrae-superioris', {
    along: '84,48.4 72,40.6 60,36.6 50,35.4 43.4,36',
    width: [2, 2.8, 3, 2.8, 1.6],
    fibres: 3,
    at: [58, 36.2],
  }),
  band('part:levator-aponeurosis', {
    along: '44,35.9 40,37.1 36.6,40 34.1,43.6 32.8,48',
    width: [1.6, 1, 0.8, 0.7, 0.5],
    kind: 'fascia',
    name: 'Levator aponeurosis',
    groups: ['levator-palpebrae-superioris'],
    opens: 'levator-palpebrae-superioris',
    at: [38, 38.6],
  }),
  band('superior-tarsal', {
    along: '43.4,37.6 40.6,38.5 38,40.4',
    width: [0.8, 1.5, 1.1],
    fibres: 2,
    at: [40.6, 38.6],
    name: 'Superior tarsal (Müller) muscle',
  }),
  outline('inferior-oblique', '37.6,69.6 41,68.6 46,69 49.6,70.4 48.6,72.2 44,72.8 39.4,72', {
    kind: 'muscle',
  }),
  outline('cartilage:upper-tarsus', '32.5,51 33,47.4 34.4,44.2 37,40.8 38.2,41.4 36.4,44.4 34.8,47.8 34,51', {
    kind: 'cartilage',
    name: 'Upper tarsal plate',
    at: [34.2, 47],
  }),
  outline('cartilage:lower-tarsus', '32.6,58.2 33,60.6 35,63.4 36.4,63.4 35,61 34,58.2', {
    kind: 'cartilage',
    name: 'Lower tarsal plate',
    mute: true,
  }),
  band('fascia:lower-retractors', {
    along: '42,66 39,65 36.4,63.4',
    width: [1, 0.8],
    kind: 'fascia',
    name: 'Lower lid retractors',
    mute: true,
  }),
  band('fascia:orbital-septum', {
    along: '30.4,34 31.8,37.2 33.4,40.2 34.5,42.8',
    width: 0.7,
    kind: 'fascia',
    name: 'Orbital septum',
    at: [32.4, 38.4],
  }),
  band('fascia:orbital-septum', {
    along: '36.2,63.8 34.8,68.4 32.6,73.4',
    width: 0.7,
    kind: 'fascia',
    name: 'Orbital septum',
    mute: true,
  }),
  band('frontalis', { along: '22.2,0 20.4,8 18.2,15 15.8,22', width: [2.4, 2.2, 1.8, 0.9], fibres: 2 }),
  outline('corrugator-supercilii', '20.8,20.4 22.6,18.8 24,21.6 24,25.6 22.6,26.6 21.2,24', {
    kind: 'muscle',
  }),
  orbicularis('orbital', '24.8,37 20.4,33.6 16.8,29.4 15,24 15.6,18.6', 1.5, [16.4, 28.6], 2),
  orbicularis('preseptal', '32.4,42.4 30.2,40.8 27.4,39 25,37.4', 1.3, [28.6, 39.8], 1),
  orbicularis('pretarsal', '31.2,50.8 31,47.6 31.6,44.6 32.5,42.6', 1.1, [31, 47.4], 2),
  below('pretarsal', '31.4,58.4 31.5,61 32.4,63.8', 1, 2),
  below('preseptal', '32.4,64 31.8,67.6 29.8,71', 1.2, 1),
  below('orbital', '29.6,71.3 26.4,75.6 24,81 23.6,87', 1.5, 2),
];

const LINES: Drawn[] = [
  lines(
    'feature:hair',
    [
      '12,22 9.4,20.4',
      '11.8,23.4 9,22.4',
      '11.8,25 9,24.6',
      '12,26.6 9.2,26.8',
      '12.4,28.2 9.8,29',
      '13.2,29.6 10.8,31',
    ],
    { kind: 'feature' },
  ),
  lines('feature:lashes', ['31.2,51.6 28,53 25.6,52.8', '31.7,57.4 29.4,57.2 27.8,58.2'], {
    kind: 'feature',
  }),
  band('nerve:supraorbital', {
    along: '60,31.6 46,31 37,31.6 31,35 26.2,32.6 23.6,26 23,14 24.4,0',
    width: 0.9,
    kind: 'nerve',
    name: 'Supraorbital nerve',
    at: [23.2, 10],
  }),
  lines('landmark:rim', ['7,33.4 27,33.4'], { kind: 'landmark', name: 'Bony orbital rim', at: [8, 33.4] }),
  lines('landmark:1cm', ['7,23.4 25,23.4'], { kind: 'landmark', name: '1 cm above the rim', at: [8, 23.4] }),
  lines('landmark:2cm', ['7,13.4 25,13.4'], { kind: 'landmark', name: '2 cm above the rim', at: [8, 13.4] }),
];

const ZONES: Drawn[] = [
  outline(
    'zone:lower-forehead',
    '14.6,13.9 14.6,13.9 24.8,13.9 24.8,13.9 24.5,23 24.5,23 12,23 12,23 12.8,19',
    {
      kind: 'zone',
      name: 'Up to 2 cm above the rim: frontalis holds the brow, brow droop',
      severity: 'avoid',
      opens: 'avoid-brow-ptosis',
      at: [18, 17],
    },
  ),
  outline(
    'zone:above-rim',
    '12,24 12,24 24.6,24 24.6,24 25,27.4 27,32.9 27,32.9 15.6,32.9 15.6,32.9 12.6,28.6',
    {
      kind: 'zone',
      name: 'Within 1 cm above the rim: toxin crosses the septum, eyelid droop',
      severity: 'avoid',
      opens: 'avoid-eyelid-ptosis',
      at: [20, 28],
    },
  ),
  outline(
    'zone:upper-lid',
    '17,34.2 26.4,34.2 30,35.4 33.4,41.4 34,43.6 32,51 30.2,49.4 30,46.4 30.8,43.4 30,41.6 26,40 21.6,37.8',
    {
      kind: 'zone',
      name: 'Below the rim and mid upper lid: levator, eyelid droop',
      severity: 'avoid',
      opens: 'avoid-eyelid-ptosis',
      at: [27.6, 37],
    },
  ),
];

/** All of it, in painting order. */
export const EYE_SECTION: Drawn[] = [...GROUND, ...GLOBE, ...MUSCLES, ...LINES, ...ZONES];
