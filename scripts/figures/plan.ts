/** What a figure is to be: its view, what is left out, what is drawn by hand. The plans stand in `plans/`. */
import type { FigureData } from '../../src/ui/figures/model.ts';
import type { Drawn } from './drawn.ts';
import type { Box, Pt } from './geometry.ts';

export interface Plan {
  id: string;
  title: string;
  description: string;
  family: string;
  depth: string;
  fade?: FigureData['fade'];
  /** The outlines it rests on. Absent: drawn wholly by hand, in a frame of `size` millimetres. */
  from?: { view: string; layer: string };
  size?: Pt;
  /** The part of the view shown, in its millimetres. Hand-drawn points keep the view's. */
  frame?: Box;
  /** Left and right alike: what lies left of the midline is drawn and mirrored. */
  symmetric?: boolean;
  /** Muscles of which less is seen than this share are left out. */
  least?: number;
  /** Part ids left out, or the only bones and muscles wanted. */
  omit?: string[];
  only?: string[];
  /** Muscles that lie hidden in this layer, shown see-through. */
  deep?: string[];
  /** Vessels, nerves and organs of the view to draw, by id: on top, or `beneath` all else, or `id<other` just before another part. */
  context?: string[];
  beneath?: string[];
  /** Vessels, nerves and organs that run under the muscles shown: see-through on top of them. */
  through?: string[];
  /** Part ids of which this view shows only the tendons: pale. */
  tendons?: string[];
  /** Part ids (or `all` muscles) shown as given by the layer, in pieces, where no one painting order is right. */
  pieces?: string[];
  order?: [below: string, above: string][];
  /** How fibres run, by part id, where they do not run along the muscle. Angles in degrees, points in the view's millimetres. */
  fibres?: Record<string, { angle: number } | { fan: Pt } | 'none'>;
  drawn?: Drawn[];
  /** Muscles that this figure shows better than any other. */
  best?: string[];
  /** Draw the view's own skin line (default) or leave it to `drawn`. */
  skin?: boolean;
  /** Parts other than muscles and glands that get a label, by id. */
  label?: string[];
  /** Where a label's leader line ends, by part or shape id, when the outline's own point is covered. */
  at?: Record<string, Pt>;
}

/** A list of ids, written as words. */
export const ids = (text: string): string[] => text.trim().split(/\s+/);
