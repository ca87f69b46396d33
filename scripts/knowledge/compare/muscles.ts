/** The three muscle files: entries with their statements, avoid sets, and the lists that join the files. */
import type { Compare, Item } from './item.ts';
import { list, object, strings, text, type DossierFile, type Raw } from '../dossier.ts';
import type { Ours } from '../ours.ts';
import { doseItems } from './doses.ts';
import { sourceItems, termItems } from './shared.ts';

export const compareMuscles: Compare = (raw, ours, file) => [
  ...list(raw, 'muscles').flatMap((muscle) => muscleItems(muscle, ours, file)),
  ...list(raw, 'avoid_sets').flatMap((set) => avoidSetItems(set, ours, file)),
  ...Object.keys(object(raw, 'ptosis_compare')).map((key) => ({
    at: `${file}/ptosis_compare/${key}`,
    kind: 'ptosis comparison',
    taken: ours.content.avoidSets.some(({ facts }) =>
      facts.some(({ say }) => says(say, object(raw, 'ptosis_compare'), key)),
    ),
  })),
  ...list(raw, 'id_aliases').map((alias) => ({
    at: `${file}/id_aliases/${text(alias, 'alias')}`,
    kind: 'id aliases',
    taken: ours.entity(text(alias, 'alias')) !== undefined,
  })),
  ...list(raw, 'condition_ids').map((condition) => named(file, 'condition_ids', text(condition, 'id'), ours)),
  ...strings(raw, 'patient_factor_ids').map((id) => named(file, 'patient_factor_ids', id, ours)),
  ...list(raw, 'limb_rules').map((rule) => ({
    at: `${file}/limb_rules/${text(rule, 'id')}`,
    kind: 'limb rules',
    taken: [...ours.content.rules, ...ours.content.globalRules].some(({ id }) => id === text(rule, 'id')),
  })),
  ...list(raw, 'dose_limits').map((limit) => ({
    at: `${file}/dose_limits/${text(limit, 'id')}`,
    kind: 'dose limits',
    taken: ours.content.maxima.some(({ id }) => id === text(limit, 'id')),
  })),
  ...list(raw, 'abbreviation_collisions').flatMap((collision) =>
    strings(collision, 'muscles').map((muscle) => ({
      at: `${file}/abbreviation_collisions/${text(collision, 'text')}/${muscle}`,
      kind: 'abbreviation collisions',
      taken: collisionTaken(text(collision, 'text'), muscle, ours),
    })),
  ),
  ...['seed_check', 'seed_reconciliation'].flatMap((key) =>
    list(raw, key).map((claim) => ({
      at: `${file}/${key}/${text(claim, 'seed_says') || text(claim, 'seed')}`,
      kind: 'answers to the founding document',
      taken: false,
    })),
  ),
  ...sourceItems(raw, ours, file),
];

function says(say: string, compare: Raw, key: string): boolean {
  const given = compare[key];
  return typeof given === 'string' ? say === given : say.includes(text(given as Raw, 'plain'));
}

function named(file: DossierFile, kind: string, id: string, ours: Ours): Item {
  return {
    at: `${file}/${kind}/${id}`,
    kind: kind.replaceAll('_', ' '),
    taken: ours.entity(id) !== undefined,
  };
}

/** The letters count only with support nearby in that muscle or one of its parts, or the muscle does not bear them. */
function collisionTaken(letters: string, muscle: string, ours: Ours): boolean {
  const entries = ours.content.muscles.filter(
    ({ id, broader }) => id === ours.id(muscle) || broader.includes(ours.id(muscle)),
  );
  return entries.some(({ terms }) =>
    terms.abbreviations.some((form) => form.text === letters && form.needs_context),
  );
}

