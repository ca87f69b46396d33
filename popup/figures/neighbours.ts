/** Which shapes of a figure are the neighbours that a muscle's entry names as at risk. */
import type { Severity } from '../../src/knowledge/model.ts';
import type { Muscle } from '../../src/knowledge/facts.ts';
import type { Shape } from '../../src/ui/figures/index.ts';
import { bySeverity } from '../../src/ui/severity.ts';

const plain = (text: string): string => text.toLowerCase().replaceAll(/\s*\([^)]*\)/g, '');

/** Does the form stand in the text as words of its own? "Temporo" does not stand in "temporomandibular". */
function stands(form: string, text: string): boolean {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + form.length] ?? ' '}`;
    if (!/[\p{L}\d]/u.test(around)) return true;
  }
  return false;
}

/** How grave the harm to a neighbour is: as grave as the cautions that name the same harm. */
function severityOf(muscle: Muscle, harm: string): Severity {
  const words = plain(harm);
  const named = muscle.cautions.filter(
    (caution) => words.includes(plain(caution.harm)) || plain(caution.harm).includes(words),
  );
  return named.sort(bySeverity)[0]?.severity ?? 'caution';
}

/**
 * Shapes whose name, or one of whose written forms, stands in a line of "neighbours at risk".
 * @param formsOf - the written forms of an entity by its id; empty for shapes that are no entity
 */
export function neighboursAtRisk(
  muscle: Muscle,
  shapes: readonly Shape[],
  formsOf: (id: string) => readonly string[],
): Record<string, Severity> {
  const tinted: Record<string, Severity> = {};
  for (const shape of shapes) {
    if (!shape.name || shape.id === muscle.id) continue;
    const forms = [shape.name, ...formsOf(shape.id)].map(plain).filter((form) => form.length > 3);
    const risk = muscle.at_risk.find(({ structure }) => forms.some((form) => stands(form, plain(structure))));
    if (risk) tinted[shape.id] = severityOf(muscle, risk.harm);
  }
  return tinted;
}
