import type { Patient } from '../chart.ts';

export function Banner({ patient }: { patient: Patient }) {
  return (
    <header class="banner">
      <div>
        <h1>
          {patient.name} <span class="tag">synthetic patient</span>
        </h1>
        <p>
          {patient.sex}, {patient.age} years, born {patient.born}
        </p>
      </div>
      <dl>
        <div>
          <dt>Record</dt>
          <dd>{patient.mrn}</dd>
        </div>
        <div>
          <dt>Clinic</dt>
          <dd>{patient.clinic}</dd>
        </div>
        <div>
          <dt>Allergies</dt>
          <dd>{patient.allergies.join(', ')}</dd>
        </div>
      </dl>
    </header>
  );
}
