/** What judgement asks of the facts, ready-made. Text: parsed once there is a chart to be judged, not whenever the background wakes. */
import text from './compiled/advice.json?raw';

export const adviceText: string = text;
