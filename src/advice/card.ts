/** A finding as a CDS Hooks card (cds-hooks.org, CDS Hooks 2.0, "Card Attributes"), so that the same engine can serve an EHR. */
import type { Severity } from '../knowledge/model.ts';
import type { SourceLink } from '../knowledge/source-links.ts';
import type { Finding } from './model.ts';

export interface CdsCard {
  summary: string;
  detail: string;
  indicator: 'info' | 'warning' | 'critical';
  source: { label: string };
  links: { label: string; url: string; type: 'absolute' }[];
  overrideReasons: { code: string; display: string }[];
}

const INDICATOR: Record<Severity, CdsCard['indicator']> = {
  avoid: 'critical',
  serious: 'warning',
  caution: 'info',
  technique: 'info',
};
/** The specification asks for a summary below 140 characters. */
const SUMMARY_LIMIT = 139;

/**
 * Turns a finding into a card. What the summary has to cut stands whole in the detail. `linksTo` gives where a source,
 * by its short name, can be read.
 */
export function cardOf(finding: Finding, linksTo: (source: string) => readonly SourceLink[]): CdsCard {
  const detail = [
    finding.say,
    finding.why,
    finding.do && `What to do: ${finding.do}`,
    finding.tentative && 'The chart only says "possible".',
  ];
  return {
    summary:
      finding.say.length > SUMMARY_LIMIT
        ? `${finding.say.slice(0, SUMMARY_LIMIT - 1).trimEnd()}…`
        : finding.say,
    detail: detail.filter(Boolean).join('\n\n'),
    indicator: INDICATOR[finding.severity],
    source: { label: finding.sources.join('; ') },
    links: finding.sources.flatMap((source) =>
      linksTo(source).map(({ label, url }) => ({
        label: `${source}, ${label}`,
        url,
        type: 'absolute' as const,
      })),
    ),
    overrideReasons: [
      { code: 'not-this-patient', display: 'Does not hold for this patient' },
      { code: 'already-considered', display: 'Already weighed' },
      { code: 'misread', display: 'The chart was misread' },
    ],
  };
}
