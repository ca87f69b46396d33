/**
 * One frame's session: reads, settles, marks, reports, answers, and leaves without a trace.
 *
 *   reader ──found──▶ findings ──marks──▶ painter (where near)      tooltip ◀── pointer, keyboard
 *                        └──────────────▶ page-report ──▶ background ──▶ step, show-mention, leave
 */
import type { Detector } from '../src/detection/model.ts';
import { isAlive, listen, reportFailure, send } from './channel.ts';
import { createFindings } from './findings.ts';
import { createStepper } from './keyboard/stepping.ts';
import { watchNear } from './marks/near.ts';
import { createPainter } from './marks/painter.ts';
import { createLookup } from './marks/lookup.ts';
import { isContainer, type Block, type Container } from './reader/model.ts';
import { createReader } from './reader/reader.ts';
import { createSlices } from './slices.ts';
import { createTips } from './tips.ts';
import { createTooltip } from './tooltip/tooltip.ts';
import { unreadKinds } from './unread.ts';

export interface Session {
  end: () => void;
}

/** Settled for the first time after this long, then after twice as long each time, until the page is read. */
const FIRST_LOOK_MS = 30;
/** Changes are reported once they have come to rest. */
const REPORT_AFTER_MS = 250;

export function startSession(detector: () => Detector): Session {
  const tips = createTips();
  const painter = createPainter();
  const near = watchNear((container, isNear) => {
    if (!isAlive()) return end();
    for (const block of blocksOf(container)) {
      if (isNear) painter.paint(block);
      else painter.erase(block);
    }
  });
  const findings = createFindings(tips, (block, changed) => {
    if (block.marks.length > 0) near.watch(block.owner);
    if (changed && near.has(block.owner)) painter.paint(block);
    else if (block.marks.length === 0) painter.erase(block);
  });

  let unsettled = false;
  const reader = createReader(detector, (after) => slices.wake(after), {
    doubt(block) {
      unsettled = true;
      painter.erase(block);
      tooltip.doubt(block);
    },
    forgotten: near.forget,
    isOurs: (node) => tooltip.isOurs(node),
  });
  const slices = createSlices(work, (error) => reportFailure('reading', error));
  const lookup = createLookup(reader.tree);
  const tooltip = createTooltip({
    tips,
    lookup,
    hasMarks: () => painter.size > 0,
    onHover: () => painter.restore(),
  });
  const stepper = createStepper(findings.marks, tooltip);

  function* work(): Generator<void, void> {
    if (!isAlive()) return end();
    const start = performance.now();
    let look = FIRST_LOOK_MS;
    const pass = reader.read();
    for (let step = pass.next(); ; step = pass.next()) {
      if (step.done) {
        unsettled ||= step.value;
        break;
      }
      yield;
      if (performance.now() - start < look) continue;
      look *= 2;
      settle();
    }
    if (!unsettled) return;
    unsettled = false;
    settle();
    scheduleReport();
  }

  function settle(): void {
    const found = reader.found();
    if (found.length === 0 && findings.isEmpty()) return;
    findings.settle(found, detector());
    void tips.fetch(findings.entities()).then((came) => came && findings.grade());
  }

  let reporting: ReturnType<typeof setTimeout> | undefined;
  function scheduleReport(): void {
    clearTimeout(reporting);
    reporting = setTimeout(() => void report(), REPORT_AFTER_MS);
  }

  async function report(): Promise<void> {
    await send({ kind: 'page-report', mentions: findings.report(), unread: unreadKinds() });
  }

  const deafen = listen(async (message) => {
    switch (message.kind) {
      case 'report-again':
        await report();
        return true;
      case 'step':
        return stepper.step(message.direction, message.from);
      case 'show-mention': {
        const mark = findings.markAt(message.index);
        if (mark) {
          await stepper.show(mark);
          painter.flash(mark);
        }
        return mark !== null;
      }
      case 'leave':
        return end();
    }
  });

  function end(): void {
    deafen();
    clearTimeout(reporting);
    slices.stop();
    reader.stop();
    near.stop();
    tooltip.stop();
    painter.stop();
  }

  slices.wake();
  return { end };
}

const blocksOf = (container: Container): Block[] =>
  container.parts.filter((part): part is Block => !isContainer(part));
