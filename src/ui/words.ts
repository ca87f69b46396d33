/** Words of the knowledge model in the language of the interface. */
import type { Kind, Severity } from '../knowledge/model.ts';
import type { Assertion } from '../detection/model.ts';
import { t, type MessageKey } from './i18n.ts';

/** Message names hold no hyphen. */
type Named<T extends string> = T extends `${infer A}-${infer B}` ? `${A}_${Named<B>}` : T;
type Prefix = 'severity' | 'kind' | 'kinds' | 'assertion';

function word<P extends Prefix, T extends string>(
  prefix: P,
  id: `${P}_${Named<T>}` extends MessageKey ? T : never,
): string {
  return t(`${prefix}_${id.replaceAll('-', '_')}` as MessageKey);
}

/** The kinds of page beside the kinds of entity. */
export type Group = Exclude<Kind, 'sign'> | 'set' | 'complication' | 'rule' | 'warning';

export const severityWord = (severity: Severity): string => word('severity', severity);
export const kindWord = (kind: Group): string => word('kind', kind);
export const kindsWord = (kind: Group): string => word('kinds', kind);
export const assertionWord = (assertion: Assertion): string => word('assertion', assertion);
