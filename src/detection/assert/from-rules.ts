/** The rules, compiled: what `pack.ts` writes down for pages. */
import { AUDIENCE, bitsOf, type Adds, type Compiled, type Phrases } from './effect.ts';
import { stepsFrom } from './notation.ts';
import { CATEGORIES, type ContextRule } from './rule.ts';
import { PSEUDO, RULES, SEPARATORS, TERMINATORS } from './rules/index.ts';

function compile(rule: ContextRule): Compiled {
  return {
    category: CATEGORIES.indexOf(rule.category),
    forward: rule.direction !== 'backward',
    backward: rule.direction !== 'forward',
    audience: (rule.for ?? ['finding', 'drug', 'procedure']).reduce((bits, name) => bits | AUDIENCE[name], 0),
    maxScope: rule.maxScope,
    maxTargets: rule.maxTargets ?? Number.MAX_SAFE_INTEGER,
    list: rule.list !== false,
    ...(rule.bare && { bare: true }),
    terminatedBy: bitsOf(rule.terminatedBy.flatMap((name) => (name === 'clause' ? [name, 'subject'] : name))),
    suspendedBy: bitsOf(rule.suspendedBy ?? []),
  };
}

/** Those of all rules, terminators, separators and pseudo triggers. */
export function phrasesOfRules(): Phrases {
  const notations: string[] = [];
  const adds: Adds[] = [];
  const put = (triggers: readonly string[], each: Adds): void => {
    for (const trigger of triggers) {
      notations.push(trigger);
      adds.push(each);
    }
  };
  for (const rule of RULES) {
    // "presents with", "positive for": what is affirmed anew belongs to no list before it
    const terminates = rule.category === 'affirmed' ? bitsOf(['clause', 'present']) : 0;
    put(rule.triggers, { rule: compile(rule), terminates });
  }
  for (const { terminator, triggers } of TERMINATORS) put(triggers, { terminates: bitsOf([terminator]) });
  put(SEPARATORS, { separates: true });
  put(PSEUDO, {});
  const begin = new Map<string, number[]>();
  for (const [phrase, notation] of notations.entries())
    for (const token of new Set(stepsFrom(notation, 0).tokens.map(([first]) => first)))
      begin.set(token, [...(begin.get(token) ?? []), phrase]);
  return { notations, adds, begin };
}
