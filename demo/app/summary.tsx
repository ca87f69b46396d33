import { useState } from 'preact/hooks';
import type { Patient } from '../chart.ts';

export function Summary({ patient }: { patient: Patient }) {
  const [earlier, setEarlier] = useState(false);
  const visits = earlier ? [...patient.visits, ...patient.earlierVisits] : patient.visits;
  return (
    <div class="columns">
      <section class="card">
        <h2>Problem list</h2>
        <ul class="rows">
          {patient.problems.map(({ text, code, since }) => (
            <li key={text}>
              <span>{text}</span>
              {code && <code>{code}</code>}
              <time>{since}</time>
            </li>
          ))}
        </ul>
      </section>
      <section class="card">
        <h2>Medications</h2>
        <ul class="rows">
          {patient.medications.map(({ text, how, since }) => (
            <li key={text}>
              <span>
                {text}
                <small>{how}</small>
              </span>
              <time>{since}</time>
            </li>
          ))}
        </ul>
      </section>
      <section class="card">
        <h2>Allergies</h2>
        <ul class="rows">
          {patient.allergies.map((allergy) => (
            <li key={allergy}>
              <span>{allergy}</span>
            </li>
          ))}
        </ul>
      </section>
      <section class="card">
        <h2>Visits</h2>
        <ul class="rows">
          {visits.map(({ date, reason, where }) => (
            <li key={date}>
              <span>
                {reason}
                <small>{where}</small>
              </span>
              <time>{date}</time>
            </li>
          ))}
        </ul>
        {!earlier && (
          <button type="button" onClick={() => setEarlier(true)}>
            Show earlier visits
          </button>
        )}
      </section>
    </div>
  );
}
