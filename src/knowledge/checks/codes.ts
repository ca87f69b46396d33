import type { Check } from './model.ts';
import type { Problem } from '../problem.ts';

/** A diagnosis code leads to one entry; to the others it is only related. */
export const checkCodes: Check = ({ content, locate }) => {
  const owners = new Map<string, string>();
  return [...content.conditions, ...content.factors].flatMap((entry) =>
    entry.icd10cm.flatMap((code): Problem[] => {
      const owner = owners.get(code);
      if (owner === undefined) {
        owners.set(code, entry.id);
        return [];
      }
      return [
        {
          ...locate(entry, ['icd10cm']),
          entry: entry.id,
          field: 'icd10cm',
          message: `"${code}" is also a code of ${owner}`,
          mend: 'leave it in the entry that it names and write it as icd10cm_related in the other',
        },
      ];
    }),
  );
};
