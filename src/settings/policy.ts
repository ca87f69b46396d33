/** The organisation's policy (`storage.managed`). It wins over the person's settings; what does not fit is named and left out. */
import * as v from 'valibot';
import type { Known } from '../knowledge/known.ts';
import { SEVERITIES } from '../knowledge/model.ts';
import {
  isRecord,
  NO_OVERLAY,
  readOverlay,
  unknownKey,
  type Overlay,
  type PolicyProblem,
} from '../knowledge/overlay/index.ts';
import { isPattern, patternOf } from './patterns.ts';
import { DENSITIES, REVIEW_STATES, SCHEMAS, type SettingName, type Settings } from './schema.ts';

export interface Policy {
  /** Settings that the organisation has made; nobody else can. */
  settings: Partial<Settings>;
  /** Match patterns of sites that are on and stay on, once the person has let the browser give access. */
  sitesOn: string[];
  /** No other sites than these. */
  sitesLocked: boolean;
  /** Whom to ask, on one line. */
  contact?: string;
  overlay: Overlay;
  problems: PolicyProblem[];
}

export const NO_POLICY: Policy = {
  settings: {},
  sitesOn: [],
  sitesLocked: false,
  overlay: NO_OVERLAY,
  problems: [],
};

const SITES = 200;
const oneOf = (words: readonly string[]): string => `write one of: ${words.join(', ')}`;

/** Settings that a policy may make, with the mend for a value that does not fit. */
const MADE = {
  density: oneOf(DENSITIES),
  tiers: `write a list of: ${SEVERITIES.join(', ')}`,
  training: 'write true or false',
  reviewState: oneOf(REVIEW_STATES),
} as const satisfies Partial<Record<SettingName, string>>;

export const POLICY_KEYS = [...Object.keys(MADE), 'sitesOn', 'sitesLocked', 'contact', 'overlay'];

const Contact = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200), v.regex(/^[^\r\n]+$/));

/**
 * Reads a policy key by key.
 * @param managed - all that `storage.managed` holds; anything else counts as no policy
 * @param known - what the organisation's statements may point at
 */
export function readPolicy(managed: unknown, known: () => Known): Policy {
  if (!isRecord(managed)) return NO_POLICY;
  const problems: PolicyProblem[] = [];
  for (const key of Object.keys(managed))
    if (!POLICY_KEYS.includes(key)) problems.push(unknownKey(key, key, POLICY_KEYS));
  const settings: Partial<Settings> = {};
  for (const [name, mend] of Object.entries(MADE) as [keyof typeof MADE, string][]) {
    const value = managed[name];
    if (value === undefined) continue;
    const result = v.safeParse(SCHEMAS[name], value);
    if (result.success) settings[name] = result.output as never;
    else problems.push({ key: name, problem: 'does not fit', mend });
  }
  const { overlay, problems: inOverlay } = readOverlay(managed['overlay'], known);
  const contact = one(managed, 'contact', Contact, 'write one line of at most 200 characters', problems);
  return {
    settings,
    sitesOn: sites(managed['sitesOn'], problems),
    // A lock that cannot be read locks: whoever wrote it meant to.
    sitesLocked:
      one(managed, 'sitesLocked', v.boolean(), 'write true or false', problems) ??
      managed['sitesLocked'] !== undefined,
    ...(contact !== undefined && { contact }),
    overlay,
    problems: [...problems, ...inOverlay],
  };
}

function one<S extends v.GenericSchema>(
  managed: Record<string, unknown>,
  key: string,
  schema: S,
  mend: string,
  problems: PolicyProblem[],
): v.InferOutput<S> | undefined {
  if (managed[key] === undefined) return undefined;
  const result = v.safeParse(schema, managed[key]);
  if (result.success) return result.output;
  problems.push({ key, problem: 'does not fit', mend });
  return undefined;
}

function sites(value: unknown, problems: PolicyProblem[]): string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    problems.push({ key: 'sitesOn', problem: 'is no list', mend: 'write a list of match patterns, [ … ]' });
    return [];
  }
  if (value.length > SITES) {
    const mend = `keep it within ${SITES}; use *. for a whole domain`;
    problems.push({ key: 'sitesOn', problem: `has ${value.length} entries`, mend });
  }
  return [...new Set(value.slice(0, SITES))].filter((site, index): site is string => {
    if (typeof site === 'string' && isPattern(site)) return true;
    const meant = typeof site === 'string' ? patternOf(site) : null;
    problems.push({
      key: `sitesOn[${index}]`,
      problem: 'is no match pattern',
      mend: `write ${meant ? `"${meant}"` : 'a site as https://ehr.hospital.example/* or https://*.hospital.example/*'}`,
    });
    return false;
  });
}
