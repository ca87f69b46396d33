/**
 * What is shown beside the marks: the tooltip, the bar, and the way from mark to mark. A frame has it once there is something
 * to show.
 */
import { createBar, type Bar } from './bar/bar.ts';
import { send } from './channel.ts';
import type { Findings } from './findings.ts';
import { createStepper, type Stepper } from './keyboard/stepping.ts';
import { createLookup } from './marks/lookup.ts';
import type { Painter } from './marks/painter.ts';
import type { Tree } from './reader/tree.ts';
import type { Tips } from './tips.ts';
import { createHost, type Host } from './tooltip/host.ts';
import { createTooltip, type Tooltip } from './tooltip/tooltip.ts';
import type { View } from './view.ts';

interface Parts {
  tips: Tips;
  tree: Tree;
  painter: Painter;
  findings: Findings;
  settings: View;
  /** The pointer rests: a good moment to look after the marks. */
  onHover: () => void;
}

export interface Showing {
  tooltip: Tooltip;
  stepper: Stepper;
  bar: Bar;
  /** Is this the one element of ours in the page? */
  isOurs: (node: Node) => boolean;
  stop: () => void;
}

export function createShowing({ tips, tree, painter, findings, settings, onHover }: Parts): Showing {
  let host: Host | null = null;
  const hostOf = (): Host => (host ??= createHost());
  const bar = createBar(hostOf, () => void send({ kind: 'open-findings' }));
  const tooltip = createTooltip({
    tips,
    lookup: createLookup(tree),
    hasMarks: () => painter.size > 0,
    host: hostOf,
    stated: findings.stated,
    settings,
    onHover,
  });
  return {
    tooltip,
    stepper: createStepper(findings.marks, tooltip),
    bar,
    isOurs: (node) => node === host?.element,
    stop() {
      tooltip.stop();
      bar.stop();
      host?.remove();
    },
  };
}
