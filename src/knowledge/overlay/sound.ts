/** Well-formed entries of an overlay → those that stand beside our own content without breaking a check, compiled. */
import type { Check } from '../checks/model.ts';
import { checkIds } from '../checks/ids.ts';
import { checkReferences } from '../checks/references.ts';
import { checkAsked } from '../checks/rules.ts';
import { checkSources } from '../checks/sources.ts';
import { cautionOf } from '../compile/basis.ts';
import { statementsOf } from '../compile/statements.ts';
import { tidy } from '../compile/tidy.ts';
import type { Known } from '../known.ts';
import { PARTS, type Content, type PartName } from '../parts.ts';
import { nearest } from '../problem.ts';
import { canonical, ENTITY_PARTS } from '../references.ts';
import type { AuthoredCaution } from '../schema/basis.ts';
import type { Overlay, Phone, PolicyProblem } from './model.ts';

type OwnCaution = AuthoredCaution & { entity: string };

/** By place in the policy: `overlay.cautions[2]`. */
export interface Entries {
  sources: Map<string, Content['sources'][number]>;
  cautions: Map<string, OwnCaution>;
  rules: Map<string, Content['rules'][number]>;
  phones: Map<string, Phone>;
  silencedTerms: Map<string, string>;
  silencedRules: Map<string, string>;
}

/** The checks of our own content that ask nothing of the files it is written in. */
const CHECKS: readonly Check[] = [checkIds, checkReferences, checkSources, checkAsked];

/** Checks until nothing more falls: what rests on a source that was left out is left out as well. */
export function soundOverlay(entries: Entries, known: Known, problems: PolicyProblem[]): Overlay {
  const names = entityNames(known);
  const rules = new Set([...known.rules, ...known.avoidSets].map((one) => one.id));
  for (;;) {
    const content = contentOf(entries, known);
    const wrong = [...checked(entries, content), ...strays(entries, names, rules)];
    if (wrong.length === 0) return compiled(entries, content, names);
    for (const { at, ...problem } of wrong) {
      problems.push(problem);
      for (const list of Object.values(entries)) (list as Map<string, unknown>).delete(at);
    }
  }
}

type Fallen = PolicyProblem & { at: string };

function checked(entries: Entries, content: Content): Fallen[] {
  const own = new Map<object, string>(
    [...entries.sources, ...entries.cautions, ...entries.rules].map(([at, entry]) => [entry, at]),
  );
  const locate = (entry: object) => ({ file: own.get(entry) ?? '', line: 0 });
  const knowledge = { content, problems: [], locate };
  return CHECKS.flatMap((check) => check(knowledge, { release: false, today: '' }))
    .filter(({ file }) => file !== '')
    .map(({ file, entry = '', field, message, mend }) => ({
      at: file,
      key: `${file.replace(/\[\d+\]$/, '')}[${entry}]${field ? `.${field}` : ''}`,
      // Our own files stand on no administrator's machine.
      problem: message.replaceAll(/ \([^()]*:0\)/g, ''),
      mend: mend.replace('sources.yaml', 'overlay.sources'),
    }));
}

/** Our own things as names alone, with the organisation's entries beside them; its cautions where they need no entity. */
function contentOf(entries: Entries, known: Known): Content {
  const own: Partial<Record<PartName, object[]>> = {
    sources: [...entries.sources.values()],
    rules: [...entries.rules.values()],
    globalRules: [...entries.cautions.values()],
  };
  const stubs = known as Partial<Record<PartName, object[]>>;
  return Object.fromEntries(
    (Object.keys(PARTS) as PartName[]).map((part) => [
      part,
      [...(stubs[part] ?? []).map((stub) => ({ ...EMPTY, ...stub })), ...(own[part] ?? [])],
    ]),
  ) as unknown as Content;
}

/** What the checks go through in an entry of ours, of which there is nothing to check here. */
const EMPTY = { aliases: [], when_all: [], short: '' };

/** Every id and alias of an entity → the id under which it stands. */
function entityNames(known: Known): Map<string, string> {
  const names = new Map<string, string>();
  for (const part of ENTITY_PARTS) {
    if (part === 'signs') continue;
    for (const { id, aliases = [] } of known[part]) for (const name of [...aliases, id]) names.set(name, id);
  }
  return names;
}

/** What is said of or silenced must be a thing that we know. */
function strays(entries: Entries, names: ReadonlyMap<string, string>, rules: ReadonlySet<string>): Fallen[] {
  const entities = [
    ...[...entries.cautions].map(([at, { id, entity }]) => ({
      at,
      key: `overlay.cautions[${id}].entity`,
      name: entity,
    })),
    ...[...entries.silencedTerms].map(([at, name]) => ({ at, key: at, name })),
  ].filter(({ name }) => !names.has(name));
  const silenced = [...entries.silencedRules]
    .map(([at, name]) => ({ at, key: at, name }))
    .filter(({ name }) => !rules.has(name));
  return [
    ...entities.map((stray) => ({ stray, what: 'entry', known: [...names.keys()] })),
    ...silenced.map((stray) => ({ stray, what: 'rule', known: [...rules] })),
  ].map(({ stray: { at, key, name }, what, known }) => {
    const meant = nearest(name, known);
    return {
      at,
      key,
      problem: `there is no ${what} "${name}"`,
      mend: meant
        ? `write "${meant}"`
        : `write the id of an ${what === 'entry' ? 'entry' : 'existing rule'} as its address in the reference shows it`,
    };
  });
}

function compiled(entries: Entries, authored: Content, names: ReadonlyMap<string, string>): Overlay {
  const content = canonical(authored);
  const rules = new Set([...entries.rules.values()].map(({ id }) => id));
  return {
    cautions: (content.globalRules as OwnCaution[]).map(({ entity, ...caution }) => {
      const of = names.get(entity)!;
      const made = cautionOf({ ...caution, id: `organisation-${caution.id}` }, of);
      return { ...made, entity: of, organisation: true };
    }),
    rules: statementsOf({
      ...content,
      rules: content.rules.filter(({ id }) => rules.has(id)),
      signs: [],
    }).rules.map((rule) => ({ ...rule, organisation: true })),
    sources: [...entries.sources.values()].map(({ aliases: _aliases, read_at: _readAt, ...source }) =>
      tidy(source),
    ),
    phones: [...entries.phones.values()],
    silencedTerms: [...entries.silencedTerms.values()].map((name) => names.get(name)!),
    silencedRules: [...entries.silencedRules.values()],
  };
}
