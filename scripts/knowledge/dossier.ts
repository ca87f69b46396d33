/** The clinical dossier that the content was taken from. It lies beside the project and need not be there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const DOSSIER = fileURLToPath(new URL('../../../shared/clinical', import.meta.url));

export const DOSSIER_FILES = [
  'muscles-head', 'muscles-trunk', 'muscles-limb', 'conditions', 'cross-rules', 'label-safety', 'products', 'second-check', 'seed-audit',
] as const; // prettier-ignore
export type DossierFile = (typeof DOSSIER_FILES)[number];

export type Raw = Readonly<Record<string, unknown>>;

/** The dossier by file, or undefined where there is none. */
export function readDossier(): Record<DossierFile, Raw> | undefined {
  if (!existsSync(DOSSIER)) return undefined;
  return Object.fromEntries(
    DOSSIER_FILES.map((name) => [name, parse(readFileSync(join(DOSSIER, `${name}.yaml`), 'utf8')) as Raw]),
  ) as Record<DossierFile, Raw>;
}

export const NO_DOSSIER =
  'There is no dossier beside the project (../shared/clinical): nothing to compare with.\n';

/** The list of objects under `key`, empty when absent. */
export function list(raw: Raw, key: string): Raw[] {
  const value = raw[key];
  return Array.isArray(value) ? (value as Raw[]).filter((item) => typeof item === 'object') : [];
}

/** The strings under `key`: a list of them, or one. */
export function strings(raw: Raw, key: string): string[] {
  const value = raw[key];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

export function text(raw: Raw, key: string): string {
  const value = raw[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function object(raw: Raw, key: string): Raw {
  const value = raw[key];
  return typeof value === 'object' && value !== null ? (value as Raw) : {};
}
