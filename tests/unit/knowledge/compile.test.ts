import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATA_DIR } from '../../../scripts/knowledge-files.ts';
import { check } from '../../../src/knowledge/check.ts';
import { compile, type Compiled } from '../../../src/knowledge/compile.ts';
import { SEVERITIES } from '../../../src/knowledge/model.ts';
import { describe as inWords } from '../../../src/knowledge/problem.ts';
import { readKnowledge } from '../../../src/knowledge/read.ts';
import { withKnowledge } from './small-knowledge.ts';

const compiled = (changes: Record<string, string> = {}): Compiled =>
  withKnowledge(changes, ({ content }) => compile(content));

const caution = (id: string, severity: string): string => `
    - id: ${id}
      severity: ${severity}
      harm: harm
      say: ${id}.
      sources: [label, trial]
      section: Warnings
      confirmed: {level: excerpt, by: 'https://example.org/copy'}`;

const MUSCLES = `
- id: trapezius
  name: Trapezius
  region: shoulder
  members: [upper-trapezius]
  used_for: [torticollis]
  terms:
    synonyms: [trapezii, {text: trap, needs_context: true, support: [shoulder]}]
    abbreviations: [{text: TZ}, {text: TR, needs_context: true}]
    not: [trap door]
  cautions:${caution('later', 'technique')}${caution('first', 'avoid')}${caution('second', 'serious')}
- id: upper-trapezius
  name: Upper trapezius
  broader: [trapezius]
  region: shoulder
- id: scapular-muscles
  name: Scapular muscles
  region: shoulder
  members: [trapezius]
`;
const FACTORS = `
- {id: asthma, name: Asthma, group: breathing, aliases: [wheeze]}
- {id: first-treatment, name: First treatment, group: breathing, find: false}
`;
const CONDITIONS = `
- {id: cervical-dystonia, name: Cervical dystonia, aliases: [torticollis], group: movement}
`;
const small = compiled({
  'muscles/neck.yaml': MUSCLES,
  'factors.yaml': FACTORS,
  'conditions/movement.yaml': CONDITIONS,
});

describe('compiling', () => {
  it('gives the same bytes for the same content', () => {
    const again = compiled({
      'muscles/neck.yaml': MUSCLES,
      'factors.yaml': FACTORS,
      'conditions/movement.yaml': CONDITIONS,
    });
    expect(JSON.stringify(again)).toBe(JSON.stringify(small));
  });

  it('gives every file the version of the content, and another content another version', () => {
    const { lexicon, tips, facts } = small;
    expect(new Set([lexicon.version, tips.version, facts.version]).size).toBe(1);
    expect(compiled().facts.version).not.toBe(facts.version);
  });

  it('leads every alias to the id under which the thing stands', () => {
    expect(small.facts.entities['trapezius']).toMatchObject({ used_for: ['cervical-dystonia'] });
  });

  it('names a caution by its entity', () => {
    expect(small.facts.entities['trapezius']!.cautions.map(({ id }) => id)).toEqual([
      'trapezius/later', 'trapezius/first', 'trapezius/second',
    ]); // prettier-ignore
  });

  it('keeps the address of a reading out of everything that is shown', () => {
    expect(JSON.stringify(small)).not.toContain('example.org');
  });
});

describe('a tip', () => {
  it('orders cautions by severity', () => {
    expect(small.tips.tips['trapezius']!.cautions.map(({ severity }) => severity)).toEqual([
      'avoid',
      'serious',
      'technique',
    ]);
  });

  it('shows the cautions of the broader entity where it has none of its own', () => {
    expect(small.tips.tips['upper-trapezius']!.cautions.map(({ id }) => id)).toEqual([
      'trapezius/first', 'trapezius/second', 'trapezius/later',
    ]); // prettier-ignore
  });

  it('says nothing for an entity that is only recognised, and names the members of a group', () => {
    expect(small.tips.tips['scapular-muscles']).toMatchObject({ cautions: [], members: ['Trapezius'] });
    expect(small.facts.entities['scapular-muscles']).toMatchObject({ recognised_only: true });
  });

  it('names sources as a clinician knows them, with the section of the first', () => {
    expect(small.tips.tips['trapezius']!.cautions[0]!.sources).toEqual([
      'Example US label, Warnings',
      'Example 2020',
    ]);
  });
});

describe('the lexicon', () => {
  const entry = (id: string) => small.lexicon.entries.find((one) => one.id === id);

  it('leaves out what no chart is searched for', () => {
    expect(entry('first-treatment')).toBeUndefined();
    expect(small.facts.entities['first-treatment']).toBeDefined();
  });

  it('carries phrases that mean something else, and links to broader entities', () => {
    expect(entry('trapezius')).toMatchObject({ not: ['trap door'], members: ['upper-trapezius'] });
    expect(entry('upper-trapezius')).toMatchObject({ broader: ['trapezius'] });
  });

  it('wants letters that need context in the case as written, and words in any', () => {
    const terms = Object.fromEntries(entry('trapezius')!.terms.map((term) => [term.text, term]));
    expect(terms['TR']).toEqual({
      text: 'TR',
      type: 'abbreviation',
      needs_context: true,
      case_sensitive: true,
    });
    expect(terms['trap']).toEqual({
      text: 'trap',
      type: 'synonym',
      needs_context: true,
      support: ['shoulder'],
    });
    expect(terms['TZ']).toEqual({ text: 'TZ', type: 'abbreviation' });
  });
});

describe('the content itself', () => {
  const knowledge = readKnowledge(DATA_DIR);
  const real = compile(knowledge.content);
  const tips = Object.values(real.tips.tips);

  it('passes the check', () => {
    const problems = check(knowledge).filter(({ warning }) => !warning);
    expect(problems.map(inWords)).toEqual([]);
  });

  it('shows every tip in the order of severity, within 160 characters, with a source and no web address', () => {
    fc.assert(
      fc.property(fc.constantFrom(...tips.filter(({ cautions }) => cautions.length > 0)), ({ cautions }) => {
        const places = cautions.map(({ severity }) => SEVERITIES.indexOf(severity));
        return (
          places.every((place, index) => index === 0 || places[index - 1]! <= place) &&
          cautions.every(
            ({ say, sources }) =>
              say.length <= 160 && sources.length > 0 && !sources.some((name) => /https?:|www\./.test(name)),
          )
        );
      }),
      { numRuns: tips.length },
    );
  });

  it('joins lexicon, tips and facts by the same ids', () => {
    for (const { id, kind } of real.lexicon.entries) {
      if (kind === 'sign') {
        expect(real.facts.signs[id], id).toBeDefined();
        continue;
      }
      expect(real.facts.entities[id], id).toBeDefined();
      expect(real.tips.tips[id], id).toBeDefined();
    }
  });

  it('knows no source that stands for an address of reading', () => {
    expect(Object.values(real.facts.sources).filter(({ short }) => /https?:|www\./.test(short))).toEqual([]);
  });
});
