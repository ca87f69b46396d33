/** Arm and forearm of the right side, front and back. */
import { ids, type Plan } from '../plan.ts';
import { type Drawn } from '../drawn.ts';
import { nerve, seeThrough } from '../structures.ts';

const ARM_FRONT: Drawn[] = [
  nerve('median', 'Median nerve', '166,44 136,86 114,150 98,200 78,276 62,350 58,378', [3, 2.6]),
  nerve('ulnar', 'Ulnar nerve', '168,50 142,94 121,156 108,214 98,280 94,346 92,378', [2.8, 2.4]),
  nerve(
    'musculocutaneous',
    'Musculocutaneous nerve',
    '166,40 142,78 114,122 92,190 72,262 52,334',
    [2.6, 1.4],
  ),
];
const ARM_BACK: Drawn[] = [
  nerve('radial', 'Radial nerve', '44,92 60,124 80,172 102,218 120,262 130,310', [3, 2.4]),
  nerve('axillary', 'Axillary nerve', '44,78 58,80 72,82 86,80', [2.6, 1.6]),
  nerve('ulnar', 'Ulnar nerve', '46,110 56,180 66,260 74,330 80,372', [2.6, 2.2]),
];
const ARM_OMIT =
  ids(`external-oblique external-intercostal internal-intercostal platysma middle-trapezius lower-trapezius
       upper-trapezius serratus-posterior-inferior palmaris-longus flexor-digitorum-superficialis
       subclavius iliocostalis diaphragm`);
const fade: Plan['fade'] = ['top', 'bottom', 'left', 'right'];
const arm = (view: string, layer: string): Pick<Plan, 'family' | 'from' | 'fade' | 'omit' | 'frame'> => ({
  family: 'arm',
  from: { view, layer },
  fade,
  omit: ARM_OMIT,
  frame: view === 'arm-front' ? { x0: 8, y0: 14, x1: 168, y1: 372 } : { x0: 4, y0: 14, x1: 164, y1: 372 },
});

const FOREARM_NERVES: Drawn[] = [
  nerve('median', 'Median nerve', '106,30 103,66 96,110 88,160 80,214 74,262 70,300', [2.8, 2.4]),
  nerve('ulnar', 'Ulnar nerve', '132,36 124,70 114,112 106,166 96,226 88,280 85,306', [2.6, 2]),
];
const FOREARM_DEEP: Drawn[] = [
  nerve('radial-superficial', 'Superficial radial nerve', '76,30 68,80 61,140 55,200 46,246', [2, 1.2]),
  nerve('posterior-interosseous', 'Posterior interosseous nerve', '78,34 74,56 66,76 58,90', [2.4, 1.8]),
];
const INTEROSSEOUS = nerve(
  'anterior-interosseous',
  'Anterior interosseous nerve',
  '100,84 94,126 88,184 82,236',
  [2, 1.2],
);
const FOREARM_BACK: Drawn[] = [
  nerve(
    'posterior-interosseous',
    'Posterior interosseous nerve',
    '92,40 84,66 82,92 84,130 90,180 96,230',
    [2.6, 1.4],
  ),
  nerve('ulnar', 'Ulnar nerve', '34,16 32,40 38,62', [2.6, 2.2]),
];
const forearm = (
  view: string,
  layer: string,
  depth: string,
): Pick<Plan, 'family' | 'from' | 'fade' | 'depth'> => ({
  family: 'forearm',
  from: { view, layer },
  fade: ['top', 'bottom'],
  depth,
});
const HAND_BITS = ids(`opponens-pollicis adductor-pollicis-oblique-head adductor-pollicis-transverse-head
       opponens-digiti-minimi-of-hand flexor-digiti-minimi-brevis-of-hand abductor-digiti-minimi-of-hand
       abductor-pollicis-brevis flexor-pollicis-brevis first-dorsal-interosseous`);

