/** Rules, label safety, products, the second check and the audit of the founding document. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Compare, Item } from './item.ts';
import { list, object, strings, text, type DossierFile, type Raw } from '../dossier.ts';
import type { Ours } from '../ours.ts';
import { sourceItems, termItems } from './shared.ts';

interface Named {
  id: string;
}

export const compareSafety: Compare = (raw, ours, file) => {
  const { content } = ours;
  const byId = (key: string, own: readonly Named[]): Item[] =>
    list(raw, key).map((entry) => ({
      at: `${file}/${key}/${text(entry, 'id')}`,
      kind: key.replaceAll('_', ' '),
      taken: own.some(({ id }) => id === text(entry, 'id')),
    }));
  const vocabulary = object(raw, 'vocabulary');
  return [
    ...byId('rules', content.rules),
    ...strings(raw, 'muscle_ids_used').map((id) => ({
      at: `${file}/muscle_ids_used/${id}`,
      kind: 'muscles that rules name',
      taken: ours.entity(id) !== undefined,
    })),
    ...Object.keys(vocabulary).flatMap((kind) =>
      Object.keys(object(vocabulary, kind)).map((id) => ({
        at: `${file}/vocabulary/${kind}/${id}`,
        kind: 'words of the rules',
        taken: ours.entity(id) !== undefined,
      })),
    ),
    ...['boxed_warning', 'contraindications', 'warnings', 'seed_cautions', 'pregnancy_lactation'].flatMap(
      (key) => byId(key, content.labelWarnings),
    ),
    ...list(raw, 'interactions').flatMap((interaction) => interactionItems(interaction, ours, file)),
    ...list(object(raw, 'adverse_rates'), 'list').flatMap((rate) => rateItems(rate, ours, file)),
    ...byId('complications', content.complications),
    ...list(raw, 'patient_factors').flatMap((factor) => [
      {
        at: `${file}/patient_factors/${text(factor, 'id')}`,
        kind: 'patient factors',
        taken: ours.entity(text(factor, 'id')) !== undefined,
      },
      ...termItems(factor, ours, `${file}/patient_factors/${text(factor, 'id')}`),
    ]),
    ...byId('global_rules', content.globalRules),
    ...list(raw, 'class_terms').flatMap((term) =>
      [text(term, 'text'), ...strings(term, 'abbreviations')].map((form) =>
        termItem(file, 'class_terms', form, ours),
      ),
    ),
    ...strings(raw, 'misspellings').map((form) => termItem(file, 'misspellings', form, ours)),
    ...[...list(raw, 'products'), ...list(raw, 'not_us_approved')].flatMap((product) =>
      productItems(product, ours, file),
    ),
    ...list(object(raw, 'procedure_codes'), 'list').map((code) => ({
      at: `${file}/procedure_codes/${text(code, 'code')}`,
      kind: 'procedure codes',
      taken:
        ours.isTerm(text(code, 'code').slice(0, 5)) ||
        content.procedures.some((own) => text(code, 'code').startsWith(own.code)),
    })),
    ...list(raw, 'seed_corrections').map((claim) => ({
      at: `${file}/seed_corrections/${text(claim, 'seed_claim')}`,
      kind: 'answers to the founding document',
      taken: false,
    })),
    ...byId('claims', content.audit),
    ...list(raw, 'us_approvals').map((approval) => ({
      at: `${file}/us_approvals/${text(approval, 'product')} ${text(approval, 'use')} ${text(approval, 'year')}`,
      kind: 'us approvals',
      taken: content.approvals.some(
        (own) => own.product === text(approval, 'product') && String(own.year) === text(approval, 'year'),
      ),
    })),
    ...checkItems(raw, file),
    ...sourceItems(raw, ours, file),
  ];
};

function termItem(file: DossierFile, kind: string, form: string, ours: Ours): Item {
  return { at: `${file}/${kind}/${form}`, kind: kind.replaceAll('_', ' '), taken: ours.isTerm(form) };
}

function interactionItems(raw: Raw, ours: Ours, file: DossierFile): Item[] {
  const at = `${file}/interactions/${text(raw, 'id')}`;
  return [
    {
      at,
      kind: 'interactions',
      taken:
        ours.content.drugClasses.some(({ aliases, id }) => [id, ...aliases].includes(text(raw, 'id'))) ||
        ours.content.labelWarnings.some(({ id }) => `ix-${id}` === text(raw, 'id')),
    },
    ...drugForms(raw).map((form) => ({
      at: `${at}/${form}`,
      kind: 'drug and brand names',
      taken: ours.isTerm(form),
    })),
  ];
}

function drugForms(raw: Raw): string[] {
  return list(raw, 'drugs').flatMap((drug) => [
    ...['name', 'brands', 'spellings', 'topical_or_ophthalmic', 'inhaled', 'aliases'].flatMap((key) =>
      strings(drug, key),
    ),
    ...list(drug, 'abbreviations').map((form) => text(form, 'text')),
  ]);
}

function rateItems(raw: Raw, ours: Ours, file: DossierFile): Item[] {
  const given = `${text(raw, 'product')}/${text(raw, 'use')}`;
  const own = ours.content.rates.filter(
    (rate) =>
      rate.product === text(raw, 'product') &&
      (rate.use === ours.id(text(raw, 'use')) || rate.use.endsWith(text(raw, 'use'))),
  );
  return [
    { at: `${file}/adverse_rates/${given}`, kind: 'adverse rates', taken: own.length > 0 },
    ...[...list(raw, 'events'), ...list(raw, 'rates')].map((event) => ({
      at: `${file}/adverse_rates/${given}/${text(event, 'event')}`,
      kind: 'events with their rates',
      taken: own.some(({ events }) => events.some((mine) => mine.event === text(event, 'event'))),
    })),
  ];
}

function productItems(raw: Raw, ours: Ours, file: DossierFile): Item[] {
  const id = text(raw, 'id');
  const own = ours.content.products.find((product) => product.id === ours.id(id));
  const at = (rest: string): string => `${file}/${id}${rest}`;
  return [
    { at: at(''), kind: 'products', taken: own !== undefined },
    ...[...strings(raw, 'brands'), ...strings(raw, 'aliases'), ...strings(raw, 'generic')].map((form) => ({
      at: at(`/names/${form}`),
      kind: 'product names',
      taken: ours.isTerm(form),
    })),
    ...list(raw, 'indications').map((use) => ({
      at: at(`/indications/${text(use, 'condition')} ${text(use, 'age')}`),
      kind: 'indications',
      taken: own?.indications.some(({ condition }) => condition.endsWith(text(use, 'condition'))) ?? false,
    })),
    ...list(raw, 'indications').flatMap((use) =>
      list(use, 'muscles').map((row) => ({
        at: at(
          `/indications/${text(use, 'condition')} ${text(use, 'age')}/${text(row, 'muscle')} ${text(row, 'units')}`,
        ),
        kind: 'dose rows',
        taken: rowTaken(row, text(raw, 'code'), ours),
      })),
    ),
    ...list(raw, 'vials').map((vial) => ({
      at: at(`/vials/${text(vial, 'units')}`),
      kind: 'vials',
      taken: own?.vials.some(({ units }) => String(units) === text(vial, 'units')) ?? false,
    })),
    ...list(raw, 'excipients').map((excipient) => ({
      at: at(`/excipients/${text(excipient, 'name')}`),
      kind: 'excipients',
      taken: own?.excipients.some(({ name }) => name === text(excipient, 'name')) ?? false,
    })),
    ...list(raw, 'hcpcs').map((code) => ({
      at: at(`/hcpcs/${text(code, 'code')}`),
      kind: 'billing codes',
      taken: own?.hcpcs.some((mine) => mine.code === text(code, 'code')) ?? false,
    })),
    ...list(object(raw, 'reconstitution'), 'table').map((row) => ({
      at: at(`/dilution/${JSON.stringify(row)}`),
      kind: 'dilution rows',
      taken:
        own?.reconstitution?.table.some((mine) =>
          Object.values(row).every(
            (value) => typeof value !== 'number' || Object.values(mine).includes(value),
          ),
        ) ?? false,
    })),
    ...list(raw, 'max_doses').map((limit) => ({
      at: at(`/max_doses/${JSON.stringify(limit).slice(0, 90)}`),
      kind: 'maxima',
      taken: limitTaken(limit, text(raw, 'code'), ours),
    })),
  ];
}

function rowTaken(row: Raw, code: string, ours: Ours): boolean {
  const figures = (text(row, 'units').match(/\d+(\.\d+)?/g) ?? []).map(Number);
  const muscle = ours.id(text(row, 'muscle'));
  const parts = [muscle, ...(ours.content.muscles.find(({ id }) => id === muscle)?.broader ?? [])];
  return ours.content.doses.some(
    (own) =>
      own.product === code &&
      own.muscle !== undefined &&
      parts.includes(own.muscle) &&
      figures.includes(own.low) &&
      figures.includes(own.high),
  );
}

function limitTaken(limit: Raw, code: string, ours: Ours): boolean {
  const figures = new Set((JSON.stringify(limit).match(/\d+(\.\d+)?/g) ?? []).map(Number));
  return ours.content.maxima.some(
    (own) =>
      own.product === code &&
      [own.units, own.units_per_kg].every((figure) => figure === undefined || figures.has(figure)),
  );
}

interface Done {
  id: string;
  done: string;
}

/** The second check: what was done about each point is written down in `second-check.yaml`. */
function checkItems(raw: Raw, file: DossierFile): Item[] {
  const data = fileURLToPath(new URL('../../../src/knowledge/data/second-check.yaml', import.meta.url));
  const done = parse(readFileSync(data, 'utf8')) as Done[];
  return list(raw, 'checks').map((point) => ({
    at: `${file}/${text(point, 'id')}`,
    kind: `points that ${text(point, 'verdict')}`,
    taken: done.some(({ id }) => id === text(point, 'id')),
  }));
}
