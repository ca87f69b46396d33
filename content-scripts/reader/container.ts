/** What the reader holds of a block-level element, in little room: a page has ten thousand of them. */
import { SECTIONS, type Section } from '../../src/detection/model.ts';
import { NONE, type Part } from './model.ts';

/** Bits of `state`; above them the sections before and after it, by their numbers. */
const [STALE, DIRTY, FOUND, WATCHED] = [1, 2, 4, 8];
const [IN, OUT] = [4, 9];
const SECTION = 31;

/**
 * A block-level element of the page, with the text it holds itself and the block-level elements inside it, in
 * reading order. Containers form a tree in the order of the page, so that what did not change is not read again.
 */
export class Container {
  readonly element: Element;
  parent: Container | null;
  /** In the order of the page; most hold one, and no list of it. */
  parts: Part | readonly Part[];
  private state: number;

  constructor(element: Element) {
    this.element = element;
    this.parent = null;
    this.parts = NONE;
    this.state = STALE | DIRTY;
  }

  /** Its own level must be walked. */
  get stale(): boolean {
    return (this.state & STALE) > 0;
  }
  set stale(on: boolean) {
    this.put(STALE, on);
  }

  /** Something in it must be walked or read. */
  get dirty(): boolean {
    return (this.state & DIRTY) > 0;
  }
  set dirty(on: boolean) {
    this.put(DIRTY, on);
  }

  /** Some block in it has candidates. */
  get found(): boolean {
    return (this.state & FOUND) > 0;
  }
  set found(on: boolean) {
    this.put(FOUND, on);
  }

  /** Is it watched whether it comes near? */
  get watched(): boolean {
    return (this.state & WATCHED) > 0;
  }
  set watched(on: boolean) {
    this.put(WATCHED, on);
  }

  /** The section before it, as last read. */
  get sectionIn(): Section {
    return SECTIONS[(this.state >> IN) & SECTION]!;
  }
  set sectionIn(section: Section) {
    this.state = (this.state & ~(SECTION << IN)) | (SECTIONS.indexOf(section) << IN);
  }

  /** The section after it. */
  get sectionOut(): Section {
    return SECTIONS[(this.state >> OUT) & SECTION]!;
  }
  set sectionOut(section: Section) {
    this.state = (this.state & ~(SECTION << OUT)) | (SECTIONS.indexOf(section) << OUT);
  }

  private put(bit: number, on: boolean): void {
    this.state = on ? this.state | bit : this.state & ~bit;
  }
}
