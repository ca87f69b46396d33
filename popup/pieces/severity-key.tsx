import { SEVERITIES } from '../../src/knowledge/model.ts';
import { t } from '../../src/ui/i18n.ts';
import { SeverityBadge } from '../../src/ui/severity-badge.tsx';

/** What the signs in a list mean, the gravest first. */
export function SeverityKey() {
  return (
    <p class="severity-key" role="note" aria-label={t('severity_key')}>
      {SEVERITIES.map((severity) => (
        <SeverityBadge key={severity} severity={severity} />
      ))}
    </p>
  );
}
