import type { Patient } from '../chart.ts';

export const neck: Patient = {
  slug: 'fairweather',
  name: 'Fairweather, Quillon',
  sex: 'Male',
  born: '1965-03-02',
  age: 61,
  mrn: 'SYN-0001',
  clinic: 'Movement clinic',
  allergies: ['Penicillin (rash, 1994)'],
  problems: [
    { text: 'Cervical dystonia', code: 'G24.3', since: '2019' },
    { text: 'Chronic obstructive pulmonary disease', code: 'J44.9', since: '2015' },
    { text: 'Obstructive sleep apnea, uses CPAP', code: 'G47.33', since: '2018' },
    { text: 'Essential hypertension', code: 'I10', since: '2011' },
  ],
  medications: [
    { text: 'Tiotropium 18 mcg inhalation capsule', how: '1 capsule inhaled once daily', since: '2016' },
    { text: 'Albuterol 90 mcg inhaler', how: '2 puffs every 4 hours as needed', since: '2015' },
    { text: 'Lisinopril 10 mg tablet', how: '1 tablet by mouth once daily', since: '2011' },
  ],
  visits: [
    { date: '2026-11-24', reason: 'Xeomin injections (planned)', where: 'Movement clinic' },
    { date: '2026-11-17', reason: 'Cervical dystonia, review before injection', where: 'Movement clinic' },
    { date: '2026-08-18', reason: 'Xeomin injections', where: 'Movement clinic' },
  ],
  earlierVisits: [
    { date: '2026-05-12', reason: 'COPD, yearly spirometry', where: 'Chest clinic' },
    {
      date: '2026-02-10',
      reason: 'Xeomin injections: splenius capitis and trapezius',
      where: 'Movement clinic',
    },
  ],
  note: {
    title: 'Progress note',
    date: '2026-11-17',
    sections: [
      {
        heading: 'Interval history',
        paragraphs: [
          'Mr Fairweather returns at 13 weeks for Xeomin injections next week. The head still turns to the right with a tilt to the left; over the summer a forward pull has been added, which his wife describes as new anterocollis. Benefit lasted about nine weeks.',
          'Denies dysphagia, choking and change of voice. Sleeps with CPAP every night. Walks one flight of stairs before he has to stop.',
        ],
      },
      {
        heading: 'Examination',
        paragraphs: [
          'Rotation 40 degrees to the right at rest. Left SCM prominent and active; right sternocleidomastoid active on forward flexion. Right splenius capitis firm. Left trapezius and right levator scapulae overactive. Voice clear. FEV1 54 % predicted.',
        ],
      },
      {
        heading: 'Assessment and plan',
        list: [
          'Cervical dystonia with COPD and OSA: bilateral SCM planned for the forward pull, at a low dose on each side.',
          'Swallowing and breathing to be asked about again on the day, before the first injection.',
          'EMG guidance for every site. Next visit no sooner than 12 weeks after this one.',
        ],
      },
    ],
  },
  procedure: {
    title: 'Injection procedure note',
    date: '2026-11-24',
    status: 'Planned, not yet given',
    before: [
      'Indication: cervical dystonia. Product: Xeomin (incobotulinumtoxinA), 200 units in 4 mL of preservative-free saline, 5 units per 0.1 mL.',
      'Guidance: EMG. Patient seated, head supported.',
    ],
    columns: ['Muscle', 'Side', 'Units', 'Sites'],
    rows: [
      ['Sternocleidomastoid', 'Left', '15', '2'],
      ['Sternocleidomastoid', 'Right', '10', '2'],
      ['Splenius capitis', 'Right', '30', '2'],
      ['Splenius capitis', 'Left', '18', '1'],
      ['Trapezius', 'Left', '25', '2'],
      ['Levator scapulae', 'Right', '22', '2'],
    ],
    total: '120 units Xeomin in 11 sites; 80 units to be discarded.',
    after: ['Written advice on warning signs will be given, with the number of the on-call team.'],
  },
  documents: [
    {
      slug: 'sleep-study',
      title: 'Sleep study',
      kind: 'inline',
      date: '2018-06-11',
      paragraphs: [
        'Overnight polysomnography. Apnoea-hypopnoea index 31 per hour, lowest saturation 78 %.',
        'Impression: severe obstructive sleep apnoea. CPAP started at 9 cm of water.',
      ],
    },
    {
      slug: 'referral',
      title: 'Referral letter',
      kind: 'served',
      date: '2019-01-21',
      paragraphs: [
        'Thank you for seeing this 53-year-old plumber with spasmodic torticollis for two years.',
        'He has COPD, stage 3, and stopped smoking in 2015. There is no family history of dystonia.',
      ],
    },
  ],
  draft: {
    rich: [
      'Draft for 24 November: lower dose in each SCM than last time, head kept upright for the rest of the day.',
    ],
    plain: 'Telephone call: asked which muscle is treated. Told: sternocleidomastoid, right and left.',
  },
};
