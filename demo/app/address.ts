/** Addresses of the demonstration: `/patients/fairweather/notes`. */
import { patients } from '../patients/index.ts';
import type { Patient } from '../chart.ts';

export const TABS = ['summary', 'notes', 'procedure', 'documents', 'write'] as const;
export type Tab = (typeof TABS)[number];

export const TAB_NAMES: Record<Tab, string> = {
  summary: 'Summary',
  notes: 'Notes',
  procedure: 'Procedure',
  documents: 'Documents',
  write: 'Write',
};

export interface Place {
  patient: Patient;
  tab: Tab;
}

export const addressOf = (patient: Patient, tab: Tab): string => `/patients/${patient.slug}/${tab}`;

/** Any address leads somewhere: what is unknown, to the first patient or the first tab. */
export function placeOf(path: string): Place {
  const [, slug, tab] = /^\/patients\/([^/]+)(?:\/([^/]+))?/.exec(path) ?? [];
  return {
    patient: patients.find((patient) => patient.slug === slug) ?? patients[0]!,
    tab: TABS.find((name) => name === tab) ?? 'summary',
  };
}
