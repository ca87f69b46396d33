import type { Patient } from '../chart.ts';

export function Notes({ patient }: { patient: Patient }) {
  const { title, date, sections } = patient.note;
  return (
    <article class="card note">
      <header>
        <h2>{title}</h2>
        <time>{date}</time>
      </header>
      {sections.map(({ heading, paragraphs, list }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          {paragraphs?.map((text) => (
            <p key={text}>{text}</p>
          ))}
          {list && (
            <ul>
              {list.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </article>
  );
}
