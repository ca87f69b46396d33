/**
 * How each severity looks, in marks, tooltip and popup alike. Told three times over: by word (`severityWord`
 * in i18n.ts), by shape and line style, and by colour.
 */
import { SEVERITIES, type Kind, type Severity } from '../knowledge/model.ts';

/** A severity, or `none` for a known name about which no caution is recorded. */
export type Level = Severity | 'none';

/** From the most severe to none. */
export const LEVELS: readonly Level[] = [...SEVERITIES, 'none'];

export interface Look {
  /** Stands beside the word: the path of an SVG of 12 by 12 units, so that no font decides how it looks. */
  shape: string;
  /** Colour of the mark under the word: at least 3:1 against white and against dark charts (to #2b2b2b). */
  mark: string;
  /** CSS `text-decoration-style` and thickness of the mark. */
  line: { style: 'double' | 'solid' | 'dashed' | 'dotted'; thickness: string };
  /** Text on a light and on a dark ground: at least 4.5:1. */
  ink: { light: string; dark: string };
}

export const LOOKS: Readonly<Record<Level, Look>> = {
  avoid: {
    shape: 'M1.5 1.5h9v9h-9Z',
    mark: '#d9363e',
    line: { style: 'double', thickness: '1px' },
    ink: { light: '#9c1328', dark: '#ff9ba6' },
  },
  serious: {
    shape: 'M6 1 11.4 10.8H.6Z',
    mark: '#c2580a',
    line: { style: 'solid', thickness: '2px' },
    ink: { light: '#93400a', dark: '#ffb47f' },
  },
  caution: {
    shape: 'M6 .4 11.6 6 6 11.6.4 6Z',
    mark: '#8f7300',
    line: { style: 'dashed', thickness: '2px' },
    ink: { light: '#6a5300', dark: '#e6cb66' },
  },
  technique: {
    shape: 'M6 1.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6Z',
    mark: '#2f7dc4',
    line: { style: 'dotted', thickness: '2px' },
    ink: { light: '#2a547e', dark: '#a1c7ec' },
  },
  none: {
    shape: 'M6 .9a5.1 5.1 0 1 0 0 10.2A5.1 5.1 0 0 0 6 .9Zm0 1.6a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7Z',
    mark: '#7a7f87',
    line: { style: 'dotted', thickness: '1px' },
    ink: { light: '#565b63', dark: '#b4bac3' },
  },
};

/** Sorts by severity, the most severe first. */
export function bySeverity(a: { severity: Severity }, b: { severity: Severity }): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}

/** The most severe of some cautions, `none` where there is none. */
const worst = (cautions: readonly { severity: Severity }[]): Level =>
  SEVERITIES.find((severity) => cautions.some((caution) => caution.severity === severity)) ?? 'none';

/**
 * How a name is marked, in charts and lists: as the gravest that is said of it. What a label says to avoid is a patient or a use, not
 * the toxin: its name, the commonest of any such chart, goes no higher than its boxed warning.
 */
export function gradeOf(kind: Kind, cautions: readonly { severity: Severity }[]): Level {
  const level = worst(cautions);
  return kind === 'product' && level === 'avoid' ? 'serious' : level;
}
