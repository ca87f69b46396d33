import type { Severity } from '../knowledge/model.ts';
import { severityWord } from './words.ts';
import { SeverityShape } from './severity-shape.tsx';

/** Severity as shape, word and colour. `quiet` leaves the word to screen readers, where a list already says it. */
export function SeverityBadge({ severity, quiet = false }: { severity: Severity; quiet?: boolean }) {
  return (
    <span class={`severity severity-${severity}`}>
      <SeverityShape severity={severity} />
      <span class={quiet ? 'unseen' : 'severity-word'}>{severityWord(severity)}</span>
    </span>
  );
}