export const ARM: Plan[] = [
  {
    ...arm('arm-front', 'superficial'),
    id: 'arm-front',
    title: 'Arm from the front',
    description:
      'The right arm from the front, palm forward: deltoid and pectoralis major above, the two heads of biceps over brachialis, brachioradialis at the elbow, triceps behind. The brachial artery with the median and ulnar nerves runs along the inner side.',
    depth: 'Front',
    fibres: {
      'pectoralis-major-sternocostal-part': { angle: -28 },
      'pectoralis-major-clavicular-part': { angle: -42 },
      'pectoralis-major-abdominal-part': { angle: -12 },
    },
    context: ['brachial-artery'],
    label: ['brachial-artery'],
    drawn: ARM_FRONT.map(seeThrough).slice(0, 2),
    best: ['biceps-brachii', 'biceps-brachii-long-head', 'biceps-brachii-short-head', 'elbow-flexors'],
  },
  {
    ...arm('arm-front', 'deep'),
    id: 'arm-front-deep',
    title: 'Arm from the front, biceps removed',
    description:
      'Deltoid, pectoralis major and biceps are removed: coracobrachialis from the coracoid to the humerus, brachialis over the elbow, with the brachial artery and the median, ulnar and musculocutaneous nerves.',
    depth: 'Front, deep',
    context: ['axillary-artery', 'brachial-artery'],
    label: ['brachial-artery'],
    drawn: ARM_FRONT,
    best: ['brachialis', 'coracobrachialis'],
  },
  {
    ...arm('arm-back', 'superficial'),
    id: 'arm-back',
    title: 'Arm from behind',
    description:
      'The right arm from behind: deltoid over the shoulder, the long and lateral heads of triceps, anconeus and the extensors at the elbow.',
    depth: 'Back',
    best: ['triceps-brachii', 'anconeus'],
    drawn: ARM_BACK.map(seeThrough),
  },
  {
    ...arm('arm-back', 'deep'),
    id: 'arm-back-deep',
    title: 'Arm from behind, deep',
    description:
      'Deltoid and the long and lateral heads of triceps are removed: the medial head on the humerus, the radial nerve round the bone, the axillary nerve above.',
    depth: 'Back, deep',
    context: ['deep-brachial-artery', 'posterior-circumflex-humeral-artery'],
    label: ['deep-brachial-artery'],
    drawn: ARM_BACK,
  },
  {
    ...forearm('forearm-front', 'superficial', 'Front, superficial'),
    id: 'forearm-front',
    title: 'Forearm from the front',
    description:
      'The right forearm from the front, palm forward, thumb to the left: brachioradialis, pronator teres, the wrist flexors and palmaris longus over the superficial finger flexor.',
    omit: HAND_BITS,
    beneath: ['radial-artery<brachioradialis'],
    through: ['ulnar-artery'],
    label: ['radial-artery', 'ulnar-artery'],
    drawn: FOREARM_NERVES.map(seeThrough),
    best: ids(`brachioradialis pronator-teres flexor-carpi-radialis palmaris-longus flexor-carpi-ulnaris
       wrist-flexors`),
  },
  {
    ...forearm('forearm-front', 'intermediate', 'Front, middle'),
    id: 'forearm-front-middle',
    title: 'Forearm from the front, superficial finger flexor',
    description:
      'Brachioradialis, pronator teres, flexor carpi radialis and palmaris longus are removed: flexor digitorum superficialis with the median nerve beneath it, flexor carpi ulnaris over the ulnar nerve.',
    omit: HAND_BITS,
    context: ['radial-artery'],
    through: ['ulnar-artery'],
    label: ['radial-artery', 'ulnar-artery'],
    drawn: FOREARM_NERVES.map(seeThrough),
    best: ['flexor-digitorum-superficialis'],
  },
  {
    ...forearm('forearm-front', 'deep', 'Front, deep'),
    id: 'forearm-front-deep',
    title: 'Forearm from the front, deep flexors',
    description:
      'The superficial flexors are removed: flexor digitorum profundus and flexor pollicis longus with the median and ulnar nerves and the arteries between them.',
    omit: HAND_BITS,
    context: ['radial-artery', 'ulnar-artery', 'anterior-interosseous-artery'],
    label: ['radial-artery', 'ulnar-artery'],
    drawn: [...FOREARM_NERVES, ...FOREARM_DEEP],
    best: ['flexor-digitorum-profundus', 'flexor-pollicis-longus', 'finger-flexors'],
  },
  {
    ...forearm('forearm-front', 'deepest', 'Front, deepest'),
    id: 'forearm-front-deepest',
    title: 'Forearm from the front, pronator quadratus and supinator',
    description:
      'All long flexors are removed: pronator quadratus across the lower forearm, supinator round the upper radius with the posterior interosseous nerve through it.',
    omit: HAND_BITS,
    context: ['anterior-interosseous-artery'],
    drawn: [INTEROSSEOUS, ...FOREARM_DEEP],
    fibres: { 'pronator-quadratus': { angle: 8 } },
    best: ['pronator-quadratus', 'supinator'],
  },
  {
    ...forearm('forearm-back', 'superficial', 'Back, superficial'),
    id: 'forearm-back',
    title: 'Forearm from behind',
    description:
      'The right forearm from behind, thumb to the right: the radial wrist extensors, extensor digitorum and digiti minimi, extensor carpi ulnaris from the outer elbow, the thumb muscles coming up between them.',
    omit: HAND_BITS,
    drawn: FOREARM_BACK.slice(1),
    best: ids(`extensor-carpi-radialis-longus extensor-carpi-radialis-brevis extensor-digitorum
       extensor-digiti-minimi extensor-carpi-ulnaris common-extensor-origin`),
  },
  {
    ...forearm('forearm-back', 'deep', 'Back, deep'),
    id: 'forearm-back-deep',
    title: 'Forearm from behind, deep extensors',
    description:
      'The superficial extensors are removed: supinator, the long and short muscles of the thumb and extensor indicis, with the posterior interosseous nerve out of supinator.',
    omit: HAND_BITS,
    drawn: FOREARM_BACK,
    best: [
      'abductor-pollicis-longus',
      'extensor-pollicis-longus',
      'extensor-pollicis-brevis',
      'extensor-indicis',
    ],
  },
];
