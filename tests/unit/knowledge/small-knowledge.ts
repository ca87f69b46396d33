/** A small sound knowledge base on disk, and what the check says of it once a file is changed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { check } from '../../../src/knowledge/check.ts';
import type { CheckOptions } from '../../../src/knowledge/checks/model.ts';
import type { Problem } from '../../../src/knowledge/problem.ts';
import { readKnowledge, type Knowledge } from '../../../src/knowledge/read.ts';

export const SOUND: Record<string, string> = {
  'sources.yaml': `
- id: label
  kind: label
  jurisdiction: US
  short: Example US label
  citation: Example prescribing information
- id: trial
  kind: trial
  short: Example 2020
  citation: Example trial
`,
  'vocabulary.yaml': `
- {id: movement, of: condition-group, label: Movement disorders}
- {id: breathing, of: factor-group, label: Breathing}
`,
  'muscles/neck.yaml': `
- id: sternocleidomastoid
  name: Sternocleidomastoid
  aliases: [sternomastoid]
  region: neck
  terms:
    abbreviations: [{text: SCM}]
  used_for: [cervical-dystonia]
  cautions:
    - id: dose-cap
      severity: serious
      harm: dysphagia
      say: Keep the dose low, or swallowing suffers.
      when: [asthma]
      sources: [label]
      confirmed: none
`,
  'conditions/movement.yaml': `
- id: cervical-dystonia
  name: Cervical dystonia
  group: movement
  icd10cm: [G24.3]
  evidence:
    verdict: effective
    summary: It works.
    sources: [trial]
    confirmed: none
  regulatory:
    status: off-label-all
    sources: [label]
    confirmed: none
`,
  'factors.yaml': `
- id: asthma
  name: Asthma
  group: breathing
`,
};

/** Writes the sound files with `changes` in their place, reads them back, and runs `use` before they are removed. */
export function withKnowledge<T>(changes: Record<string, string>, use: (knowledge: Knowledge) => T): T {
  const dir = mkdtempSync(join(tmpdir(), 'cautela-knowledge-'));
  try {
    for (const [file, text] of Object.entries({ ...SOUND, ...changes })) {
      mkdirSync(dirname(join(dir, file)), { recursive: true });
      writeFileSync(join(dir, file), text);
    }
    return use(readKnowledge(dir));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** The problems of the sound knowledge once `from` is replaced by `to` in `file`, or `to` added to it where `from` is empty. */
export function problemsAfter(file: string, from: string, to: string, options: CheckOptions = {}): Problem[] {
  const text = SOUND[file] ?? '';
  if (from !== '' && !text.includes(from)) throw new Error(`"${from}" is not in ${file}`);
  const changed = from === '' ? `${text}${to}` : text.replace(from, to);
  return withKnowledge({ [file]: changed }, (knowledge) =>
    check(knowledge, { today: '2026-11-22', ...options }),
  );
}

export function problemsOfSound(): Problem[] {
  return withKnowledge({}, (knowledge) => check(knowledge, { today: '2026-11-22' }));
}
