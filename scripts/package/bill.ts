/** The bill of materials (CycloneDX): what of others is in the extension, with licence and hash, as the lockfile has it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Bill {
  serialNumber?: string;
  metadata: {
    timestamp?: string;
    tools?: unknown;
    component: { 'bom-ref': string; name: string; type: string };
  };
  components: { 'bom-ref': string; name: string }[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

/**
 * @param root - folder of the project
 * @returns JSON that says the same for the same lockfile: npm's number and time of the moment, which the format does not
 * ask for, are left out, and so is the version of npm
 * @throws Error when npm cannot make a bill
 */
export function billOfMaterials(root: string): string {
  const bill = JSON.parse(ofEverything(root)) as Bill;
  const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string };
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  delete bill.metadata.tools;
  // npm names it after the folder.
  Object.assign(bill.metadata.component, { name, type: 'application' });
  // npm's own `--omit dev` leaves out what is bundled when a tool asks for it too, and takes in what is optional.
  const bundled = bundledNames(root);
  bill.components = bill.components.filter((component) => bundled.has(component.name));
  const kept = new Set(
    [bill.metadata.component, ...bill.components].map((component) => component['bom-ref']),
  );
  bill.dependencies = bill.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) }));
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** What the extension depends on, and what that depends on, by the lockfile. */
function bundledNames(root: string): ReadonlySet<string> {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dependencies?: Record<string, string> } | undefined>;
  };
  const names = new Set(Object.keys(packages['']?.dependencies ?? {}));
  // A set grows while it is gone through.
  for (const name of names)
    for (const other of Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {})) names.add(other);
  return names;
}

const ofEverything = (root: string): string =>
  execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
