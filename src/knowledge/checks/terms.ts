import type { Check } from './model.ts';
import { termsOf } from '../compile/terms.ts';
import type { Term } from '../model.ts';
import type { Problem } from '../problem.ts';
import { ENTITY_PARTS } from '../references.ts';
import type { TermGroups } from '../schema/basis.ts';

interface Entry {
  id: string;
  find?: false | undefined;
  name: string;
  terms: TermGroups;
}

/** A written form leads to one entity. Letters that several share count only with support nearby, in each of them. */
export const checkTerms: Check = ({ content, locate }) => {
  const entries = ENTITY_PARTS.flatMap((part): Entry[] => content[part]).filter(({ find }) => find !== false);
  const byForm = new Map<string, { entry: Entry; term: Term }[]>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    const own = new Set<string>();
    for (const term of termsOf(entry.name, entry.terms)) {
      const form = formKey(term.text);
      if (own.has(form)) {
        problems.push({
          ...locate(entry, ['terms']),
          entry: entry.id,
          field: 'terms',
          message: `"${term.text}" stands there twice`,
          mend: 'take one of them out',
        });
        continue;
      }
      own.add(form);
      byForm.set(form, [...(byForm.get(form) ?? []), { entry, term }]);
    }
  }
  for (const holders of byForm.values()) {
    if (holders.length < 2) continue;
    for (const { entry, term } of holders) {
      // the words around decide a term that needs context, and one that words may speak against
      if (term.needs_context || term.against || term.type === 'code') continue;
      const rivals = holders.filter((holder) => holder.entry !== entry);
      // the letters as written decide (PPMS, PPMs)
      if (term.case_sensitive && rivals.every((rival) => isToldByCase(rival.term, term))) continue;
      const others = rivals.map((rival) => rival.entry.id);
      problems.push({
        ...locate(entry, ['terms']),
        entry: entry.id,
        field: 'terms',
        message: `"${term.text}" is also a term of ${others.join(' and ')}`,
        mend:
          term.type === 'abbreviation'
            ? 'set needs_context: true on it in each of them'
            : 'keep it in the one that it names, or make it an abbreviation with needs_context: true in each',
      });
    }
  }
  return problems;
};

/** Capitals, hyphens and spaces do not tell two forms apart. */
function formKey(text: string): string {
  return text.toLowerCase().replaceAll(/[\s-]+/g, ' ');
}

const isToldByCase = (one: Term, other: Term): boolean =>
  one.case_sensitive === true && one.text !== other.text;
