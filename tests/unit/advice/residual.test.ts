/** A residual after voiding is retention where it is high: every bladder note names one. */
import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';

const isRetention = (text: string): boolean =>
  judge(`Overactive bladder, 74F. ${text} Botox 100 U intradetrusor in 20 sites today.`).some(
    ({ rule }) => rule === 'detrusor-x-retention',
  );

describe('a residual', () => {
  it.each([
    'PVR 40 mL.', 'PVR 40.', 'Bladder scan PVR=15.', 'PVR today was 20 ml.', 'PVR (bladder scan): 35 cc.', 'PVR 200 mL.',
    'PVR < 50 mL.', 'Post-void residual 35 cc.', 'Post void residual: 0 mL.', '30 mL PVR.', 'PVR 2 weeks after the last session 60 mL.',
    'Bladder emptied well, PVR normal.', 'Will check PVR with bladder scan in 2 weeks.', 'PVR 20-40 mL.',
  ])('is none: %s', (text) => {
    expect(isRetention(text)).toBe(false);
  }); // prettier-ignore

  it.each([
    'PVR 350 mL.', 'PVR 350 by bladder scan.', 'PVR today was 240 ml.', 'Post-void residual 350 cc.', 'Post void residual: 410 mL.',
    'PVR > 200 mL.', '320 mL PVR.', 'PVR 150-250 mL.', 'Bladder scan: PVR high.', 'Elevated post-void residual.',
  ])('is one: %s', (text) => {
    expect(isRetention(text)).toBe(true);
  }); // prettier-ignore
});
