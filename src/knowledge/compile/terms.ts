import type { Term } from '../model.ts';
import type { AuthoredForm, TermGroups } from '../schema/basis.ts';

/**
 * Authored groups of terms → terms, in a fixed order; nothing is added.
 * Letters that need context must stand in capitals as written ("ST", never "st"), unless the author says otherwise.
 */
export function termsOf(name: string, groups: TermGroups, codes: readonly string[] = []): Term[] {
  const plain =
    (type: Term['type']) =>
    (text: string): Term => ({ text, type });
  const full =
    (type: Term['type']) =>
    (form: AuthoredForm): Term =>
      termOf(form, type);
  return [
    plain('name')(name),
    ...groups.synonyms.map(full('synonym')),
    ...groups.latin.map(plain('latin')),
    ...groups.abbreviations.map(full('abbreviation')),
    ...groups.misspellings.map(plain('misspelling')),
    ...groups.brands.map(full('brand')),
    ...groups.class_words.map(full('class-word')),
    ...[...codes, ...groups.codes].map(plain('code')),
  ];
}

function termOf(form: AuthoredForm, type: Term['type']): Term {
  const letters = form.needs_context && type === 'abbreviation' && /\p{Lu}/u.test(form.text);
  return {
    text: form.text,
    type,
    ...(form.needs_context && { needs_context: true }),
    ...(form.names_a_diagnosis && { names_a_diagnosis: true }),
    ...(form.ambiguous_with.length > 0 && { ambiguous_with: form.ambiguous_with }),
    ...(form.support.length > 0 && { support: form.support }),
    ...(form.against.length > 0 && { against: form.against }),
    ...((form.case_sensitive ?? letters) && { case_sensitive: true }),
    ...(form.route && { route: form.route }),
  };
}
