import { createContext } from 'preact';
import { useContext, useId, useState } from 'preact/hooks';
import type { Basis, Source } from '../knowledge/model.ts';
import { linksOf } from '../knowledge/source-links.ts';
import { confirmationWords, firstSources, reviewWords, sourceWords } from './basis-words.ts';
import { t } from './i18n.ts';

/** The bibliography, by id. */
export const Sources = createContext<Record<string, Source>>({});

/** The whole citation, with the ways to find the text. */
export function Citation({ source }: { source: Source }) {
  return (
    <div class="citation">
      <p>{source.citation}</p>
      {source.note && <p class="faint">{source.note}</p>}
      <p class="citation-links">
        <a href={`#/source/${source.id}`}>{t('source_page')}</a>
        {linksOf(source).map(({ label, url }) => (
          <a key={url} href={url} target="_blank" rel="noreferrer noopener">
            {label}
          </a>
        ))}
      </p>
    </div>
  );
}

/** On what a statement rests: each source by its short name, how far it was read, whether a clinician has reviewed it. */
export function SourceLine({ basis }: { basis: Basis }) {
  const sources = useContext(Sources);
  const [open, setOpen] = useState<string | null>(null);
  const panel = useId();
  const [all, setAll] = useState(false);
  const named = basis.sources.flatMap((id) => sources[id] ?? []);
  const listed = all ? named : firstSources(named);
  const shown = named.find((source) => source.id === open);
  return (
    <div class="basis">
      <p>
        {listed.map((source, index) => (
          <span key={source.id}>
            {index > 0 && '; '}
            <a
              class="source"
              href={`#/source/${source.id}`}
              aria-expanded={open === source.id}
              aria-controls={open === source.id ? panel : undefined}
              onClick={(event) => {
                // A plain click unfolds the citation in place; with a modifier the link leads to the source's own page.
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                setOpen(open === source.id ? null : source.id);
              }}
            >
              {sourceWords(source, index === 0 ? basis.section : undefined)}
            </a>
          </span>
        ))}
        {listed.length < named.length && ' '}
        {listed.length < named.length && (
          <button type="button" class="more-sources" onClick={() => setAll(true)}>
            {t('more_sources', named.length - listed.length)}
          </button>
        )}
        <span class="basis-state" title={basis.confirmed.what}>
          {confirmationWords(basis.confirmed.level)}
          {basis.confirmed.quality === 'low' && `, ${t('confirmed_low')}`}
        </span>
        <span class="basis-state">{reviewWords(basis)}</span>
      </p>
      {shown && (
        <div id={panel}>
          <Citation source={shown} />
          {basis.confirmed.what && <p class="faint">{t('confirmed_what', basis.confirmed.what)}</p>}
        </div>
      )}
    </div>
  );
}
