import type { Patient } from '../chart.ts';

/** A chart with nothing to say. Its abbreviations (BP, PT, TP, CA, LS) mean here what they usually mean. */
export const quiet: Patient = {
  slug: 'pebblebrook',
  name: 'Pebblebrook, Wilfred',
  sex: 'Male',
  born: '1983-05-08',
  age: 43,
  mrn: 'SYN-0005',
  clinic: 'Skin clinic',
  allergies: ['None known'],
  problems: [
    { text: 'Seborrheic keratosis', code: 'L82.1', since: '2024' },
    { text: 'Seasonal allergic rhinitis', code: 'J30.2', since: '2008' },
    { text: 'Vitamin D deficiency', code: 'E55.9', since: '2025' },
  ],
  medications: [
    { text: 'Cetirizine 10 mg tablet', how: '1 tablet by mouth once daily in spring', since: '2008' },
    { text: 'Cholecalciferol 1,000 units capsule', how: '1 capsule by mouth once daily', since: '2025' },
  ],
  visits: [
    { date: '2026-11-18', reason: 'Yearly skin check', where: 'Skin clinic' },
    { date: '2025-11-12', reason: 'Yearly skin check', where: 'Skin clinic' },
  ],
  earlierVisits: [
    { date: '2024-11-20', reason: 'New brown spot on the upper back', where: 'Skin clinic' },
    { date: '2024-05-02', reason: 'Runny nose every spring', where: 'Family practice' },
  ],
  note: {
    title: 'Progress note',
    date: '2026-11-18',
    sections: [
      {
        heading: 'History',
        paragraphs: [
          'Comes for his yearly skin check. No new or changing moles. Works indoors, cycles at weekends, uses sunscreen. Finished three visits of PT for his knee in June.',
        ],
      },
      {
        heading: 'Examination',
        paragraphs: [
          'BP 124/78, pulse 62. Skin type II. Two stuck-on brown spots, 6 mm on the upper back and 4 mm at the left temple, both typical under the dermatoscope. Scalp, palms and soles clear.',
        ],
      },
      {
        heading: 'Assessment and plan',
        list: [
          'Seborrheic keratosis, two spots, harmless. Frozen at his wish.',
          'Sunscreen, hat, and a look at his own skin once a month.',
          'Next check in a year.',
        ],
      },
    ],
  },
  procedure: {
    title: 'Procedure note',
    date: '2026-11-18',
    status: 'Done',
    before: ['Cryotherapy with liquid nitrogen, open spray. Consent given by word of mouth.'],
    columns: ['Place', 'Side', 'Size', 'Freezing time'],
    rows: [
      ['Upper back', 'Midline', '6 mm', '10 s'],
      ['Temple', 'Left', '4 mm', '5 s'],
    ],
    after: ['Blister expected for a few days. Keep clean and dry.'],
  },
  documents: [
    {
      slug: 'laboratory',
      title: 'Laboratory report',
      kind: 'inline',
      date: '2026-11-10',
      paragraphs: [
        'Vitamin D 31 ng/mL. Ca 9.4 mg/dL, Mg 2.0 mg/dL, TP 7.1 g/dL, albumin 4.4 g/dL.',
        'Sample clear. All values within the limits for age.',
      ],
    },
    {
      slug: 'x-ray',
      title: 'X-ray report',
      kind: 'served',
      date: '2024-06-14',
      paragraphs: [
        'LS spine, two views, after a fall from a bicycle: normal height of all vertebrae.',
        'No further imaging needed.',
      ],
    },
  ],
  draft: {
    rich: ['Sent home with a leaflet on sunscreen.'],
    plain: 'Call back: blister at the temple has dried. No further treatment.',
  },
};
