import type { Check } from './model.ts';
import { PARTS, type PartName } from '../parts.ts';
import type { Problem } from '../problem.ts';
import { namesOf, referencesOf } from '../references.ts';

/** A source that nobody cites is no part of the bibliography; a web address is no name for an authority. */
export const checkSources: Check = ({ content, locate }) => {
  const names = namesOf(content);
  const cited = new Set(
    (Object.keys(PARTS) as PartName[]).flatMap((part) =>
      content[part].flatMap((entry) =>
        referencesOf(part, entry)
          .filter(({ target }) => target === 'source')
          .map(({ id }) => names.find('source', id)),
      ),
    ),
  );
  return content.sources.flatMap((source): Problem[] => [
    ...(cited.has(source.id)
      ? []
      : [
          {
            ...locate(source),
            entry: source.id,
            message: 'no statement cites this source',
            mend: 'take it out, or cite it where a statement rests on it',
          },
        ]),
    ...(/https?:|www\.|\.(com|org|net|gov|edu)\b/i.test(source.short)
      ? [
          {
            ...locate(source, ['short']),
            entry: source.id,
            field: 'short',
            message: `"${source.short}" names a web address as the authority`,
            mend: 'name the label, guideline, trial, review or book itself',
          },
        ]
      : []),
  ]);
};
