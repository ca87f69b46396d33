/** What runs through the face and where not to go, seen from the front. Distances from the avoid sets, measured on this skull. */
import { type Drawn } from '../drawn.ts';
import { artery, migraineSite, nerve, unlabelled, zone } from '../structures.ts';

export const FACE_VESSELS: Drawn[] = [
  artery(
    'facial',
    'Facial artery',
    '68,221.5 70.4,212 70,205 74,199.6 74.2,191.6 80,183 85.4,176 88,168.4 91,160 93.6,149 94.6,139',
    [2.4, 2, 1.2],
  ),
  unlabelled(artery('facial', 'Facial artery', '74,198 84,203.4 95,205.6 104,206.4', [1.4, 0.8])),
  unlabelled(artery('facial', 'Facial artery', '75,190 85,188 95,184.4 104,184', [1.4, 0.8])),
  artery(
    'superficial-temporal',
    'Superficial temporal artery',
    '44,158 41.6,146 42,132 40.6,120 43,106 47,94',
    [2.2, 1],
  ),
  unlabelled(
    artery('superficial-temporal', 'Superficial temporal artery', '41,121 37,108 34,92', [1.4, 0.8]),
  ),
];

export const FACE_NERVES: Drawn[] = [
  nerve(
    'supraorbital',
    'Supraorbital nerve and vessels',
    '81.6,117.4 81.4,106 79,92 79.6,76',
    [1.8, 1.4, 0.7],
  ),
  unlabelled(nerve('supraorbital', 'Supraorbital nerve and vessels', '81.2,105 74,95 70,80', [1.2, 0.6])),
  nerve(
    'supratrochlear',
    'Supratrochlear nerve and vessels',
    '90.6,119.4 93.6,108 95,96 94,82',
    [1.4, 1, 0.6],
  ),
  nerve('infraorbital', 'Infraorbital nerve', '79.4,158.4 80.8,168 84,178', [2, 0.7]),
  unlabelled(nerve('infraorbital', 'Infraorbital nerve', '79.4,158.4 85.6,165 90.4,170', [1.6, 0.6])),
  unlabelled(nerve('infraorbital', 'Infraorbital nerve', '79.4,158.4 76.6,168 77.6,178', [1.6, 0.6])),
  nerve('mental', 'Mental nerve', '80.6,215.4 85,210.6 91,207', [1.8, 0.6]),
  unlabelled(nerve('mental', 'Mental nerve', '80.6,215.4 88,217 95,216', [1.6, 0.6])),
  nerve('facial', 'Facial nerve branches', '47,177 48,160 49,143 52.6,125 57,113', [1.6, 0.6]),
  unlabelled(nerve('facial', 'Facial nerve branches', '47,177 53,163 58.4,152', [1.4, 0.6])),
  unlabelled(nerve('facial', 'Facial nerve branches', '47.4,178 58,180 68,181.6', [1.4, 0.6])),
  nerve(
    'marginal-mandibular',
    'Marginal mandibular nerve',
    '48,180 52,196 57,208.4 66,216.6 77,220',
    [1.5, 0.6],
  ),
];

export const FACE_ZONES: Drawn[] = [
  zone(
    'lower-forehead',
    'Lowest 2 cm of frontalis above the orbital rim: brow droop',
    '46.4,114 50,105 60,98.6 74,96.6 84,96.6 88.6,97.6 88.6,97.6 88,109.6 88,109.6 80,107.6 72,107 62,108 53,112.4 48.4,118.6',
    'avoid',
    'avoid-brow-ptosis',
    [54, 105],
  ),
  zone(
    'central-brow',
    'Within 1 cm above the central brow: eyelid droop',
    '63,113 63,113 63.6,97 66,95.6 72,95.2 79,95.4 81,96.8 81.6,113 81.6,113 72,113.8',
    'avoid',
    'avoid-eyelid-ptosis',
    [74, 100],
  ),
  zone(
    'upper-lid',
    'Below the brow and centre of the upper lid: eyelid droop',
    '58.4,121 65,116.6 74,115.4 83.6,116.8 90,121.4 88.6,126 80.6,126 80,129 70,129 67.6,126.6 60,128',
    'avoid',
    'avoid-eyelid-ptosis',
    [74, 121],
  ),
  zone(
    'medial-lower-lid',
    'Medial lower lid: inferior oblique, double vision',
    '79,142 85,140.4 90,139.4 92.4,143 89.4,149 83,152 78,150',
    'avoid',
    'avoid-vision',
    [85, 146],
  ),
  zone(
    'lateral-rim',
    'Within 1 cm outside the lateral rim: double vision, lid droop',
    '57,122 55.6,131 57.6,142 60.4,147.4 53.6,154 47.6,144 45.8,131 49,117.4 56,113',
    'serious',
    'avoid-vision',
    [50.5, 131],
  ),
  zone(
    'smile',
    'Smile zone: mouth corner and upper lip droop',
    '49,161 56,158.4 66,160 76,159 87,156 91.6,160 91.6,171 88,181 82,190 76.6,195.4 69,188 59,177.6',
    'avoid',
    'avoid-mouth-droop',
    [68, 172],
  ),
  zone(
    'lower-lip',
    'Medial to the marionette line: depressor labii, crooked smile',
    '83.6,206.4 92,207.4 100.6,208 98,217 94,229 84.6,226 80.4,220',
    'avoid',
    'avoid-mouth-droop',
    [88, 217],
  ),
];

/** Seven of the 31 sites. */
export const FACE_SITES: Drawn[] = [
  migraineSite('procerus', 'Procerus', '105,121.6', true),
  migraineSite('corrugator', 'Corrugator', '94.4,104.6'),
  migraineSite('frontalis-medial', 'Frontalis, medial', '93.4,65'),
  migraineSite('frontalis-lateral', 'Frontalis, lateral', '78,63'),
];
