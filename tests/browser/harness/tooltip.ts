/** The tooltip, as a reader sees it. */
import type { Frame } from 'puppeteer-core';
import type { BrowserUnderTest } from './browser-under-test.ts';
import type { Box } from './marks.ts';

export interface TooltipSeen {
  /** Name of the entity. */
  name: string;
  /** All its words. */
  text: string;
  /** `tooltip`, or `dialog` once the reader has gone in. */
  role: string;
  /** Whether the focus is within. */
  focused: boolean;
  box: Box;
  /** Colours of its ground and its text. */
  ground: string;
  ink: string;
  /** Of its text. */
  direction: string;
  /** The name of the animation that brings it, or `none`. */
  animation: string;
}

const LOOK = `(root) => {
  const section = root.querySelector('section');
  if (!section || !root.host.matches(':popover-open')) return null;
  const { x, y, width, height } = section.getBoundingClientRect();
  const { backgroundColor, color, direction, animationName } = getComputedStyle(section);
  return {
    name: section.querySelector('h2').textContent,
    text: section.innerText,
    role: section.role,
    focused: root.activeElement !== null,
    box: { x, y, width, height },
    ground: backgroundColor,
    ink: color,
    direction,
    animation: animationName,
  };
}`;

/** The open tooltip of a frame; null while there is none. */
export const tooltipIn = (browser: BrowserUnderTest, frame: Frame): Promise<TooltipSeen | null> =>
  browser.inOurRoot<TooltipSeen>(frame, LOOK);

/** Resolves when the tooltip has come to rest, for a picture of it. */
export const atRest = (browser: BrowserUnderTest, frame: Frame): Promise<true | null> =>
  browser.inOurRoot(
    frame,
    `(root) => Promise.all(
      [...root.getAnimations(), ...root.host.getAnimations()].map(({ finished }) => finished),
    ).then(() => true)`,
  );

/** Where the button that leads to the reference stands, once it has been open for as long as reading takes: sooner it takes no press. */
export const openButtonBox = (browser: BrowserUnderTest, frame: Frame): Promise<Box | null> =>
  browser.inOurRoot<Box>(
    frame,
    `async (root) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      const { x, y, width, height } = root.querySelector('section button').getBoundingClientRect();
      return { x, y, width, height };
    }`,
  );

export const middleOf = ({ x, y, width, height }: Box): [number, number] => [x + width / 2, y + height / 2];

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
