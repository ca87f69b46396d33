/**
 * Firefox under an organisation's policy: a copy of its program folder, by links, with `policies.json` in the folder
 * `distribution` beside the program, as an administrator puts it there.
 */
import { copyFileSync, mkdirSync, readdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { archive, filesUnder } from '../../../scripts/package/archive.ts';
import { distOf, programOf } from './common.ts';
import { example, type Given, type Policy } from './policy-example.ts';

interface FirefoxFile {
  policies: {
    ExtensionSettings: Record<string, { install_url: string }>;
    '3rdparty': { Extensions: Record<string, object> };
  };
}

export function firefoxUnder(folder: string, site: string): Given {
  const file = JSON.parse(example('firefox.json')) as FirefoxFile;
  const { ExtensionSettings: settings, '3rdparty': others } = file.policies;
  const [id] = Object.keys(settings) as [string];
  const dist = distOf('firefox');
  const xpi = join(folder, 'cautela.xpi');
  writeFileSync(xpi, archive(dist, filesUnder(dist)));
  settings[id]!.install_url = pathToFileURL(xpi).href;
  const program = copyOf(realpathSync(programOf('firefox')), join(folder, 'program'));
  return {
    launch: { installed: { program, id, site } },
    policy: others.Extensions[id] as Policy,
    write(policy) {
      others.Extensions[id] = policy;
      const distribution = join(dirname(program), 'distribution');
      mkdirSync(distribution, { recursive: true });
      writeFileSync(join(distribution, 'policies.json'), JSON.stringify(file));
    },
    end: () => {},
  };
}

/** A program folder with the same files, which are links but for the program itself: it looks beside itself for a policy. */
function copyOf(program: string, folder: string): string {
  mkdirSync(folder);
  for (const name of readdirSync(dirname(program)).filter((each) => each !== 'distribution'))
    if (name !== basename(program)) symlinkSync(join(dirname(program), name), join(folder, name));
  const own = join(folder, basename(program));
  copyFileSync(program, own);
  return own;
}