function muscleItems(raw: Raw, ours: Ours, file: DossierFile): Item[] {
  const id = text(raw, 'id');
  const muscle = ours.content.muscles.find((entry) => entry.id === ours.id(id));
  const at = (rest: string): string => `${file}/${id}${rest}`;
  return [
    { at: at(''), kind: 'muscles and glands', taken: muscle !== undefined },
    ...list(raw, 'cautions').map((caution) => ({
      at: at(`/cautions/${text(caution, 'id')}`),
      kind: 'cautions',
      taken: muscle?.cautions.some((own) => own.id === text(caution, 'id')) ?? false,
    })),
    ...list(raw, 'at_risk').map((risk) => ({
      at: at(`/at_risk/${text(risk, 'structure')}`),
      kind: 'structures at risk',
      taken:
        muscle?.at_risk.some(
          ({ structure, harm }) => structure === text(risk, 'structure') && harm === text(risk, 'harm'),
        ) ?? false,
    })),
    ...['location', 'action', 'innervation', 'uberon', 'evidence_gaps']
      .filter((key) => key in raw)
      .map((key) => ({
        at: at(`/${key}`),
        kind: 'location, action, innervation, gaps',
        taken: (muscle?.[key as 'location'] ?? '').includes(text(raw, key)),
      })),
    {
      at: at('/guidance'),
      kind: 'guidance',
      taken: strings(object(raw, 'guidance'), 'recommended').every((word) =>
        muscle?.guidance?.recommended.some((own) => own === word),
      ),
    },
    ...strings(raw, 'used_for').map((use) => ({
      at: at(`/used_for/${use}`),
      kind: 'uses',
      taken: muscle?.used_for.includes(ours.id(use)) ?? false,
    })),
    ...[...list(raw, 'parts').map((part) => text(part, 'id') || text(part, 'part')), ...members(raw)].map(
      (part) => ({
        at: at(`/parts/${part}`),
        kind: 'parts and members',
        taken: ours.entity(part) !== undefined || (muscle?.parts.some(({ name }) => name === part) ?? false),
      }),
    ),
    ...termItems(raw, ours, `${file}/${id}`),
    ...doseItems(raw, ours, `${file}/${id}`, id),
  ];
}

function members(raw: Raw): string[] {
  return [...strings(raw, 'members'), ...list(raw, 'members').map((member) => text(member, 'id'))];
}

function avoidSetItems(raw: Raw, ours: Ours, file: DossierFile): Item[] {
  const id = text(raw, 'id');
  const set = ours.content.avoidSets.find((own) => own.id === id);
  const at = (rest: string): string => `${file}/avoid_sets/${id}${rest}`;
  const facts = set?.facts.map(({ say }) => say) ?? [];
  return [
    { at: at(''), kind: 'avoid sets', taken: set !== undefined },
    ...[
      ...list(raw, 'members'),
      ...list(raw, 'muscles'),
      ...list(raw, 'not_expected'),
      ...list(raw, 'cross_reference'),
    ].map((member) => {
      const muscles = [...strings(member, 'muscles'), ...strings(member, 'muscle'), ...strings(member, 'id')];
      return {
        at: at(`/members/${text(member, 'zone') || muscles.join('+')}`),
        kind: 'avoid-set members',
        taken:
          set?.members.some((own) => muscles.every((muscle) => own.muscles.includes(ours.id(muscle)))) ??
          false,
      };
    }),
    ...[...list(raw, 'evidence'), ...list(raw, 'label_facts'), ...list(raw, 'facts')].map((fact) => {
      const say = text(fact, 'finding') || text(fact, 'fact');
      return {
        at: at(`/facts/${say.slice(0, 40)}`),
        kind: 'avoid-set facts',
        taken: facts.some((own) => own.endsWith(say)),
      };
    }),
    ...list(raw, 'patients_at_risk').map((patient) => ({
      at: at(`/patients_at_risk/${text(patient, 'id')}`),
      kind: 'avoid-set patients',
      taken: set?.patients_at_risk.some((own) => own.id === ours.id(text(patient, 'id'))) ?? false,
    })),
    ...[
      ...list(raw, 'technique').map((line) => text(line, 'say')),
      ...list(raw, 'helps').map((line) => text(line, 'say')),
      ...strings(raw, 'precautions'),
    ].map((say) => ({
      at: at(`/technique/${say.slice(0, 40)}`),
      kind: 'avoid-set technique',
      taken: set?.technique.some((own) => own.say === say) ?? false,
    })),
  ];
}
