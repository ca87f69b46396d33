/** One finding for one harm: a set of muscles to leave alone and the rule that says the same of one patient's factor. */
import { SEVERITIES } from '../knowledge/model.ts';
import type { Evidence, Finding } from './model.ts';
import { distinct } from './presence.ts';

const rank = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);

const key = ({ document, start, end }: Evidence): string => `${document}:${start}:${end}`;

/**
 * The same findings with each harm said once: the more severe stays and takes in what the other says. Findings of which
 * nothing is to be said must be left out before: what they would have taken in is then said for itself.
 * @param findings - most severe first
 */
export function oncePerHarm<F extends Finding>(findings: readonly F[]): F[] {
  let left = oncePerRule(findings);
  for (const { rule: id } of findings.filter(({ reasons }) => reasons)) {
    const set = left.find(({ rule }) => rule === id);
    // Another has taken it in.
    if (!set) continue;
    const refining = left.filter(({ refines }) => refines?.includes(id));
    const lighter = refining.filter((one) => rank(one) > rank(set));
    const heavier = refining.filter((one) => !lighter.includes(one));
    const told = new Set(heavier.flatMap(({ evidence }) => evidence.map(key)));
    const reasons = [...set.reasons!, ...lighter.flatMap(({ evidence }) => evidence)];
    // What the rules say covers all that makes the set matter here; else the set still has something to say of its own.
    const [stays, gone] =
      heavier.length > 0 && reasons.every((place) => told.has(key(place)))
        ? [heavier[0]!, [set, ...lighter]]
        : [set, lighter];
    if (gone.length === 0) continue;
    left = left.flatMap((one) => (gone.includes(one) ? [] : one === stays ? [takingIn(one, gone)] : [one]));
  }
  return left;
}

/** A rule that another tells more closely goes into it; where it is the more severe, the other goes into it. */
function oncePerRule<F extends Finding>(findings: readonly F[]): F[] {
  let left = [...findings];
  for (const { rule: id } of findings.filter(({ reasons }) => !reasons)) {
    const general = left.find(({ rule }) => rule === id);
    const closer = left.find(({ refines }) => refines?.includes(id));
    if (!general || !closer) continue;
    const [stays, gone] = rank(general) < rank(closer) ? [general, closer] : [closer, general];
    left = left.flatMap((one) => (one === gone ? [] : one === stays ? [takingIn(one, [gone])] : [one]));
  }
  return left;
}

function takingIn<F extends Finding>(finding: F, others: readonly Finding[]): F {
  const both = [finding, ...others];
  return {
    ...finding,
    do: [finding.do, ...others.map((other) => (other.reasons ? other.do : other.say))]
      .filter(Boolean)
      .join(' '),
    sources: [...new Set(both.flatMap(({ sources }) => sources))],
    evidence: distinct(both.flatMap(({ evidence }) => evidence)),
  };
}
