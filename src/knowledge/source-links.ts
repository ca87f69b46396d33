import type { Source } from './model.ts';

export interface SourceLink {
  label: string;
  url: string;
}

/** Where the text of a source can be found: by DOI (doi.org), in PubMed, at an address of its own. Empty for none. */
export function linksOf({ doi, pmid, url }: Pick<Source, 'doi' | 'pmid' | 'url'>): SourceLink[] {
  const links: SourceLink[] = [];
  if (doi) links.push({ label: `doi:${doi}`, url: `https://doi.org/${doi}` });
  if (pmid) links.push({ label: `PMID ${pmid}`, url: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` });
  if (url) links.push({ label: new URL(url).hostname.replace(/^www\./, ''), url });
  return links;
}
