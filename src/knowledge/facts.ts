/** The compiled facts (`facts.json`): everything the reference, the advisor and the training read. Ids join the parts. */
import type { Caution, Source } from './model.ts';
import type { Entity, Sign } from './facts/entities.ts';
import type { Dose, Maximum } from './facts/dosing.ts';
import type {
  AvoidSet,
  Rule,
  LabelWarning,
  AdverseRate,
  Complication,
  AuditClaim,
  Approval,
} from './facts/judgement.ts';

export * from './facts/entities.ts';
export * from './facts/dosing.ts';
export * from './facts/judgement.ts';

export interface Facts {
  version: string;
  entities: Record<string, Entity>;
  avoidSets: AvoidSet[];
  doses: Dose[];
  maxima: Maximum[];
  rules: Rule[];
  /** By id. Signs are no entities: no entry page, no mark. */
  signs: Record<string, Sign>;
  labelWarnings: LabelWarning[];
  rates: AdverseRate[];
  complications: Complication[];
  audit: AuditClaim[];
  globalRules: Caution[];
  approvals: Approval[];
  sources: Record<string, Source>;
  /** How a screen writes the words that entries use: `vocabulary.region.neck` is "Neck". */
  vocabulary: Record<Word['of'], Record<string, string>>;
}

export interface Word {
  of: 'region' | 'condition-group' | 'factor-group' | 'guidance' | 'verdict';
  id: string;
  label: string;
}
