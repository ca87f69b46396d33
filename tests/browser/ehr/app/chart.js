/** One made-up patient, as FHIR resources: what the record system's server would answer. */
export const patient = {
  resourceType: 'Patient',
  id: 'thistlewood',
  name: [{ given: ['Example'], family: 'Thistlewood' }],
  gender: 'female',
  birthDate: '1961-04-02',
};

export const clinician = {
  resourceType: 'Practitioner',
  id: 'clinician',
  name: [{ given: ['Example'], family: 'Clinician' }],
};

const subject = { reference: 'Patient/thistlewood', display: 'Example Thistlewood' };
const author = { reference: 'Practitioner/clinician', display: 'Example Clinician' };
const active = { coding: [{ code: 'active' }] };
const confirmed = { coding: [{ code: 'confirmed' }] };

const condition = (id, text) => ({
  resourceType: 'Condition',
  id,
  subject,
  code: { text },
  clinicalStatus: active,
  verificationStatus: confirmed,
  recordedDate: '2026-01-10T09:00:00Z',
});

const medication = (id, text) => ({
  resourceType: 'MedicationRequest',
  id,
  subject,
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: { text },
  authoredOn: '2026-01-10T09:00:00Z',
});

export const note = {
  resourceType: 'DiagnosticReport',
  id: 'injection',
  subject,
  status: 'final',
  code: { text: 'Procedure note' },
  effectiveDateTime: '2026-01-12T09:00:00Z',
  issued: '2026-01-12T09:00:00Z',
  resultsInterpreter: [author],
  conclusion: 'OnabotulinumtoxinA: left SCM 40 units, right levator scapulae 30 units.',
};

export const questionnaire = {
  resourceType: 'Questionnaire',
  id: 'follow-up',
  status: 'active',
  title: 'Follow-up',
  item: [
    { linkId: 'q1', text: 'Pain over the trapezius', type: 'boolean' },
    { linkId: 'q2', text: 'What was injected', type: 'text' },
  ],
};

export const chart = [
  patient,
  clinician,
  condition('mg', 'Myasthenia gravis'),
  condition('cd', 'Cervical dystonia'),
  medication('gm', 'Gentamicin 240 mg IV daily'),
  {
    resourceType: 'AllergyIntolerance',
    id: 'al',
    patient: subject,
    clinicalStatus: active,
    code: { text: 'Penicillin' },
  },
  note,
  {
    resourceType: 'Communication',
    id: 'message',
    subject,
    status: 'completed',
    sent: '2026-01-13T09:00:00Z',
    sender: author,
    payload: [{ contentString: 'Splenius capitis is to be added next time.' }],
  },
  questionnaire,
];
