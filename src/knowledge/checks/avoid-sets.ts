import type { Check } from './model.ts';
import type { Problem } from '../problem.ts';

/** A member that repeats a caution of its muscle names one that is there. */
export const checkAvoidSets: Check = ({ content, locate }) => {
  const muscles = new Map(content.muscles.map((muscle) => [muscle.id, muscle]));
  return content.avoidSets.flatMap((set) =>
    set.members.flatMap((member, index): Problem[] => {
      const muscle = muscles.get(member.muscles[0]!);
      if (member.caution === undefined || !muscle) return [];
      if (muscle.cautions.some(({ id }) => id === member.caution)) return [];
      return [
        {
          ...locate(set, ['members', index, 'caution']),
          entry: set.id,
          field: `members[${index}].caution`,
          message: `${muscle.id} has no caution "${member.caution}"`,
          mend: `write one of: ${muscle.cautions.map(({ id }) => id).join(', ')}`,
        },
      ];
    }),
  );
};
