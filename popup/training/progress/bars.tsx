/** A small plot of bars, with the same numbers as a table. */
import { t } from '../../../src/ui/i18n.ts';

export interface Bar {
  label: string;
  /** Under the bar; absent where there is no room for each. */
  short?: string;
  /** Absent: nothing to show, which is not nought. */
  value: number | undefined;
  words: string;
}

interface Props {
  title: string;
  columns: [label: string, value: string];
  bars: readonly Bar[];
  /** The value at the top of the plot. */
  top: number;
  /** A line across, with its name. */
  mark?: { value: number; words: string };
}

const HEIGHT = 96;
const STEP = 24;

export function Bars({ title, columns, bars, top, mark }: Props) {
  const width = bars.length * STEP;
  const y = (value: number): number => HEIGHT - (HEIGHT * Math.min(value, top)) / Math.max(top, 1e-9);
  return (
    <figure class="plot">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 -16 ${width} ${HEIGHT + 34}`} role="img" aria-label={title}>
        <path class="plot-base" d={`M0 ${HEIGHT}H${width}`} />
        {bars.map(({ label, short, value }, index) => {
          if (value === undefined) return null;
          // Of a share, nought is a result; of a count it is nothing to show.
          const height = Math.max(HEIGHT - y(value), value > 0 || mark ? 2 : 0);
          return (
            <g key={label}>
              <rect
                class="plot-bar"
                x={index * STEP + 4}
                y={HEIGHT - height}
                width={STEP - 8}
                height={height}
                rx="2"
              />
              {value > 0 && !mark && (
                <text class="plot-value" x={index * STEP + STEP / 2} y={y(value) - 4}>
                  {value}
                </text>
              )}
              {short && (
                <text class="plot-label" x={index * STEP + STEP / 2} y={HEIGHT + 13}>
                  {short}
                </text>
              )}
            </g>
          );
        })}
        {mark && (
          <>
            <path class="plot-mark" d={`M0 ${y(mark.value)}H${width}`} />
            <text class="plot-mark-name" x={width} y={y(mark.value) - 4}>
              {mark.words}
            </text>
          </>
        )}
      </svg>
      <details class="plot-table">
        <summary>{t('plot_table')}</summary>
        <table class="plain">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bars.map(({ label, words }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
