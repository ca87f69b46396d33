/** Which heading opens which section, in the forms that notes and records give it. */
import { describe, expect, it } from 'vitest';
import { sentences } from '../../../src/detection/assert/sentences.ts';
import { sectionOf } from '../../../src/detection/sections.ts';
import { asserting } from '../../../src/detection/assert/index.ts';

const { assess } = asserting;

describe('headings', () => {
  it.each([
    ['PAST MEDICAL HISTORY', 'history'],
    ['PMHx', 'history'],
    ['Pertinent Past Medical History', 'history'],
    ['Past Medical History (12)', 'history'],
    ['PAST MEDICAL HISTORY/SURGERIES/HOSPITALIZATIONS', 'history'],
    ['Past Surgical History - reviewed 3/4/2026', 'surgical-history'],
    ['SHX/FHX', 'family-history'],
    ['Family and Social History', 'family-history'],
    ['Allergies & Intolerances', 'allergies'],
    ['Current Outpatient Medications on File Prior to Visit', 'medications'],
    ['Active Ambulatory Problems', 'problem-list'],
    ['Resolved Ambulatory Problems', 'history'],
    ['A/P', 'assessment'],
    ['ASSESSMENT AND PLAN', 'assessment'],
    ['Plan', 'plan'],
    ['Review of Systems', 'review-of-systems'],
    ['Informed Consent', 'consent'],
    ['Return Precautions', 'education'],
    ['WARNINGS AND PRECAUTIONS', 'drug-leaflet'],
    ['Exclusion Criteria', 'criteria'],
    ['History of Present Illness', 'none'],
  ])('%s opens %s', (heading, section) => {
    expect(sectionOf(heading)).toBe(section);
  });

  it.each([
    'Sleep Apnea',
    'Cerebral Palsy',
    'Temp',
    'She denies',
    'No allergies that matter to this procedure',
    '',
  ])('"%s" is no heading', (line) => {
    expect(sectionOf(line)).toBeUndefined();
  });

  it.each([
    ['inside a line, after flattened text', 'Denies fever FAMILY HISTORY: stroke', 'family-history'],
    ['after a counter', '3. Allergies: none reported today by her', 'allergies'],
    ['with a dash', 'FAMILY HISTORY - mother with stroke', 'family-history'],
    ['without a colon where it is an abbreviation', 'Denies fever. PMHx asthma.', 'history'],
    ['alone in its line', 'Medications\nbaclofen', 'medications'],
  ])('are found %s', (_, text, section) => {
    expect(assess(text, [], 'none').sectionAfter).toBe(section);
  });

  it('a word that is as likely a tab of the page needs its colon', () => {
    expect(assess('Education', [], 'none').sectionAfter).toBe('none');
    expect(assess('All\nNotes', [], 'none').sectionAfter).toBe('none');
    expect(assess('Education:', [], 'none').sectionAfter).toBe('education');
  });

  it('an unknown heading closes a section, a body system divides it', () => {
    expect(assess('VACCINES: up to date', [], 'family-history').sectionAfter).toBe('none');
    expect(assess('HEENT: no complaints', [], 'review-of-systems').sectionAfter).toBe('review-of-systems');
    expect(assess('HEENT: normal', [], 'allergies').sectionAfter).toBe('none');
    expect(assess('Mother: stroke', [], 'family-history').sectionAfter).toBe('family-history');
  });
});

describe('sentences', () => {
  const cut = (text: string, name?: string) => {
    const start = name === undefined ? 0 : text.indexOf(name);
    const names = name === undefined ? [] : [{ start, end: start + name.length }];
    return [...sentences(text, names)].map((range) => text.slice(range.start, range.end).trim());
  };

  it.each([
    ['No asthma. She has COPD.', ['No asthma.', 'She has COPD.']],
    ['Dr. Lee saw her b.i.d. for pain.', ['Dr. Lee saw her b.i.d. for pain.']],
    ['Given 2.5 mg. Improved.', ['Given 2.5 mg.', 'Improved.']],
    ['PMH: 1. asthma 2. COPD', ['PMH:', '1. asthma', '2. COPD']],
    ['asthma\nCOPD', ['asthma', 'COPD']],
    [
      'She denies any recent fever, chills, cough or\ndysphagia.',
      ['She denies any recent fever, chills, cough or\ndysphagia.'],
    ],
    ['denies cough,\nFever', ['denies cough,\nFever']],
    ['Pregnant? No', ['Pregnant? No']],
    ['left hip? osteomyelitis', ['left hip? osteomyelitis']],
    ['Do you smoke? Have you had surgery?', ['Do you smoke?', 'Have you had surgery?']],
    ['headache.Denies nausea', ['headache.', 'Denies nausea']],
    ['', []],
    [' \n\n ', []],
  ])('%j', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it('never cut a name in two', () => {
    expect(cut('Treated at St. Jude. Well.', 'St. Jude')).toEqual(['Treated at St. Jude.', 'Well.']);
    expect(cut('levator\n\nscapulae pain', 'levator\n\nscapulae')).toEqual(['levator\n\nscapulae pain']);
  });
});

it.each([
  ['PMH: COPD, HTN.\nBotox R SCM 50 U today.', 'none'],
  ['PMH: COPD.\nAsthma.', 'history'],
  ['PAST MEDICAL HISTORY:\nCervical dystonia, Botox 200 U in 2019', 'history'],
  ['Allergies: penicillin\nsulfa', 'allergies'],
  ['Allergies: penicillin\nSeen today for injection', 'none'],
])('a line that tells what is given ends a section of one line: %j', (text, section) => {
  expect(assess(text, [], 'none').sectionAfter).toBe(section);
});
