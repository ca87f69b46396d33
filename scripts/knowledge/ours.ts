/** Our content, asked in the ways in which the dossier is compared with it. */
import type { Content } from '../../src/knowledge/parts.ts';
import { canonical, ENTITY_PARTS, namesOf } from '../../src/knowledge/references.ts';
import { termsOf } from '../../src/knowledge/compile/terms.ts';
import type { TermGroups } from '../../src/knowledge/schema/basis.ts';

export interface OurEntity {
  id: string;
  name: string;
  aliases?: string[];
  terms: TermGroups;
  icd10cm?: string[];
  icd10cm_related?: string[];
  cautions?: { id: string }[];
}

export interface Ours {
  content: Content;
  /** The entity that bears `id` as id or alias, after the old names of products and drug classes. */
  entity(id: string): OurEntity | undefined;
  id(id: string): string;
  source(id: string): string | undefined;
  /** Whether a chart is searched for `text`, in whatever entry. */
  isTerm(text: string): boolean;
  /** Whether a diagnosis code, or a shorter prefix of it, stands somewhere. */
  isCode(code: string): boolean;
}

export function oursOf(authored: Content): Ours {
  const content = canonical(authored);
  const names = namesOf(content);
  const byId = new Map<string, OurEntity>();
  const all = ENTITY_PARTS.flatMap((part): OurEntity[] => content[part]);
  for (const entity of all) for (const alias of entity.aliases ?? []) byId.set(alias, entity);
  for (const entity of all) byId.set(entity.id, entity);
  const terms = new Set(
    all.flatMap((entity) =>
      termsOf(entity.name, entity.terms, entity.icd10cm).map((term) => formOf(term.text)),
    ),
  );
  const related = [...content.conditions, ...content.factors].flatMap(({ related_terms }) => related_terms);
  for (const term of related) terms.add(formOf(term));
  const codes = [...content.conditions, ...content.factors].flatMap(({ icd10cm, icd10cm_related }) => [
    ...icd10cm,
    ...icd10cm_related,
  ]);
  return {
    content,
    entity: (id) => byId.get(id),
    id: (id) => byId.get(id)?.id ?? id,
    source: (id) => names.find('source', id),
    isTerm: (text) => formsOf(text).some((form) => terms.has(form)),
    isCode: (code) => codes.some((own) => code.startsWith(own)),
  };
}

/** The form itself, and those that the finder sees in it: without "muscle", and in the singular. */
function formsOf(text: string): string[] {
  const form = formOf(text);
  const bare = form.replace(/ muscles?$/, '');
  return [form, bare, bare.replace(/s$/, '')];
}

function formOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replaceAll(/[\s-]+/g, ' ');
}
