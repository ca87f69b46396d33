/** Every check of a plan: a note that raises it alone, one like it that does not, and words that explain it. */
import { describe, expect, it } from 'vitest';
import { PLAN_CHECKS } from '../../../src/advice/checks.ts';
import { planNotes } from '../../accuracy/plans.ts';
import { judge } from './judge.ts';

const raised = (text: string): string[] =>
  judge(text).flatMap(({ rule }) => (rule.startsWith('plan-') ? [rule] : []));

/** By check: a note that raises it, and the nearest that keeps silent. */
const NOTES: Record<string, [fires: string, silent: string]> = {
  'plan-sum': [
    'Botox: R biceps 75 U, R FCR 50 U. Total 150 U.',
    'Botox: R biceps 75 U, R FCR 50 U. Total 125 U.',
  ],
  'plan-range': [
    'Upper limb spasticity after stroke. Botox today: R biceps 250 U.',
    'Upper limb spasticity after stroke. Botox today: R biceps 150 U.',
  ],
  'plan-product-scale': [
    'Upper limb spasticity after stroke. Xeomin today: R biceps 400 U.',
    'Upper limb spasticity after stroke. Dysport today: R biceps 400 U.',
  ],
  'plan-maximum': [
    '5 year old, weight 15 kg, cerebral palsy, lower limb spasticity. Botox: R gastrocnemius 100 U, L gastrocnemius 100 U.',
    '5 year old, weight 15 kg, cerebral palsy, lower limb spasticity. Botox: R gastrocnemius 40 U, L gastrocnemius 40 U.',
  ],
  'plan-interval': [
    'Sialorrhea. Xeomin 13 weeks ago. Xeomin today: R parotid 30 U, L parotid 30 U.',
    'Sialorrhea. Xeomin 17 weeks ago. Xeomin today: R parotid 30 U, L parotid 30 U.',
  ],
  'plan-unlabelled': [
    'Upper limb spasticity after stroke. Jeuveau: R biceps 100 U.',
    'Glabellar lines. Jeuveau: procerus 4 U, corrugators 16 U.',
  ],
  'plan-dates': [
    'Date of procedure: 3/1/2026. Last Botox 200 U on 5/1/2026.\nBotox: R biceps 75 U.',
    'Date of procedure: 6/1/2026. Last Botox 200 U on 2/1/2026.\nBotox: R biceps 75 U.',
  ],
  'plan-dilution': [
    'Botox 100 U vial reconstituted with 2 mL. R biceps 0.5 mL (50 U).',
    'Botox 100 U vial reconstituted with 2 mL. R biceps 1 mL (50 U).',
  ],
  'plan-waste': [
    'Botox 100 U vial. R biceps 75 U. Total 75 U. 15 U wasted.',
    'Botox 100 U vial. R biceps 75 U. Total 75 U. 25 U wasted.',
  ],
  'plan-vial': ['Botox 300 U vial: R biceps 75 U.', 'Botox 200 U vial: R biceps 75 U.'],
};

describe.each(PLAN_CHECKS)('$id', (check) => {
  it('is raised by a note, and not by the nearest that is sound', () => {
    const [fires, silent] = NOTES[check.id]!;
    expect(raised(fires)).toContain(check.id);
    expect(raised(silent)).not.toContain(check.id);
  });

  it('says what it compares, when it keeps silent and on what it rests', () => {
    for (const words of [check.title, check.compares, check.silent, check.rests_on])
      expect(words.length).toBeGreaterThan(10);
  });
});

it('there is no check but these', () => {
  const known = PLAN_CHECKS.map(({ id }) => id);
  for (const { text, findings = [] } of planNotes())
    if (findings.some((rule) => rule.startsWith('plan-')))
      for (const rule of raised(text)) expect(known).toContain(rule);
});
