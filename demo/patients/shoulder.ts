import type { Patient } from '../chart.ts';

export const shoulder: Patient = {
  slug: 'hazelthorpe',
  name: 'Hazelthorpe, Barnaby',
  sex: 'Male',
  born: '1959-07-27',
  age: 67,
  mrn: 'SYN-0003',
  clinic: 'Pain clinic',
  allergies: ['Adhesive tape (itch)'],
  problems: [
    { text: 'Myofascial pain of the shoulder girdle', code: 'M79.18', since: '2023' },
    { text: 'Paroxysmal atrial fibrillation', code: 'I48.0', since: '2021' },
    { text: 'Osteoarthritis of the right knee', code: 'M17.11', since: '2018' },
  ],
  medications: [
    { text: 'Apixaban 5 mg tablet', how: '1 tablet by mouth twice daily', since: '2021' },
    { text: 'Atorvastatin 20 mg tablet', how: '1 tablet by mouth at bedtime', since: '2019' },
    { text: 'Acetaminophen 500 mg tablet', how: '2 tablets by mouth every 8 hours as needed', since: '2023' },
  ],
  visits: [
    { date: '2026-11-20', reason: 'Shoulder girdle, decision on Dysport', where: 'Pain clinic' },
    { date: '2026-09-02', reason: 'Physiotherapy, last of eight sessions', where: 'Physiotherapy' },
  ],
  earlierVisits: [
    { date: '2026-04-15', reason: 'Myofascial pain, first visit', where: 'Pain clinic' },
    { date: '2021-10-05', reason: 'Apixaban started', where: 'Heart clinic' },
  ],
  note: {
    title: 'Progress note',
    date: '2026-11-20',
    sections: [
      {
        heading: 'History',
        paragraphs: [
          'Retired joiner with three years of myofascial pain between neck and shoulder blades, worse with overhead work. Eight sessions of physiotherapy with stretching helped for some weeks. Takes apixaban, last dose this morning.',
        ],
      },
      {
        heading: 'Examination',
        paragraphs: [
          'Trigger points in the upper trapezius, right and left, in the levator scapulae near its insertion, and along the medial border of the scapula over the rhomboids. No winging. Full strength in the deltoid and serratus anterior. Thin chest wall.',
        ],
      },
      {
        heading: 'Assessment and plan',
        list: [
          'Myofascial pain; asks for Dysport after reading about it. Use is off-label and trials disagree.',
          'Under discussion: upper trapezius, levator scapulae, rhomboids. The depth over the ribs is to be measured with ultrasound first.',
          'Apixaban: bleeding risk to be weighed with the heart clinic, not stopped by us.',
        ],
      },
    ],
  },
  procedure: {
    title: 'Injection procedure note',
    date: '2026-12-08',
    status: 'Proposed, not agreed and not given',
    before: [
      'Product: Dysport (abobotulinumtoxinA), 500 units in 2.5 mL of preservative-free saline, 20 units per 0.1 mL.',
      'Guidance: ultrasound, depth of pleura marked at each site below the shoulder line.',
    ],
    columns: ['Muscle', 'Side', 'Units', 'Sites'],
    rows: [
      ['Upper trapezius', 'Right', '120', '3'],
      ['Upper trapezius', 'Left', '120', '3'],
      ['Levator scapulae', 'Right', '40', '1'],
      ['Levator scapulae', 'Left', '40', '1'],
      ['Rhomboid major', 'Right', '40', '1'],
      ['Rhomboid major', 'Left', '40', '1'],
    ],
    total: '400 units Dysport at 10 trigger points, 40 units each.',
    after: ['Stretching programme to go on. Review after four weeks.'],
  },
  documents: [
    {
      slug: 'physiotherapy',
      title: 'Physiotherapy report',
      kind: 'inline',
      date: '2026-09-02',
      paragraphs: [
        'Eight sessions of stretching and posture work for myofascial pain.',
        'The middle trapezius and rhomboids are weak when he reaches forward; strengthening advised.',
      ],
    },
    {
      slug: 'heart-clinic',
      title: 'Heart clinic letter',
      kind: 'served',
      date: '2021-10-05',
      paragraphs: [
        'Paroxysmal atrial fibrillation, score 2. Apixaban 5 mg twice daily started today, for life.',
        'Please ask us before any procedure with a bleeding risk.',
      ],
    },
  ],
  draft: {
    rich: ['Told him that weakness of the trapezius can make the shoulder droop and the arm hard to lift.'],
    plain: 'Question to pharmacy: apixaban timing before injections into the trapezius.',
  },
};
