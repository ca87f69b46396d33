import type { Level } from './severity.ts';

/** The shapes of `LOOKS`, drawn so that no font decides how they look. */
const PATHS: Record<Level, string> = {
  avoid: 'M1.5 1.5h9v9h-9Z',
  serious: 'M6 1 11.4 10.8H.6Z',
  caution: 'M6 .4 11.6 6 6 11.6.4 6Z',
  technique: 'M6 1.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6Z',
  none: 'M6 1.9a4.1 4.1 0 1 0 0 8.2 4.1 4.1 0 0 0 0-8.2Z',
};

export function SeverityShape({ severity }: { severity: Level }) {
  return (
    <svg
      class="severity-shape"
      viewBox="0 0 12 12"
      width="12"
      height="12"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={PATHS[severity]}
        fill={severity === 'none' ? 'none' : 'currentColor'}
        stroke={severity === 'none' ? 'currentColor' : 'none'}
        stroke-width="1.4"
      />
    </svg>
  );
}
