import type { Patient } from '../chart.ts';

/** Columns of numbers stand to the right. */
const NUMERIC = new Set(['Units', 'Sites']);

export function Procedure({ patient }: { patient: Patient }) {
  const { title, date, status, before, columns, rows, total, after } = patient.procedure;
  const alignment = (column: string) => (NUMERIC.has(column) ? 'number' : undefined);
  return (
    <article class="card note">
      <header>
        <h2>{title}</h2>
        <time>{date}</time>
      </header>
      <p class="status">{status}</p>
      {before.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" class={alignment(column)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join()}>
              {row.map((cell, i) => (
                <td key={columns[i]} class={alignment(columns[i]!)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {total && (
        <p>
          <b>Total</b> {total}
        </p>
      )}
      {after.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </article>
  );
}
