import type { Patient } from '../chart.ts';

export const limb: Patient = {
  slug: 'lanternly',
  name: 'Lanternly, Octavia',
  sex: 'Female',
  born: '1972-01-19',
  age: 54,
  mrn: 'SYN-0004',
  clinic: 'Rehabilitation ward',
  allergies: ['Cephalexin (hives, 2009)'],
  problems: [
    { text: 'Post-stroke spasticity, left arm', code: 'I69.354', since: '2026' },
    { text: 'Infarct of the right middle cerebral artery', code: 'I63.411', since: '2026' },
    { text: 'Pyelonephritis', code: 'N10', since: '2026-11-19' },
  ],
  medications: [
    {
      text: 'Gentamicin 320 mg in 100 mL saline',
      how: 'intravenous once daily, day 3 of 7',
      since: '2026-11-19',
    },
    { text: 'Baclofen 10 mg tablet', how: '1 tablet by mouth three times daily', since: '2026-08' },
    { text: 'Amlodipine 5 mg tablet', how: '1 tablet by mouth once daily', since: '2026-03' },
  ],
  visits: [
    { date: '2026-11-21', reason: 'Spasticity consult, Botox planned', where: 'Rehabilitation ward' },
    { date: '2026-11-02', reason: 'Admission for inpatient rehabilitation', where: 'Rehabilitation ward' },
  ],
  earlierVisits: [
    { date: '2026-08-20', reason: 'Splint for clenched fist', where: 'Occupational therapy' },
    { date: '2026-03-11', reason: 'Emergency admission', where: 'Acute ward' },
  ],
  note: {
    title: 'Consult note',
    date: '2026-11-21',
    sections: [
      {
        heading: 'History',
        paragraphs: [
          'Eight months after a right hemisphere stroke. Dressing the left sleeve and cleaning the palm have become hard: flexed elbow, clenched fist. No botulinum toxin so far. Fever three days ago from pyelonephritis; gentamicin is running, day 3 of 7.',
        ],
      },
      {
        heading: 'Examination',
        paragraphs: [
          'Modified Ashworth: elbow flexors 3 (biceps brachii more than brachialis), wrist flexors 2, finger flexors 3. FCR and FCU tight; the wrist still passes neutral. FDS stronger than flexor digitorum profundus. No fixed contracture. Sitting balance good; pushes up with the right arm.',
        ],
      },
      {
        heading: 'Assessment and plan',
        list: [
          'Upper limb spasticity that interferes with hygiene. Goal: open palm and easier dressing, not hand function.',
          'Date of injection to be settled with the ward while gentamicin is being given.',
          'Splint and stretching to start within the week after injection.',
        ],
      },
    ],
  },
  procedure: {
    title: 'Injection procedure note',
    date: '2026-11-27',
    status: 'Planned, not yet given; date depends on the antibiotic',
    before: [
      'Indication: post-stroke spasticity of the left arm. Product: Botox (onabotulinumtoxinA), 200 units in 4 mL and 100 units in 2 mL of preservative-free saline, 5 units per 0.1 mL.',
      'Guidance: electrical stimulation and ultrasound.',
    ],
    columns: ['Muscle', 'Side', 'Units', 'Sites'],
    rows: [
      ['Biceps brachii', 'Left', '100', '4'],
      ['Brachialis', 'Left', '40', '2'],
      ['Flexor carpi radialis', 'Left', '40', '1'],
      ['Flexor carpi ulnaris', 'Left', '20', '1'],
      ['Flexor digitorum superficialis', 'Left', '50', '1'],
      ['Flexor digitorum profundus', 'Left', '50', '1'],
    ],
    total: '300 units Botox in 10 sites.',
    after: ['Hand therapy booked for the following week.'],
  },
  documents: [
    {
      slug: 'microbiology',
      title: 'Microbiology',
      kind: 'inline',
      date: '2026-11-20',
      paragraphs: [
        'Urine culture: Escherichia coli, more than 100,000 per mL. Sensitive: gentamicin, nitrofurantoin. Resistant: ampicillin.',
        'Clinical detail given: pyelonephritis with fever.',
      ],
    },
    {
      slug: 'occupational-therapy',
      title: 'Occupational therapy report',
      kind: 'served',
      date: '2026-08-20',
      paragraphs: [
        'Resting splint for a clenched fist. The palm is clean with help.',
        'Stretching of biceps brachii and flexor carpi radialis shown to her husband.',
      ],
    },
  ],
  draft: {
    rich: [
      'Asked the ward whether the gentamicin can be changed before the injections into the biceps brachii.',
    ],
    plain: 'Goal in her words: “I want to open my hand to wash it.” Spasticity is worst in the morning.',
  },
};
