/**
 * What an organisation's own statements may point at: ids and aliases, without anything that is said of them.
 * Compiled to `known.json`, so that the check of our content can be run on theirs where our content is not at hand.
 */
import type { Content, PartName } from './parts.ts';

const PARTS_KNOWN = [
  'muscles',
  'conditions',
  'factors',
  'drugClasses',
  'drugs',
  'products',
  'procedures',
  'signs',
  'sources',
  'rules',
  'avoidSets',
] as const satisfies PartName[];

interface Stub {
  id: string;
  aliases?: string[];
  region?: string;
  find?: false;
  of?: string;
  worked_out?: string;
  terms?: { codes: string[] };
}

export type Known = Record<(typeof PARTS_KNOWN)[number], Stub[]>;

/** @param content - our own, checked */
export function knownOf(content: Content): Known {
  return Object.fromEntries(
    PARTS_KNOWN.map((part) => [
      part,
      (content[part] as readonly (Omit<Stub, 'terms'> & { terms?: object })[]).map((entry): Stub => ({
        id: entry.id,
        ...(entry.aliases?.length && { aliases: entry.aliases }),
        ...(part === 'muscles' && { region: entry.region! }),
        ...(entry.find === false && { find: false as const }),
        ...(part === 'signs' && {
          of: entry.of!,
          ...(entry.worked_out && { worked_out: entry.worked_out }),
          // Whether a chart can hold it at all, which the check asks.
          terms: { codes: Object.values(entry.terms ?? {}).some((forms) => forms.length > 0) ? ['+'] : [] },
        }),
      })),
    ]),
  ) as Known;
}
