/** What a frame needs once it has text to read. A script of its own, so that a frame without text never holds it. */
import { preparedDetector } from '../src/detection/index.ts';

/** Makes the detector of the packed lexicon. Pauses often. */
(globalThis as { cautelaReading?: typeof preparedDetector }).cautelaReading = preparedDetector;
