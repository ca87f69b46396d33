import type { Patient } from '../chart.ts';

export const face: Patient = {
  slug: 'thistledown',
  name: 'Thistledown, Marigold',
  sex: 'Female',
  born: '1968-09-14',
  age: 58,
  mrn: 'SYN-0002',
  clinic: 'Skin and eyelid clinic',
  allergies: ['None known'],
  problems: [
    { text: 'Dermatochalasis of both upper eyelids, right more than left', code: 'H02.831', since: '2022' },
    { text: 'Blepharoplasty, both upper lids', since: '2024' },
    { text: 'Glabellar lines', since: '2025' },
    { text: 'Forehead lines', since: '2025' },
    { text: 'Hypothyroidism', code: 'E03.9', since: '2013' },
  ],
  medications: [
    { text: 'Levothyroxine 75 mcg tablet', how: '1 tablet by mouth every morning', since: '2013' },
    { text: 'Carboxymethylcellulose 0.5 % drops', how: '1 drop in both eyes as needed', since: '2024' },
  ],
  visits: [
    { date: '2026-11-19', reason: 'Upper face, asks for Botox Cosmetic', where: 'Skin and eyelid clinic' },
    { date: '2026-06-03', reason: 'Yearly visit after lid operation', where: 'Skin and eyelid clinic' },
  ],
  earlierVisits: [
    { date: '2024-03-14', reason: 'Upper blepharoplasty, right and left', where: 'Day surgery' },
    { date: '2023-11-30', reason: 'Visual field test for dermatochalasis', where: 'Eye clinic' },
  ],
  note: {
    title: 'Progress note',
    date: '2026-11-19',
    sections: [
      {
        heading: 'History',
        paragraphs: [
          'Asks for treatment of frown lines and horizontal forehead lines before a family event. Never had botulinum toxin. Upper blepharoplasty in 2024 for dermatochalasis; the skin fold on the right has partly returned.',
          'Her sister has myasthenia gravis; she herself has no double vision and no weakness that comes and goes.',
        ],
      },
      {
        heading: 'Examination',
        paragraphs: [
          'Frontalis is active at rest and lifts both brows; with the brows held still, the right lid skin touches the lashes. Corrugator and procerus strong, with vertical lines at rest. Lid margin to light reflex 3 mm right, 3.5 mm left. Orbicularis oculi closes fully.',
        ],
      },
      {
        heading: 'Assessment and plan',
        list: [
          'Glabella: standard five points into procerus and corrugator supercilii.',
          'Forehead: she lifts her lids with the frontalis. Decide at the visit, after the brow has been examined once more; keep away from the lower third.',
          'Photographs at rest and in movement before treatment.',
        ],
      },
    ],
  },
  procedure: {
    title: 'Injection procedure note',
    date: '2026-12-03',
    status: 'Planned, not yet given; forehead row awaits examination on the day',
    before: [
      'Product: Botox Cosmetic (onabotulinumtoxinA), 100 units in 2.5 mL of preservative-free saline, 4 units per 0.1 mL.',
      'Skin cleaned, no numbing cream.',
    ],
    columns: ['Muscle', 'Side', 'Units', 'Sites'],
    rows: [
      ['Procerus', 'Midline', '4', '1'],
      ['Corrugator supercilii', 'Right', '8', '2'],
      ['Corrugator supercilii', 'Left', '8', '2'],
      ['Frontalis', 'Both', '20', '5'],
    ],
    total: '40 units Botox Cosmetic in 10 sites.',
    after: ['Upright for four hours. Review after two weeks.'],
  },
  documents: [
    {
      slug: 'operation',
      title: 'Operation report',
      kind: 'inline',
      date: '2024-03-14',
      paragraphs: [
        'Upper lid blepharoplasty, right and left, under local anaesthetic.',
        'Skin and a narrow strip of orbicularis oculi removed. Levator palpebrae superioris seen and left intact.',
      ],
    },
    {
      slug: 'eye-clinic',
      title: 'Eye clinic letter',
      kind: 'served',
      date: '2023-11-30',
      paragraphs: [
        'Dermatochalasis takes 14 degrees of the upper field on the right and 9 on the left.',
        'No true ptosis: the margin rises well in upgaze.',
      ],
    },
  ],
  draft: {
    rich: ['Explained that a weaker frontalis can let the brow and the lid fold come down.'],
    plain: 'Message to patient: bring old photographs of the brows. Frontalis dose is decided on the day.',
  },
};
