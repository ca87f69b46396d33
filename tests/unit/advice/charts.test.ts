/** Charts in natural language, written for rules of the two top tiers without a look at how they are read. */
import { expect, it } from 'vitest';
import { judge, judgeAll } from './judge.ts';

it.each([
  [
    'any-x-myasthenia',
    'Mr. Oakes, 61, has generalized myasthenia gravis controlled on pyridostigmine and prednisone. He is bothered by his forehead wrinkles and would like Botox; plan 20 units to the glabella this afternoon.',
  ],
  [
    'any-x-aminoglycoside',
    'Hospital day 5. Meds: gentamicin 320 mg IV q24h, cefepime 2 g IV q8h. Physiatry was consulted for her clenched fist. Recommend Dysport 250 units to the left FDS and FDP today.',
  ],
  [
    'neck-x-lung-disease',
    'Problem list: severe COPD (FEV1 38%), hypertension. Here for her cervical dystonia injections. Xeomin was injected: right splenius capitis 60 units, left sternocleidomastoid 30 units.',
  ],
  [
    'throat-region-x-dysphagia',
    'Chief complaint: neck pulling to the left. She reports choking on thin liquids and has oropharyngeal dysphagia on a swallow study last month. Today Botox 40 units R SCM, 60 units L splenius capitis.',
  ],
  [
    'any-x-pregnancy',
    '27-year-old G2P1 at 22 weeks gestation with chronic migraine. We went ahead with Botox 155 units today.',
  ],
  [
    'detrusor-x-uti',
    'Urine dip today positive for nitrites and leukocyte esterase; urinary tract infection suspected and culture sent. Scheduled for cystoscopy with Botox 100 units into the detrusor today.',
  ],
  [
    'bilateral-scm',
    'Anterocollis. Botox injected: left sternocleidomastoid 25 units, right sternocleidomastoid 25 units.',
  ],
  [
    'scm-over-100-ona',
    'Cervical dystonia, right torticollis. OnabotulinumtoxinA 150 units were placed into the left sternocleidomastoid.',
  ],
  [
    'ona-over-400-12-weeks',
    'Spastic tetraparesis. Botox today: R biceps 150 units, L biceps 150 units, R gastrocnemius 100 units, L gastrocnemius 100 units.',
  ],
  [
    'interval-under-12-weeks',
    'Blepharospasm returning early. Last treated with Xeomin 8 weeks ago. Repeat Xeomin today: right orbicularis oculi 20 units, left orbicularis oculi 20 units.',
  ],
  [
    'abo-x-milk-allergy',
    "Allergies: cow's milk protein allergy (anaphylaxis).\nPlan: Dysport 500 units for cervical dystonia.",
  ],
  [
    'any-x-als',
    'Past history: amyotrophic lateral sclerosis diagnosed 2024.\nPlan: Botox 25 units to each masseter today.',
  ],
  [
    'limb-x-anticoagulation',
    'On apixaban for atrial fibrillation. Post-stroke spasticity right arm. Xeomin 50 units injected into the right flexor digitorum profundus.',
  ],
  [
    'infection-at-site',
    'There is an open draining abscess with cellulitis over the left calf where we planned to inject. Plan Botox 100 units L gastrocnemius.',
  ],
  [
    'any-x-lambert-eaton',
    'PMH: LEMS with small cell lung cancer. Spasticity clinic. Botox R biceps 100 units today.',
  ],
  [
    'any-x-bont-allergy',
    'Allergies: botulinum toxin - hives and wheezing after previous injection.\nPlan: Jeuveau 20 units for frown lines.',
  ],
  [
    'neck-x-sleep-apnea',
    'OSA, uses CPAP nightly. Torticollis. Daxxify: R splenius capitis 75 units, L SCM 50 units injected today.',
  ],
  [
    'any-x-nmb-anaesthesia',
    'Under general anesthesia with rocuronium, Botox 200 units was injected into the detrusor at 20 sites.',
  ],
  [
    'child-dose',
    '7 yo girl, 21 kg, spastic diplegia. Botox today 4 units/kg to both calves: gastrocnemius 42 units each side.',
  ],
  [
    'detrusor-x-retention',
    'Neurogenic bladder. PVR 340 mL, urinary retention, unwilling to self catheterize. Plan: intradetrusor Botox 200 units next Tuesday.',
  ],
  ['any-x-bont-allergy', 'Allergic to Dysport, anaphylaxis.\nPlan: Botox R SCM 50 U.'],
  ['any-x-bont-allergy', 'Allergies: anaphylaxis to Dysport in 2021.\nBotox R SCM 50 U today.'],
  ['albumin-refusal', 'Allergies: human albumin.\nBotox R SCM 50 U today.'],
  ['abo-x-milk-allergy', 'Allergies: milk protein.\nDysport 100 U R SCM, 200 U L splenius capitis.'],
  ['neck-x-lung-disease', 'PMH: COPD, HTN.\nBotox R SCM 50 U today.'],
])('%s is raised by: %s', (rule, text) => {
  expect(judgeAll(text).map((finding) => finding.rule)).toContain(rule);
});

it('takes no denied allergy for one', () => {
  for (const text of [
    'Allergies: no known allergy to botulinum toxin.',
    'No allergy to Botox.',
    'Allergies: NKDA.',
    'Allergies: none to Botox.',
    'Tell your doctor if you are allergic to Botox.',
    'Contraindicated in patients allergic to botulinum toxin.',
  ])
    expect(judge(`${text}\nPlan: Jeuveau 20 units for frown lines.`).map(({ rule }) => rule)).not.toContain(
      'any-x-bont-allergy',
    );
});

const RETURNS =
  'Interval history:\nMr Low returns 13 weeks after his last Xeomin injections. Benefit lasted nine weeks.\n\nAssessment and plan:\n';

it('holds toxin for planned where earlier toxin stands beside muscles that are to be injected', () => {
  const plan =
    'Cervical dystonia with COPD: bilateral SCM planned, to be asked about swallowing before the first injection.';
  expect(judge(RETURNS + plan).map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['neck-x-lung-disease', 'bilateral-scm']),
  );
});

it('takes earlier toxin alone for no plan', () => {
  for (const plan of [
    'Cervical dystonia with COPD. No further injections are wanted. Physical therapy for the neck.',
    'COPD, stable. SCM strain after the fall: heat and rest.',
  ])
    expect(judge(RETURNS + plan).map(({ rule }) => rule)).not.toContain('neck-x-lung-disease');
});

it('proves a limit of one muscle with the doses of that muscle, not with all of the product', () => {
  const note = 'Cervical dystonia. Botox: 60 U R SCM, 50 U L SCM, 75 U R splenius capitis.';
  const finding = judge(note).find(({ rule }) => rule === 'scm-over-100-ona');
  expect(finding!.evidence.map(({ start, end }) => note.slice(start, end))).toEqual([
    '60 U R SCM',
    '50 U L SCM',
  ]);
});
