import { describe, expect, it } from 'vitest';
import { DATA_DIR } from '../../../scripts/knowledge-files.ts';
import { coverage, coverageReport } from '../../../scripts/knowledge/coverage.ts';
import { changesInWords } from '../../../scripts/knowledge/diff.ts';
import { DOSSIER_FILES, type DossierFile, type Raw } from '../../../scripts/knowledge/dossier.ts';
import { leavesOf } from '../../../scripts/knowledge/leaves.ts';
import { reviewSheet } from '../../../scripts/knowledge/review-sheet.ts';
import { compareDrawn, draw } from '../../../scripts/knowledge/sample.ts';
import { statsOf } from '../../../scripts/knowledge/stats.ts';
import { compile } from '../../../src/knowledge/compile.ts';
import { withKnowledge } from './small-knowledge.ts';

const MUSCLE = `
- id: sternocleidomastoid
  name: Sternocleidomastoid
  region: neck
  cautions:
    - id: dose-cap
      severity: serious
      harm: dysphagia
      say: Keep the dose low & go slowly.
      sources: [label, trial]
      confirmed: {level: excerpt, by: 'https://example.org/copy'}
`;
const files = (muscle: string) => ({
  'muscles/neck.yaml': muscle,
  'conditions/movement.yaml': '[]',
  'factors.yaml': '[]',
});
const content = (muscle: string) => withKnowledge(files(muscle), (knowledge) => knowledge.content);

describe('the changes since a revision', () => {
  const before = content(MUSCLE);

  it('are none for the same content', () => {
    expect(changesInWords(before, content(MUSCLE))).toEqual([]);
  });

  it('say what a field was and what it is', () => {
    expect(changesInWords(before, content(MUSCLE.replace('serious', 'avoid')))).toEqual([
      'sternocleidomastoid:\n  - cautions[dose-cap].severity: was "serious", is "avoid"',
    ]);
  });

  it('name entries that came and went', () => {
    const renamed = MUSCLE.replace('id: sternocleidomastoid', 'id: scm');
    expect(changesInWords(before, content(renamed))).toEqual([
      'sternocleidomastoid: taken out of muscles.',
      'Sternocleidomastoid (scm): new in muscles.',
    ]);
  });

  it('pass over the address where a source was read', () => {
    expect(changesInWords(before, content(MUSCLE.replace('/copy', '/other')))).toEqual([]);
  });
});

describe('a review sheet', () => {
  const sheet = withKnowledge(files(MUSCLE), ({ content: authored, locate }) =>
    reviewSheet('neck', authored, locate),
  );

  it('prints each statement with its citations, how it was read, and boxes', () => {
    expect(sheet).toContain('cautions[dose-cap]');
    expect(sheet).toContain('Example prescribing information<br>Example trial');
    expect(sheet).toContain('read: excerpt; at https://example.org/copy. Not clinically reviewed.');
    expect(sheet).toContain('☐ agree');
    expect(sheet).toContain('muscles/neck.yaml');
  });

  it('writes text as text', () => {
    expect(sheet).toContain('Keep the dose low &amp; go slowly.');
  });

  it('is refused for a name that nothing bears', () => {
    expect(
      withKnowledge({}, ({ content: authored, locate }) => reviewSheet('elbow', authored, locate)),
    ).toBeUndefined();
  });
});

describe('the statistics', () => {
  it('count statements by how their source was read', () => {
    const { confirmed, reviewed, counts } = statsOf(compile(content(MUSCLE)));
    expect(confirmed).toEqual({ full: 0, abstract: 0, excerpt: 1, none: 0 });
    expect(reviewed).toBe(0);
    expect(Object.fromEntries(counts)).toMatchObject({
      'muscles and glands': 1,
      'cautions of entities': 1,
      sources: 2,
    });
  });
});

describe('leaves', () => {
  it('name list items by their id, else by their place', () => {
    expect([...leavesOf({ a: [{ id: 'x', b: 1 }, { c: true }], d: 'e' })]).toEqual([
      ['a[x].id', 'x'],
      ['a[x].b', '1'],
      ['a[1].c', 'true'],
      ['d', 'e'],
    ]);
  });
});

const dossierWith = (file: DossierFile, raw: Raw): Record<DossierFile, Raw> => ({
  ...(Object.fromEntries(DOSSIER_FILES.map((name) => [name, {}])) as Record<DossierFile, Raw>),
  [file]: raw,
});
const given = {
  id: 'sternocleidomastoid',
  name: 'Sternocleidomastoid',
  cautions: [
    { id: 'dose-cap', severity: 'serious', say: 'Keep the dose low & go slowly.' },
    { id: 'bilateral' },
  ],
  guidance: { recommended: [] },
};

describe('the coverage of the dossier', () => {
  const reports = coverage(
    dossierWith('muscles-trunk', { muscles: [given], title: 'A file' }),
    content(MUSCLE),
    DATA_DIR,
  );
  const trunk = reports.find(({ file }) => file === 'muscles-trunk')!;

  it('counts what was taken, statement by statement', () => {
    expect(trunk.rows).toEqual(
      expect.arrayContaining([
        { kind: 'muscles and glands', given: 1, taken: 1, leftOut: 0 },
        { kind: 'cautions', given: 2, taken: 1, leftOut: 0 },
      ]),
    );
  });

  it('gives the reason for what was left out', () => {
    expect(trunk.reasons).toContainEqual({
      why: 'describes the dossier, not a clinical fact',
      items: ['muscles-trunk/title'],
    });
  });

  it('names what was dropped without a reason, and is then not complete', () => {
    expect(trunk.unexplained).toEqual(['muscles-trunk/sternocleidomastoid/cautions/bilateral']);
    expect(coverageReport(reports).complete).toBe(false);
  });
});

describe('a sample', () => {
  const dossier = dossierWith('muscles-trunk', {
    muscles: Array.from({ length: 50 }, (_, index) => ({ ...given, id: `muscle-${index}` })),
  });
  const ids = (seed: number) => draw(dossier, seed).map(({ raw }) => raw['id']);

  it('is the same for the same seed, without repeats', () => {
    expect(ids(7)).toEqual(ids(7));
    expect(ids(7)).not.toEqual(ids(8));
    expect(new Set(ids(7)).size).toBe(20);
  });

  it('marks what differs and says what stands in ours', () => {
    const drawn = draw(dossierWith('muscles-trunk', { muscles: [{ ...given, region: 'face' }] }), 1);
    const text = compareDrawn(drawn, content(MUSCLE));
    expect(text).toContain('≠ region: "face"\n      ours: "neck"');
    expect(text).not.toContain('go slowly');
  });
});
