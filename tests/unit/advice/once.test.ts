/** One harm of one patient is one finding, whoever tells it: a set of muscles to leave alone or the rule of one factor. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/advice/index.ts';
import { SEVERITIES } from '../../../src/knowledge/model.ts';
import { oncePerHarm } from '../../../src/advice/once.ts';
import { facts, judge, judgeAll } from './judge.ts';

const place = (start: number) => ({ document: 0, start, end: start + 1 });
const finding = (rule: string, severity: Finding['severity'], more: Partial<Finding> = {}): Finding => ({
  rule,
  severity,
  say: `${rule} says.`,
  sources: [`${rule} label`],
  evidence: [],
  ...more,
});
const [apnoea, lung, aim] = [place(1), place(2), place(9)];
const aSet = (severity: Finding['severity'], reasons = [apnoea]): Finding =>
  finding('set', severity, { do: 'Screen.', reasons, evidence: [...reasons, aim] });
const aRule = (severity: Finding['severity'], reason = apnoea): Finding =>
  finding('rule', severity, { do: 'Go lower.', refines: ['set'], evidence: [reason, aim] });

describe('a set and a rule that tells its harm for one factor', () => {
  it('are one finding: the more severe stays and takes in what the other says, with its source', () => {
    const [said, ...more] = oncePerHarm([aSet('serious'), aRule('caution')]);
    expect(more).toEqual([]);
    expect(said).toMatchObject({ rule: 'set', severity: 'serious', do: 'Screen. rule says.' });
    expect(said!.sources).toEqual(['set label', 'rule label']);
    expect(said!.evidence).toEqual([apnoea, aim]);
  });

  it('are the rule where it is as severe, for it names the factor', () => {
    const [said, ...more] = oncePerHarm([aSet('serious'), aRule('serious')]);
    expect(more).toEqual([]);
    expect(said).toMatchObject({ rule: 'rule', do: 'Go lower. Screen.' });
  });

  it('stay two where more of this chart makes the set matter than the rule tells', () => {
    const said = oncePerHarm([aRule('avoid'), aSet('serious', [apnoea, lung])]);
    expect(said.map((one) => one.rule)).toEqual(['rule', 'set']);
  });

  it('never are less severe than the most severe of them', () => {
    for (const [i, one] of SEVERITIES.entries())
      for (const [j, other] of SEVERITIES.entries()) {
        const both = i <= j ? [aSet(one), aRule(other)] : [aRule(other), aSet(one)];
        expect(oncePerHarm(both)).toMatchObject([{ severity: i <= j ? one : other }]);
      }
  });

  it('leave alone what tells another harm', () => {
    const other = finding('other', 'caution', { evidence: [apnoea] });
    expect(oncePerHarm([aSet('serious'), other])).toEqual([aSet('serious'), other]);
  });
});

describe('charts', () => {
  const rules = (text: string): string[] => judge(text).map((one) => one.rule);

  it('with sleep apnoea and a neck plan give one finding of it', () => {
    const text = 'Cervical dystonia. Sleep apnea. Botox: R SCM 40 U.';
    expect(judgeAll(text).map((one) => one.rule)).toEqual(
      expect.arrayContaining(['neck-swallow-breathing', 'neck-x-sleep-apnea']),
    );
    expect(rules(text)).toContain('neck-swallow-breathing');
    expect(rules(text)).not.toContain('neck-x-sleep-apnea');
    expect(judge(text)[0]!.do).toContain('keep CPAP going');
  });

  it('with dysphagia and a neck plan give one finding of it, and sleep apnoea beside it another', () => {
    expect(rules('Cervical dystonia. Dysphagia. Botox: R SCM 40 U, platysma 10 U.').slice(0, 2)).not.toEqual(
      expect.arrayContaining(['neck-swallow-breathing', 'avoid-swallow-voice-airway']),
    );
    expect(rules('Cervical dystonia. Dysphagia, sleep apnea. Botox: R SCM 40 U.')).toEqual(
      expect.arrayContaining(['throat-region-x-dysphagia', 'neck-swallow-breathing']),
    );
  });
});

/** Pairs of a set and a rule that one muscle and one factor raise together. */
function pairs(): string[] {
  const under = (one: string, other: string): boolean =>
    one === other || (facts.above[one]?.includes(other) ?? false);
  const answers = (asked: string, muscle: string, reason: string): boolean => {
    const [kind, id = ''] = asked.split(':');
    if (kind === 'region') return facts.regions[muscle] === id;
    if (kind === 'muscle' || kind === 'gland') return under(muscle, id) || under(id, muscle);
    return (kind === 'risk' || kind === 'condition') && under(reason, id);
  };
  return facts.avoid.flatMap((set) =>
    facts.rules
      .filter((rule) =>
        set.members.some(({ muscles, when }) =>
          muscles.some((muscle) =>
            when.some((reason) => {
              const asked = rule.when_all.filter(
                ({ any_of }) => !any_of.every((ref) => /^(?:toxin|product):/.test(ref)),
              );
              const factor = asked.some(({ any_of }) => any_of.some((ref) => /^(?:risk|condition)/.test(ref) && answers(ref, '', reason))); // prettier-ignore
              return (
                factor && asked.every(({ any_of }) => any_of.some((ref) => answers(ref, muscle, reason)))
              );
            }),
          ),
        ),
      )
      .filter(({ refines }) => !refines?.includes(set.set))
      .map((rule) => `${set.set} + ${rule.id}`),
  );
}

it('a set and a rule that hold together tell one harm, or are known to tell two', () => {
  expect(pairs().toSorted()).toEqual(
    [
      // the cornea, not the lid
      'avoid-eyelid-ptosis + periocular-x-dry-eye',
      // the disease forbids any toxin, not these muscles alone
      'avoid-eyelid-ptosis + any-x-myasthenia',
      'avoid-swallow-voice-airway + any-x-als',
      'avoid-swallow-voice-airway + any-x-muscle-disease',
      'neck-swallow-breathing + any-x-muscle-disease',
      // every needle, not the structures beside these muscles
      'avoid-vision + any-x-antithrombotic',
      'needs-ultrasound-or-stimulation + any-x-antithrombotic',
      // the lung under the needle, not the muscles of breathing
      'neck-swallow-breathing + chest-wall-x-thin-or-lung',
    ].toSorted(),
  );
});
