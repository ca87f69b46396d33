import type { DossierFile, Raw } from '../dossier.ts';
import type { Ours } from '../ours.ts';

/** One thing that the dossier holds: `muscles-head/platysma/cautions/superficial-only`. */
export interface Item {
  at: string;
  /** The kind of thing, as a line of the report. */
  kind: string;
  taken: boolean;
}

export type Compare = (dossier: Raw, ours: Ours, file: DossierFile) => Item[];
