/** A scanned-in letter as a page of its own: the same for a frame's `srcdoc` and for the server. */
import type { ChartDocument, Patient } from './chart.ts';

export const documentAddress = (patient: Patient, doc: ChartDocument): string =>
  `/documents/${patient.slug}/${doc.slug}.html`;

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export function documentPage(patient: Patient, doc: ChartDocument): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>${escape(doc.title)}</title>
<link rel="stylesheet" href="/documents/letter.css">
</head>
<body>
<p class="head">${escape(patient.name)} · ${escape(patient.mrn)} · ${escape(doc.date)}</p>
${doc.paragraphs.map((text) => `<p>${escape(text)}</p>`).join('\n')}
</body>
</html>
`;
}
