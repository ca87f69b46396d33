/** Figures beside an entry or a set. This part loads when it is first shown. */
import { useEffect, useState } from 'preact/hooks';
import type { AvoidSet, Muscle } from '../../src/knowledge/facts.ts';
import type { Severity } from '../../src/knowledge/model.ts';
import {
  Figure,
  figuresOf,
  figuresOfSet,
  loadFigure,
  type FigureEntry,
  type Shape,
} from '../../src/ui/figures/index.ts';
import { t } from '../../src/ui/i18n.ts';
import { bySeverity } from '../../src/ui/severity.ts';
import { useReference } from '../pieces/context.tsx';
import { Section } from '../pieces/section.tsx';
import { itemHref } from '../router.ts';
import { navigate } from '../state/history.ts';
import { neighboursAtRisk } from './neighbours.ts';

/** Opens what a shape stands for: an entry, an avoid set, a condition. */
export function useOpenShape(): (id: string) => void {
  const reference = useReference();
  return (id) => {
    if (reference.set(id)) navigate(itemHref('set', id));
    else if (reference.entity(id)) navigate(itemHref('entry', id));
  };
}

interface Props {
  figures: readonly FigureEntry[];
  lit: readonly string[];
  tinted: (shapes: readonly Shape[]) => Record<string, Severity>;
}

/** One of several figures, with the others a click away. */
function Chosen({ figures, lit, tinted }: Props) {
  const [id, setId] = useState(figures[0]!.id);
  const [shapes, setShapes] = useState<readonly Shape[]>([]);
  const open = useOpenShape();
  useEffect(() => {
    let current = true;
    void loadFigure(id).then((data) => current && setShapes(data.shapes));
    return () => void (current = false);
  }, [id]);
  return (
    <Section title={t('section_figure')}>
      {figures.length > 1 && (
        <div class="segments" role="group" aria-label={t('figure_choice')}>
          {figures.slice(0, 6).map((figure) => (
            <button
              key={figure.id}
              type="button"
              aria-pressed={figure.id === id}
              onClick={() => setId(figure.id)}
            >
              {figure.title} <span>{figure.depth}</span>
            </button>
          ))}
        </div>
      )}
      <Figure key={id} id={id} lit={lit} tinted={tinted(shapes)} onPick={open} />
    </Section>
  );
}

/** The muscle lit, its neighbours at risk tinted. */
export function MuscleFigure({ muscle }: { muscle: Muscle }) {
  const reference = useReference();
  const figures = figuresOf(muscle.id);
  if (figures.length === 0) return null;
  const formsOf = (id: string) => reference.entity(id)?.terms.map((term) => term.text) ?? [];
  return (
    <Chosen
      figures={figures}
      lit={[muscle.id, ...(muscle.members ?? [])]}
      tinted={(shapes) => neighboursAtRisk(muscle, shapes, formsOf)}
    />
  );
}

/** The members of a set, each tinted by its severity. */
export function SetFigure({ set }: { set: AvoidSet }) {
  const shown = new Set(
    set.members.flatMap((member) => member.muscles.flatMap((id) => figuresOf(id).slice(0, 1))),
  );
  const figures = [...new Set([...figuresOfSet(set.id), ...shown])];
  if (figures.length === 0) return null;
  const tinted: Record<string, Severity> = {};
  for (const member of [...set.members].sort(bySeverity).toReversed()) {
    for (const id of member.muscles) tinted[id] = member.severity;
  }
  return <Chosen figures={figures} lit={[]} tinted={() => tinted} />;
}
