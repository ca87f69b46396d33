/** What is said of muscles that a set says to leave alone: the harm, then what of this chart brings it about. */
import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';
import { facts } from './judge.ts';

const found = (rule: string, text: string) => {
  const finding = judge(text).find((one) => one.rule === rule);
  return finding && { ...finding, words: finding.evidence.map(({ start, end }) => text.slice(start, end)) };
};

describe('a finding of an avoid set', () => {
  const text = 'Botox: frontalis 10 U, corrugator 10 U.\nPMH: myasthenia gravis.';
  const lid = found('avoid-eyelid-ptosis', text);

  it('says the harm first, then what the chart holds, then the muscles', () => {
    expect(lid?.say).toMatch(/^Upper eyelid ptosis\. This chart: Myasthenia gravis; injected: Frontalis, /);
  });

  it('leads to the words of the patient first, wherever they stand', () => {
    expect(lid?.words[0]).toBe('myasthenia gravis');
    expect(lid?.words[1]).toContain('frontalis');
  });

  it('keeps what the set says for everybody, and gives why it matters for this one', () => {
    expect(lid?.do).toContain('To spare the EYELID');
    expect(lid?.why).toContain('exaggerated');
  });

  it('names no more than there is room for', () => {
    const many = found(
      'neck-swallow-breathing',
      'PMH: asthma, COPD, sleep apnea, dysphagia, multiple system atrophy. Botox: R SCM 20 U, R splenius capitis 20 U, R scalenes 5 U, R trapezius 20 U, R levator scapulae 20 U.',
    );
    expect(many?.say.length).toBeLessThanOrEqual(160);
    expect(many?.say).toMatch(/and \d more/);
  });

  it('calls the reason what the chart calls it', () => {
    const drug = found('needs-ultrasound-or-stimulation', 'On warfarin. Spasticity. Botox: R FCU 40 U.');
    expect(drug?.words[0]).toBe('warfarin');
  });

  it('is not raised by an old palsy of the other side, only of its own or of neither', () => {
    const raised = (palsy: string) =>
      found('avoid-mouth-droop', `${palsy} Botox: right zygomaticus major 1 U.`);
    expect(raised('Old left facial palsy.')).toBeUndefined();
    expect(raised('Old right facial palsy.')).toBeDefined();
    expect(raised('Old facial palsy.')).toBeDefined();
    expect(raised('Left facial palsy.')).toBeDefined();
  });

  it('speaks of bleeding in the orbit where the needle goes there, not at the lids', () => {
    const rulesOn = (chart: string): string[] => judge(`On warfarin. ${chart}`).map(({ rule }) => rule);
    expect(rulesOn('Sixth nerve palsy. Botox: R medial rectus 2.5 U.')).toContain(
      'strabismus-x-anticoagulation',
    );
    expect(rulesOn('Hemifacial spasm. Botox: R orbicularis oculi 12.5 U.')).toEqual(['any-x-antithrombotic']);
  });

  it('asks for guidance where the chart tells of none; what is to be left alone it tells of all the same', () => {
    const rulesOn = (plan: string): string[] =>
      judge(`Arm and leg spasticity after stroke. On warfarin. ${plan}`).map(({ rule }) => rule);
    const forearm = 'Botox today: R flexor digitorum profundus 30 U, pronator teres 25 U';
    const guide = 'needs-ultrasound-or-stimulation';
    expect(rulesOn(`${forearm}.`)).toContain(guide);
    expect(rulesOn(`${forearm}. No ultrasound guidance used.`)).toContain(guide);
    expect(rulesOn(`${forearm}. EMG guidance.`)).toContain(guide);
    for (const guidance of [
      'under ultrasound guidance',
      'ultrasound-guided',
      'with electrical stimulation',
    ]) {
      const rules = rulesOn(`${forearm}, ${guidance}.`);
      expect(rules, guidance).toContain('limb-x-anticoagulation');
      expect(rules, guidance).not.toContain(guide);
    }
    expect(rulesOn('Botox today: R popliteus 20 U under ultrasound guidance.')).toContain(guide);
  });

  it('speaks of a lax lower lid where the lid is lax, not where the eye does not close', () => {
    const rulesOn = (chart: string): string[] =>
      judge(`${chart} Crow's feet. Botox 12 U to lateral orbicularis oculi each side.`).map(
        ({ rule }) => rule,
      );
    expect(rulesOn('Lower lid laxity.')).toEqual(['avoid-eyelid-ptosis', 'periocular-x-dry-eye']);
    expect(rulesOn("Old Bell's palsy with lagophthalmos.")).toEqual(['periocular-x-dry-eye']);
  });

  it('is one line for every set, muscle and factor', () => {
    for (const { members } of facts.avoid)
      for (const { muscles, when, harm } of members)
        for (const muscle of muscles)
          for (const id of when) {
            const head = `${harm}. This chart: ${facts.names[id]}; injected: ${facts.names[muscle]}.`;
            expect(head.length, head).toBeLessThanOrEqual(160);
          }
  });
});
