import type { Basis, Caution, Confirmation } from '../model.ts';
import type { AuthoredBasis, AuthoredCaution } from '../schema/basis.ts';
import { tidy } from './tidy.ts';

/** The address read (`by`) is a reviewer's note and stays in the YAML. */
export function basisOf(authored: AuthoredBasis): Basis {
  const { level, what, quality } = authored.confirmed;
  return tidy({
    sources: authored.sources,
    section: authored.section,
    confirmed: tidy({ level, what, quality }) satisfies Confirmation,
    review: authored.review,
  });
}

/** The fields of a statement that are not its basis. */
export function withoutBasis<T extends AuthoredBasis>(authored: T): Omit<T, keyof AuthoredBasis> {
  const { sources: _sources, section: _section, confirmed: _confirmed, review: _review, ...rest } = authored;
  return rest;
}

/** @param owner the entity it belongs to, for the caution's id; absent for one that stands alone. */
export function cautionOf(authored: AuthoredCaution, owner?: string): Caution {
  const { id, severity, harm, say, why, do: instead, when, note } = authored;
  return tidy({
    id: owner === undefined ? id : `${owner}/${id}`,
    severity,
    harm,
    say,
    why,
    do: instead,
    when: when.length > 0 ? when : undefined,
    note,
    ...basisOf(authored),
  });
}
