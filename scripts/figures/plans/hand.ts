/** The right hand, palm and back. */
import { ids, type Plan } from '../plan.ts';
import { outline, sheet, type Drawn } from '../drawn.ts';
import { nerve, unlabelled } from '../structures.ts';

const PALMARIS_BREVIS = sheet('palmaris-brevis', {
  from: '77,42 78,49 79,56',
  via: ['88,43 89,50 90,58'],
  to: '99,45 100.6,52 101,60',
  fibres: 6,
});
const SWEAT = outline(
  'palmar-sweat-glands',
  '62,36 78,33 94,38 102,52 104,74 101,96 92,106 78,110 62,112 48,114 36,112 36,98 30,86 22,80 28,68 38,56 50,44',
  { kind: 'gland', name: 'Palmar sweat glands (skin)', deep: true, at: [60, 104] },
);
const NERVES: Drawn[] = [
  nerve('median', 'Median nerve', '76,0 75,18 74,34', [2.6, 2.4]),
  unlabelled(nerve('median', 'Median nerve', '74,33 60,60 44,86 32,104', [1.6, 0.8])),
  unlabelled(nerve('median', 'Median nerve', '74,33 66,64 60,92 56,112', [1.6, 0.8])),
  unlabelled(nerve('median', 'Median nerve', '74,33 76,64 77,92 78,110', [1.6, 0.8])),
  nerve('median-recurrent', 'Recurrent branch of the median nerve', '73,36 66,42 58,46', [1.6, 1]),
  nerve('ulnar', 'Ulnar nerve', '88,0 89,18 90,34 92,60 92,90 94,108', [2.4, 1.8, 0.8]),
];
const DEEP_ULNAR = nerve(
  'ulnar-deep',
  'Deep branch of the ulnar nerve',
  '90,34 86,48 78,58 66,66 54,74',
  [1.8, 0.8],
);
/** At the wrist and beyond it only the tendons of the forearm's muscles are left. */
const TENDONS = ids(`flexor-digitorum-profundus flexor-digitorum-superficialis flexor-pollicis-longus
     flexor-carpi-radialis flexor-carpi-ulnaris palmaris-longus brachioradialis abductor-pollicis-longus
     extensor-pollicis-brevis extensor-pollicis-longus extensor-digitorum extensor-digiti-minimi extensor-indicis
     extensor-carpi-ulnaris extensor-carpi-radialis-longus extensor-carpi-radialis-brevis`);
const hand = (
  view: string,
  layer: string,
  depth: string,
): Pick<Plan, 'family' | 'from' | 'fade' | 'depth' | 'tendons'> => ({
  family: 'hand',
  from: { view, layer },
  fade: ['top'],
  depth,
  tendons: TENDONS,
});

export const HAND: Plan[] = [
  {
    ...hand('hand-palm', 'aponeurosis-removed', 'Palm, superficial'),
    id: 'hand-palm',
    title: 'Palm',
    description:
      'The right palm, thumb to the left, with the palmar aponeurosis removed: the thenar muscles at the thumb, the hypothenar muscles and palmaris brevis at the little finger, the long tendons and the lumbricals between. The sweating skin of the palm is shown see-through.',
    context: ['superficial-palmar-arterial-arch', 'ulnar-artery', 'radial-artery'],
    label: ['superficial-palmar-arterial-arch'],
    drawn: [{ ...SWEAT, before: 'abductor-pollicis-brevis' }, PALMARIS_BREVIS, ...NERVES],
    omit: ['pronator-quadratus'],
    best: ids(`abductor-pollicis-brevis thenar-muscles hypothenar-muscles palmaris-brevis palmar-sweat-glands
       abductor-digiti-minimi-of-hand flexor-digiti-minimi-brevis-of-hand intrinsic-hand-muscles`),
  },
  {
    ...hand('hand-palm', 'intermediate', 'Palm, middle'),
    id: 'hand-palm-middle',
    title: 'Palm, long tendons removed',
    description:
      'The long tendons and the short abductors are removed: opponens and flexor brevis of the thumb, the two heads of adductor pollicis, opponens of the little finger, the lumbricals and interossei.',
    context: ['deep-palmar-arch', 'radial-artery', 'ulnar-artery'],
    label: ['deep-palmar-arch'],
    drawn: [DEEP_ULNAR],
    omit: ['pronator-quadratus'],
    best: [
      'opponens-pollicis',
      'flexor-pollicis-brevis',
      'adductor-pollicis',
      'opponens-digiti-minimi-of-hand',
      'lumbricals-of-hand',
    ],
  },
  {
    ...hand('hand-palm', 'deep', 'Palm, deep'),
    id: 'hand-palm-deep',
    title: 'Palm, interossei',
    description:
      'The thenar and hypothenar muscles and adductor pollicis are removed: the palmar interossei, the dorsal interossei behind them, the deep palmar arch and the deep branch of the ulnar nerve.',
    context: ['deep-palmar-arch', 'radial-artery', 'ulnar-artery'],
    label: ['deep-palmar-arch'],
    drawn: [DEEP_ULNAR],
    omit: ['pronator-quadratus'],
    best: ['palmar-interossei'],
  },
  {
    ...hand('hand-back', 'superficial', 'Back, tendons'),
    id: 'hand-back',
    title: 'Back of the hand',
    description:
      'The back of the right hand, thumb to the right: the extensor tendons of fingers and thumb over the dorsal interossei, the radial artery between the thumb tendons.',
    context: ['radial-artery'],
    label: ['radial-artery'],
    omit: ['pronator-quadratus', 'palmaris-longus'],
  },
  {
    ...hand('hand-back', 'interossei', 'Back, interossei'),
    id: 'hand-back-deep',
    title: 'Back of the hand, interossei',
    description:
      'The extensor tendons are removed: the four dorsal interossei between the metacarpals, the first between thumb and index finger with adductor pollicis deep to it.',
    context: ['radial-artery'],
    label: ['radial-artery'],
    omit: ['pronator-quadratus', 'palmaris-longus'],
    best: ['dorsal-interossei-of-hand', 'first-dorsal-interosseous'],
  },
];
