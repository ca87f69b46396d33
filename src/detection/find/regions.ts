/** Which regions of the body are injected together: a list that runs over them is one list. */
import type { Region } from '../../knowledge/model.ts';

const NEIGHBOURS: readonly (readonly Region[])[] = [
  ['scalp', 'face', 'eye', 'jaw', 'tongue-pharynx-larynx', 'gland'],
  ['jaw', 'scalp', 'neck', 'shoulder', 'back'],
  ['shoulder', 'arm', 'forearm', 'hand', 'thorax'],
  ['shoulder', 'thorax', 'back', 'abdomen', 'pelvis'],
  ['back', 'pelvis', 'hip', 'thigh', 'leg', 'foot'],
];

/** 2: the same region; 1: regions that are injected together; 0: apart, or not known. */
export function closeness(a: Region | undefined, b: Region | undefined): 0 | 1 | 2 {
  if (!a || !b) return 0;
  if (a === b) return 2;
  return NEIGHBOURS.some((group) => group.includes(a) && group.includes(b)) ? 1 : 0;
}
