/** The door of an organisation's own statements: read from its policy, and put among ours. */
export { tipWith, withOverlay } from './apply.ts';
export { NO_OVERLAY, type Overlay, type Phone, type PolicyProblem } from './model.ts';
export { isRecord, OVERLAY_ENTRIES, OVERLAY_KEYS, readOverlay, unknownKey } from './read.ts';
