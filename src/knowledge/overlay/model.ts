/** The words of an organisation's own statements, as types. */
import type { Rule } from '../facts.ts';
import type { Caution, Source } from '../model.ts';

export interface Phone {
  label: string;
  number: string;
}

export interface Overlay {
  cautions: (Caution & { entity: string })[];
  rules: Rule[];
  sources: Source[];
  phones: Phone[];
  /** Entities that are marked nowhere, and rules of which nothing is said. */
  silencedTerms: string[];
  silencedRules: string[];
}

export const NO_OVERLAY: Overlay = {
  cautions: [],
  rules: [],
  sources: [],
  phones: [],
  silencedTerms: [],
  silencedRules: [],
};

/** What was left out of a policy: where it stands there, what is wrong, and how to mend it. */
export interface PolicyProblem {
  key: string;
  problem: string;
  mend: string;
}
