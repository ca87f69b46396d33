/** What a chart of the demonstration holds. Every patient is made up; so is every date, number and letter. */

export interface Patient {
  slug: string;
  name: string;
  sex: 'Female' | 'Male';
  born: string;
  age: number;
  mrn: string;
  clinic: string;
  allergies: string[];
  problems: { text: string; code?: string; since: string }[];
  medications: { text: string; how: string; since: string }[];
  visits: Visit[];
  /** Shown when asked for. */
  earlierVisits: Visit[];
  note: Note;
  procedure: ProcedureNote;
  documents: ChartDocument[];
  draft: { rich: string[]; plain: string };
}

export interface Visit {
  date: string;
  reason: string;
  where: string;
}

export interface Note {
  title: string;
  date: string;
  sections: { heading: string; paragraphs?: string[]; list?: string[] }[];
}

export interface ProcedureNote {
  title: string;
  date: string;
  status: string;
  before: string[];
  columns: string[];
  rows: string[][];
  total?: string;
  after: string[];
}

/** A document shown in a frame: `inline` as `srcdoc`, `served` at an address of its own. */
export interface ChartDocument {
  slug: string;
  title: string;
  kind: 'inline' | 'served';
  date: string;
  paragraphs: string[];
}
