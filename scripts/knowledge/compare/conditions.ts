/** Conditions, minor conditions, patient factors, and the crosswalk of ids. */
import type { Compare, Item } from './item.ts';
import { list, object, strings, text, type DossierFile, type Raw } from '../dossier.ts';
import type { Ours } from '../ours.ts';
import { doseItems } from './doses.ts';
import { sourceItems, termItems } from './shared.ts';

export const compareConditions: Compare = (raw, ours, file) => [
  ...['conditions', 'minor_conditions'].flatMap((key) =>
    list(raw, key).flatMap((condition) => conditionItems(condition, ours, file, key.replace('_', ' '))),
  ),
  ...list(raw, 'risk_factors').flatMap((factor) => factorItems(factor, ours, file)),
  ...['conditions', 'risk_factors'].flatMap((key) =>
    list(object(raw, 'id_crosswalk'), key).map((link) => ({
      at: `${file}/id_crosswalk/${text(link, 'id')}`,
      kind: 'crosswalk of ids',
      taken: leadsTo(text(link, 'id'), text(link, 'maps_to'), ours),
    })),
  ),
  ...sourceItems(raw, ours, file),
];

/** An alias of the thing, or a narrower entry below it. */
function leadsTo(id: string, target: string, ours: Ours): boolean {
  const entries = [...ours.content.conditions, ...ours.content.factors];
  let open = [ours.id(id)];
  if (!ours.entity(id)) return false;
  for (let depth = 0; depth < 4 && open.length > 0; depth++) {
    if (open.includes(ours.id(target))) return true;
    open = open.flatMap((one) => entries.find((entry) => entry.id === one)?.broader ?? []);
  }
  return false;
}

function conditionItems(raw: Raw, ours: Ours, file: DossierFile, kind: string): Item[] {
  const id = text(raw, 'id');
  const own = ours.content.conditions.find((entry) => entry.id === id);
  const at = (rest: string): string => `${file}/${id}${rest}`;
  const regulatory = object(raw, 'regulatory');
  const evidence = object(raw, 'evidence');
  const muscles = object(raw, 'muscles');
  return [
    { at: at(''), kind, taken: own !== undefined },
    ...list(raw, 'cautions').map((caution) => ({
      at: at(`/cautions/${text(caution, 'id')}`),
      kind: 'cautions of conditions',
      taken: own?.cautions.some((mine) => mine.id === text(caution, 'id')) ?? false,
    })),
    {
      at: at('/regulatory'),
      kind: 'regulatory standing',
      taken:
        own?.regulatory?.status === text(regulatory, 'status') &&
        (own.regulatory.note ?? '') === text(regulatory, 'note'),
    },
    ...list(regulatory, 'label').map((label) => ({
      at: at(`/label/${text(label, 'product')}`),
      kind: 'labelled products',
      taken:
        own?.regulatory?.label.some(
          (mine) =>
            mine.product === text(label, 'product') &&
            String(mine.since) === text(label, 'since') &&
            mine.who === text(label, 'who'),
        ) ?? false,
    })),
    {
      at: at('/evidence'),
      kind: 'verdicts',
      taken:
        own?.evidence?.verdict === text(evidence, 'verdict') &&
        own.evidence.summary === text(evidence, 'summary'),
    },
    ...strings(muscles, 'usual').map((muscle) => ({
      at: at(`/muscles/${muscle}`),
      kind: 'usual and avoided muscles',
      taken: own?.muscles?.usual.includes(ours.id(muscle)) ?? false,
    })),
    ...list(muscles, 'avoid').map((avoid) => ({
      at: at(`/muscles/avoid/${text(avoid, 'id')}`),
      kind: 'usual and avoided muscles',
      taken:
        own?.muscles?.avoid.some(
          (mine) => mine.id === ours.id(text(avoid, 'id')) && mine.severity === text(avoid, 'severity'),
        ) ?? false,
    })),
    ...['definition', 'physical_therapy', 'seed_says', 'evidence_gaps', 'icd10cm_note']
      .filter((key) => key in raw)
      .map((key) => ({
        at: at(`/${key}`),
        kind: 'therapy, definition and other notes',
        taken: own !== undefined && own[key as 'definition'] !== undefined,
      })),
    ...codeItems(raw, ours, at),
    ...termItems(raw, ours, `${file}/${id}`),
    ...doseItems(raw, ours, `${file}/${id}`),
  ];
}

function codeItems(raw: Raw, ours: Ours, at: (rest: string) => string): Item[] {
  return ['icd10cm', 'icd10cm_related']
    .flatMap((key) => strings(raw, key))
    .map((code) => ({
      at: at(`/codes/${code}`),
      kind: 'diagnosis codes',
      taken: ours.isCode(code),
    }));
}

function factorItems(raw: Raw, ours: Ours, file: DossierFile): Item[] {
  const id = text(raw, 'id');
  const own = ours.content.factors.find((entry) => entry.id === id);
  const at = (rest: string): string => `${file}/risk_factors/${id}${rest}`;
  const caution = own?.cautions.find((mine) => mine.id === id);
  return [
    { at: at(''), kind: 'patient factors', taken: own !== undefined },
    {
      at: at('/say'),
      kind: 'what factors say',
      taken:
        caution?.say === text(raw, 'say') &&
        caution.why === text(raw, 'why') &&
        caution.do === text(raw, 'do'),
    },
    { at: at('/severity'), kind: 'severities of factors', taken: own?.severity === text(raw, 'severity') },
    ...['avoid_for', 'nuance', 'match_note', 'exemption_terms', 'evidence_gaps']
      .filter((key) => key in raw)
      .map((key) => ({
        at: at(`/${key}`),
        kind: 'nuances and matching notes',
        taken: own !== undefined && own[key as 'nuance'] !== undefined,
      })),
    ...codeItems(raw, ours, at),
    ...termItems(raw, ours, `${file}/risk_factors/${id}`),
  ];
}
