/** Vessels, nerves, danger zones and label sites, drawn alike in every figure. */
import type { Severity } from '../../src/knowledge/model.ts';
import { band, outline, spot, type Drawn, type Points } from './drawn.ts';
import type { Pt } from './geometry.ts';

const course =
  (kind: 'artery' | 'vein' | 'nerve') =>
  (id: string, name: string, along: Points, width: number | number[]): Drawn =>
    band(`${kind}:${id}`, { along, width, kind, name });

/** `width` in millimetres: one, or one for each of some places along it. */
export const artery = course('artery');
export const vein = course('vein');
export const nerve = course('nerve');

/** Where not to go, and the avoid set that says why. */
export const zone = (
  id: string,
  name: string,
  points: Points,
  severity: Severity,
  opens: string,
  at: Pt,
): Drawn => outline(`zone:${id}`, points, { kind: 'zone', name, severity, opens, at });

/** One of the 31 sites of the chronic migraine label. Which muscle and how many is the label's; the place is approximate. */
export const migraineSite = (id: string, muscle: string, at: Points, single?: true): Drawn =>
  spot(`site:${id}`, at, 2, {
    kind: 'site',
    name: `${muscle}: chronic migraine label site, 5 U ONA, place approximate`,
    opens: 'chronic-migraine',
    ...(single ? { single } : {}),
  });

/** Lies beneath what is drawn over it: dashed and see-through. */
export const seeThrough = (d: Drawn): Drawn => ({ ...d, deep: true });
/** Named when pointed at, but without a label: a second part of something labelled already. */
export const unlabelled = (d: Drawn): Drawn => ({ ...d, mute: true });
