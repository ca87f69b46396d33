import type { Check } from './model.ts';
import { PARTS, type PartName } from '../parts.ts';
import type { Problem } from '../problem.ts';
import { fieldName } from '../explain.ts';
import type { Path } from '../schema/walk.ts';

/** A review that is past its date is a warning, and stops a release. */
export const checkReviews: Check = ({ content, locate }, { release, today }) =>
  (Object.keys(PARTS) as PartName[]).flatMap((part) =>
    content[part].flatMap((entry) =>
      reviewsIn(entry, []).flatMap(({ path, due }): Problem[] => {
        if (due >= today) return [];
        const problem: Problem = {
          ...locate(entry, path),
          entry: entry.id,
          field: fieldName(entry, path),
          message: `its review was due on ${due}`,
          mend: 'have it reviewed again, or take the review record out',
        };
        return [release ? problem : { ...problem, warning: true }];
      }),
    ),
  );

function reviewsIn(value: unknown, path: Path): { path: Path; due: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    const due = key === 'review' && (field as { review_due?: string } | undefined)?.review_due;
    return due ? [{ path: here, due }] : reviewsIn(field, here);
  });
}
