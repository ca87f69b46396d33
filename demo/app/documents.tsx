import { documentAddress, documentPage } from '../document-page.ts';
import type { Patient } from '../chart.ts';

export function Documents({ patient }: { patient: Patient }) {
  return (
    <>
      {patient.documents.map((doc) => (
        <section key={doc.slug} class="card document">
          <header>
            <h2>{doc.title}</h2>
            <time>{doc.date}</time>
          </header>
          {doc.kind === 'inline' ? (
            <iframe title={doc.title} srcDoc={documentPage(patient, doc)} />
          ) : (
            <iframe title={doc.title} src={documentAddress(patient, doc)} />
          )}
        </section>
      ))}
    </>
  );
}
