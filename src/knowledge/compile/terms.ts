import type { Term } from '../model.ts';
import type { TermGroups } from '../schema/basis.ts';

type Form = TermGroups['abbreviations'][number] & { route?: Term['route'] | undefined };

/**
 * Authored groups of terms → terms, in a fixed order; nothing is added.
 * Letters that need context must stand in capitals as written ("ST", never "st"), unless the author says otherwise.
 */
export function termsOf(name: string, groups: TermGroups, codes: readonly string[] = []): Term[] {
  const plain =
    (type: Term['type']) =>
    (text: string): Term => ({ text, type });
  return [
    plain('name')(name),
    ...groups.synonyms.map(plain('synonym')),
    ...groups.latin.map(plain('latin')),
    ...groups.abbreviations.map((form) => formOf(form, 'abbreviation')),
    ...groups.misspellings.map(plain('misspelling')),
    ...groups.brands.map((form) => formOf(form, 'brand')),
    ...groups.class_words.map(plain('class-word')),
    ...[...codes, ...groups.codes].map(plain('code')),
  ];
}

function formOf(form: Form, type: Term['type']): Term {
  const caseSensitive = form.case_sensitive ?? (form.needs_context && /\p{Lu}/u.test(form.text));
  return {
    text: form.text,
    type,
    ...(form.needs_context && { needs_context: true }),
    ...(form.ambiguous_with.length > 0 && { ambiguous_with: form.ambiguous_with }),
    ...(form.support.length > 0 && { support: form.support }),
    ...(form.against.length > 0 && { against: form.against }),
    ...(caseSensitive && { case_sensitive: true }),
    ...(form.route && { route: form.route }),
  };
}
