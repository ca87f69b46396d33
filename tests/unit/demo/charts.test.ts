import { describe, expect, it } from 'vitest';
import { addressOf, placeOf, TABS } from '../../../demo/app/address.ts';
import type { Patient } from '../../../demo/chart.ts';
import { documentAddress, documentPage } from '../../../demo/document-page.ts';
import { EXPECTED, type Word } from '../../../demo/expected.ts';
import { patients } from '../../../demo/patients/index.ts';

/** The text of each part of a chart, in the order in which it is shown. */
function textsOf({ problems, medications, allergies, visits, earlierVisits, note, procedure }: Patient) {
  return {
    summary: [
      ...problems.flatMap(({ text, code }) => [text, code]),
      ...medications.flatMap(({ text, how }) => [text, how]),
      ...allergies,
      ...visits.flatMap(({ reason, where }) => [reason, where]),
    ].join('\n'),
    earlier: earlierVisits.map(({ reason }) => reason).join('\n'),
    notes: note.sections.flatMap(({ paragraphs = [], list = [] }) => [...paragraphs, ...list]).join('\n'),
    procedure: [
      ...procedure.before,
      ...procedure.rows.flat(),
      procedure.total ?? '',
      ...procedure.after,
    ].join('\n'),
  };
}

/** The words that do not follow one another in the text. */
function missing(words: readonly Word[], text: string): string[] {
  let at = 0;
  return words.flatMap(({ text: word }) => {
    const found = text.indexOf(word, at);
    if (found < 0) return [word];
    at = found + word.length;
    return [];
  });
}

describe.each(patients.map((patient) => [patient.name, patient] as const))(
  'the chart of %s',
  (_, patient) => {
    const expected = EXPECTED[patient.slug]!;
    const texts = textsOf(patient);

    it.each(['summary', 'earlier', 'notes', 'procedure'] as const)(
      'holds the expected words, in order: %s',
      (part) => {
        expect(missing(expected[part], texts[part])).toEqual([]);
      },
    );

    it('holds them in its documents and drafts', () => {
      for (const { slug, paragraphs } of patient.documents) {
        expect(missing(expected.documents[slug]!, paragraphs.join('\n'))).toEqual([]);
      }
      expect(missing(expected.editor, patient.draft.rich.join('\n'))).toEqual([]);
      expect(missing(expected.field, patient.draft.plain)).toEqual([]);
    });

    it('adds up: the rows of the table give the total that is stated', () => {
      const { columns, rows, total } = patient.procedure;
      const sum = (column: string) =>
        rows.reduce((units, row) => units + Number(row[columns.indexOf(column)]), 0);
      if (!columns.includes('Units')) {
        expect(total).toBeUndefined();
        return;
      }
      const [, units, sites] = /^(\d+) units .*?(?:in|at) (\d+) /.exec(total!)!;
      expect([sum('Units'), sum('Sites')]).toEqual([Number(units), Number(sites)]);
    });

    it('has an inline and a served document, each with an address of its own', () => {
      expect(patient.documents.map(({ kind }) => kind).sort()).toEqual(['inline', 'served']);
      const addresses = patient.documents.map((doc) => documentAddress(patient, doc));
      expect(new Set(addresses).size).toBe(addresses.length);
    });

    it('says that the patient is synthetic', () => {
      expect(patient.mrn).toMatch(/^SYN-\d{4}$/);
    });
  },
);

it('expects nothing of the silent chart', () => {
  const { documents, ...parts } = EXPECTED['pebblebrook']!;
  expect([...Object.values(parts), ...Object.values(documents)].flat()).toEqual([]);
});

describe('addresses', () => {
  it('lead back to where they came from', () => {
    for (const patient of patients) {
      for (const tab of TABS) expect(placeOf(addressOf(patient, tab))).toEqual({ patient, tab });
    }
  });

  it.each(['/', '/patients', '/patients/nobody/notes', '/elsewhere'])('%s leads somewhere', (path) => {
    expect(placeOf(path).patient).toBe(patients[0]);
  });
});

it('writes text into a document as text', () => {
  const page = documentPage(patients[0]!, {
    slug: 'x', title: '<i>', kind: 'inline', date: '2026-01-01', paragraphs: ['5 < 6 & "so"'],
  }); // prettier-ignore
  expect(page).toContain('<p>5 &lt; 6 &amp; &quot;so&quot;</p>');
  expect(page).toContain('<title>&lt;i></title>');
});
