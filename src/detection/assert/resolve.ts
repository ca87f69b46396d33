/** From what the sentence says and the section it stands in to one assertion. */
import type { Assertion, Section } from '../model.ts';
import { CATEGORIES, type Audience, type Category } from './rule.ts';
import { AUDIENCE } from './effect.ts';

export interface Reading {
  assertion: Assertion;
  /** A drug or toxin that the patient cannot take: negated, because it is not given. */
  allergy?: true;
}

const bit = (category: Category): number => 1 << CATEGORIES.indexOf(category);

/** What a section says of a finding and of a treatment that stand in it without further words. */
const BY_SECTION: Partial<Record<Section, Partial<Record<Audience, Category>>>> = {
  'family-history': { finding: 'family', drug: 'family', procedure: 'family' },
  allergies: { drug: 'allergy', procedure: 'allergy', finding: 'historical' },
  history: { finding: 'historical', procedure: 'historical', muscle: 'historical' },
  'past-treatments': { drug: 'historical', procedure: 'historical', muscle: 'historical' },
  'surgical-history': { finding: 'historical', procedure: 'historical', muscle: 'historical' },
  consent: {
    finding: 'hypothetical',
    drug: 'hypothetical',
    procedure: 'hypothetical',
    muscle: 'hypothetical',
  },
  education: {
    finding: 'hypothetical',
    drug: 'hypothetical',
    procedure: 'hypothetical',
    muscle: 'hypothetical',
  },
  'drug-leaflet': {
    finding: 'hypothetical',
    drug: 'hypothetical',
    procedure: 'hypothetical',
    muscle: 'hypothetical',
  },
  criteria: { finding: 'hypothetical', drug: 'hypothetical', procedure: 'hypothetical' },
  negatives: { finding: 'negated', drug: 'negated', procedure: 'negated' },
  differential: { finding: 'possible' },
};

/** What a section says only of names that the text says nothing more of. */
const OVERRULED = new Set<Category>(['historical', 'negated', 'possible']);

/** The first that holds is the label. */
const ORDER: readonly Exclude<
  Category,
  'allergy' | 'past' | 'affirmed' | 'current' | 'awaited' | 'told' | 'span'
>[] = ['family', 'negated', 'hypothetical', 'possible', 'historical'];

const NAME = new Map(Object.entries(AUDIENCE).map(([name, bits]) => [bits, name as Audience]));

/**
 * One label from the categories a sentence found (bits) and the section.
 * @param audience the audience bit of the name
 */
export function resolve(found: number, audience: number, section: Section): Reading {
  const inherited = BY_SECTION[section]?.[NAME.get(audience)!];
  if (found === 0 && !inherited) return { assertion: 'affirmed' };
  const overruled =
    inherited &&
    (found & bit(inherited === 'historical' ? 'current' : 'affirmed')
      ? OVERRULED.has(inherited)
      : // "Discharge instructions: continue Lovenox"
        section === 'education' && audience === AUDIENCE.drug && found & bit('current'));
  const ended = found & bit('past') || (found & bit('told') && found & bit('span'));
  const dated = ended && !(found & bit('current')) ? bit('historical') : 0;
  const all = found | dated | (inherited && !overruled ? bit(inherited) : 0);
  if (all & bit('allergy') && !(all & bit('family')) && !(found & (bit('negated') | bit('hypothetical'))))
    return { assertion: 'negated', allergy: true };
  // what is to be over is not over yet
  const left = found & bit('awaited') ? all & ~(bit('negated') | bit('historical')) : all;
  return { assertion: ORDER.find((category) => left & bit(category)) ?? 'affirmed' };
}

/** The section that a lead-in opens ("The patient denies:", "Risks include:"): by the scopes open at its colon. */
export function ledBy(open: number): Section | undefined {
  if (open & bit('family')) return 'family-history';
  if (open & bit('negated')) return 'negatives';
  if (open & bit('hypothetical')) return 'consent';
  if (open & bit('possible')) return 'differential';
  if (open & bit('historical')) return 'history';
  return open & bit('allergy') ? 'allergies' : undefined;
}
