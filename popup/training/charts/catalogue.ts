/** The charts to practise on: the short ones of the questions, and the whole ones of the demonstration. All invented. */
import type { Patient } from '../../../demo/chart.ts';
import { patients } from '../../../demo/patients/index.ts';
import { material } from '../../../src/training/material-data.ts';

export interface PracticeChart {
  id: string;
  text: string;
  /** A whole chart goes by its made-up patient. */
  name?: string;
}

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
const part = (heading: string, ...lines: readonly string[]): string => [`${heading}:`, ...lines].join('\n');

/** A chart of the demonstration as one text, in the order in which its screens show it. */
function wholeChart({ age, sex, allergies, problems, medications, note, procedure }: Patient): string {
  return [
    `${age} year old, ${sex.toLowerCase()}.`,
    part('Allergies', bullets(allergies)),
    part('Problem list', bullets(problems.map(({ text, code }) => (code ? `${text} (${code})` : text)))),
    part('Medications', bullets(medications.map(({ text, how }) => `${text}, ${how}`))),
    ...note.sections.map(({ heading, paragraphs = [], list = [] }) =>
      part(heading, ...paragraphs, bullets(list)),
    ),
    part(
      procedure.title,
      ...procedure.before,
      '',
      procedure.columns.join(' | '),
      ...procedure.rows.map((row) => row.join(' | ')),
      procedure.total ?? '',
      ...procedure.after,
    ),
  ]
    .map((text) => text.replaceAll(/\n{3,}/g, '\n\n').trim())
    .join('\n\n');
}

export const CHARTS: readonly PracticeChart[] = [
  ...material.vignettes.map(({ id, chart }) => ({ id, text: chart })),
  ...patients.map((patient) => ({
    id: `chart-${patient.slug}`,
    text: wholeChart(patient),
    name: patient.name,
  })),
];
