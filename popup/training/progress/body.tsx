/** Where on the body the answers are weak: the same as the table beside it, at a glance. */
import type { Region } from '../../../src/knowledge/model.ts';
import type { Share } from '../../../src/training/schedule/index.ts';
import { t } from '../../../src/ui/i18n.ts';
import { BODY, HEAD_OUTLINE, MIDLINE } from './body-shapes.ts';

export const LEVELS = ['weak', 'middling', 'firm'] as const;
export type Level = (typeof LEVELS)[number];

/** Below 60 % weak, from 85 % firm. */
export function levelOf({ right, of }: Share): Level {
  const share = right / of;
  return share < 0.6 ? 'weak' : share < 0.85 ? 'middling' : 'firm';
}

export function Body({
  shares,
  nameOf,
}: {
  shares: ReadonlyMap<Region, Share>;
  nameOf: (region: Region) => string;
}) {
  return (
    <svg class="body" viewBox="10 0 296 330" role="img" aria-label={t('body_label')}>
      <defs>
        <pattern
          id="body-weak"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V5" />
        </pattern>
      </defs>
      <path class="body-none" d={HEAD_OUTLINE} />
      {BODY.map(({ region, d, both }) => {
        const share = shares.get(region);
        const level = share ? levelOf(share) : 'none';
        return (
          <g key={region} class={`body-${level}`}>
            <title>{share ? `${nameOf(region)}: ${share.right}/${share.of}` : nameOf(region)}</title>
            {[undefined, ...(both ? [`matrix(-1 0 0 1 ${2 * MIDLINE} 0)`] : [])].map((transform) => (
              <g key={transform} transform={transform}>
                <path class="body-part" d={d} />
                {level === 'weak' && <path d={d} fill="url(#body-weak)" />}
              </g>
            ))}
          </g>
        );
      })}
      <text x="250" y="317">
        {nameOf('back')}
      </text>
    </svg>
  );
}
