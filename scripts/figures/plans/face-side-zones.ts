/** What runs over the side of the face and where not to go. */
import { type Drawn } from '../drawn.ts';
import { artery, migraineSite, nerve, unlabelled, zone } from '../structures.ts';

export const SIDE_VESSELS: Drawn[] = [
  artery(
    'facial',
    'Facial artery',
    '85,220 80,213 69,207 56,201 47,196 43,187 38.6,177 36,167 34,152 35,139',
    [2.4, 1.8, 1.1],
  ),
  artery(
    'superficial-temporal',
    'Superficial temporal artery',
    '114.6,170 114,154 113.6,138 113.6,122 120,104 130,88 142,76',
    [2.4, 1.8, 1.1],
  ),
  unlabelled(
    artery(
      'superficial-temporal',
      'Superficial temporal artery',
      '113.6,121 103,107 91,95 80,84',
      [2.4, 1.8, 1.1],
    ),
  ),
  artery('occipital', 'Occipital artery', '186,156 192,142 198,124 200,110', [2.4, 1.8, 1.1]),
];

export const SIDE_NERVES: Drawn[] = [
  nerve('facial', 'Facial nerve branches', '121,166 112,152 100,136 84,122 72,113', [1.7, 1.2, 0.7]),
  unlabelled(nerve('facial', 'Facial nerve branches', '119.6,168 106,160 92,152 80,146', [1.7, 1.2, 0.7])),
  unlabelled(nerve('facial', 'Facial nerve branches', '119,172 100,175 84,178 66,182', [1.7, 1.2, 0.7])),
  nerve(
    'marginal-mandibular',
    'Marginal mandibular nerve',
    '119,176 113,194 103,208.6 88,216.4 72,221.6 58,224',
    [1.7, 1.2, 0.7],
  ),
  nerve('great-auricular', 'Great auricular nerve', '146,203 139,190 131,178 126,170', [1.7, 1.2, 0.7]),
  nerve('lesser-occipital', 'Lesser occipital nerve', '158,190 163,170 166,152 168,136', [1.7, 1.2, 0.7]),
  nerve('greater-occipital', 'Greater occipital nerve', '204,154 205,140 203,124 197,108', [1.7, 1.2, 0.7]),
  nerve('supraorbital', 'Supraorbital nerve', '45,116.6 45.6,104 50,88 58,74', [1.7, 1.2, 0.7]),
  nerve('infraorbital', 'Infraorbital nerve', '47,158.6 42.6,168 38,178', [1.7, 1.2, 0.7]),
  nerve('mental', 'Mental nerve', '52,214.6 45,210.6 38,208', [1.7, 1.2, 0.7]),
];

export const SIDE_ZONES: Drawn[] = [
  zone(
    'lower-forehead',
    'Lowest 2 cm of frontalis above the orbital rim: brow droop',
    '33.6,96.6 44,95 54,97.4 63,102.6 67,110 63.6,117.6 55,112.6 45,109.6 34.4,109.6',
    'avoid',
    'avoid-brow-ptosis',
    [50, 102],
  ),
  zone(
    'lateral-rim',
    'Within 1 cm outside the lateral rim: double vision, lid droop',
    '68,121 71.6,128 72,136 69.6,144 65,149.6 73.6,155.6 79.6,147 82,134.6 79,122 73,114',
    'serious',
    'avoid-vision',
    [77, 133],
  ),
  zone(
    'smile',
    'Below the zygomatic arch: smile muscles, mouth droop',
    '40,157 50,157.6 60,159.6 72,159.6 77,163 70,173 58,185 44,195.4 38,189 35,177',
    'avoid',
    'avoid-mouth-droop',
    [55, 174],
  ),
  zone(
    'masseter-front',
    'Front and upper masseter: risorius and smile',
    '63.6,167.6 76,166 92,160.6 104,157 104,164 93,178.6 90,193 92,210 83.6,212.4 78,196 71,180.6',
    'caution',
    'avoid-mouth-droop',
    [82, 176],
  ),
  zone(
    'temple-low',
    'Low front of the temple: brow tail, eye closure',
    '70,106 78,104 86,110 88,124 86,138 79,146 82,132 78,119',
    'caution',
    'avoid-brow-ptosis',
    [83, 120],
  ),
];

/** Those of the 31 sites that this side shows; the rest stand in the figures from the front and from behind. */
export const SIDE_SITES: Drawn[] = [
  migraineSite('temporalis-1', 'Temporalis', '118.6,112'),
  migraineSite('temporalis-2', 'Temporalis', '117,90'),
  migraineSite('temporalis-3', 'Temporalis', '97,101'),
  migraineSite('temporalis-4', 'Temporalis', '135,94'),
  migraineSite('frontalis-medial', 'Frontalis, medial', '47,70'),
  migraineSite('frontalis-lateral', 'Frontalis, lateral', '61,67'),
  migraineSite('corrugator', 'Corrugator', '38.4,104.6'),
  migraineSite('occipitalis-1', 'Occipitalis', '208,131'),
  migraineSite('occipitalis-2', 'Occipitalis', '196,129'),
  migraineSite('occipitalis-3', 'Occipitalis', '203,118'),
];
