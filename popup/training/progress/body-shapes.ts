/** A plain figure for overviews, drawn for this project: a body from the front, the head by itself, a back. Not anatomy. */
import type { Region } from '../../../src/knowledge/model.ts';

/** `both`: drawn a second time, mirrored in the body's midline at x = 90. */
export const BODY: readonly { region: Region; d: string; both?: true }[] = [
  { region: 'neck', d: 'M82 47h16v11q6 3 8 5H74q2-2 8-5Z' },
  { region: 'thorax', d: 'M90 65h17q6 6 7 18l-2 35q-11 4-22 4Z', both: true },
  { region: 'abdomen', d: 'M90 124q11 0 22-4l-2 33q-9 4-20 4Z', both: true },
  { region: 'pelvis', d: 'M90 159q10 0 20-4l3 14-20 17h-3Z', both: true },
  { region: 'shoulder', d: 'M109 65q18 1 22 18l-15 4q-1-14-7-22Z', both: true },
  { region: 'arm', d: 'M116 89l15-4q5 20 8 41l-12 4q-7-19-11-41Z', both: true },
  { region: 'forearm', d: 'M128 132l11-4q8 19 10 39l-9 3q-8-18-12-38Z', both: true },
  { region: 'hand', d: 'M141 172l9-3q7 9 5 23l-7 2q-7-9-7-22Z', both: true },
  { region: 'hip', d: 'M112 153q9 6 11 26l-27 8 19-17Z', both: true },
  { region: 'thigh', d: 'M94 190l29-9q2 30-5 61H103q-8-24-9-52Z', both: true },
  { region: 'leg', d: 'M103 244h15q4 28-4 58h-9q-7-29-2-58Z', both: true },
  { region: 'foot', d: 'M105 304h9q9 6 10 13-11 4-20 0Z', both: true },
  { region: 'back', d: 'M218 210q32-12 64 0l7 42-6 46q-33 8-66 0l-6-46Z' },
  { region: 'scalp', d: 'M206 62c2-54 86-54 88 0q-44-18-88 0Z' },
  { region: 'face', d: 'M206 65q44-18 88 0 1 24-8 43H214q-9-19-8-43Z' },
  { region: 'jaw', d: 'M215 110h70q-10 29-35 30-25-1-35-30Z' },
  { region: 'eye', d: 'M218 76q13-12 26 0-13 12-26 0Zm38 0q13-12 26 0-13 12-26 0Z' },
  { region: 'gland', d: 'M199 94q8-2 9 8t7 14q-9 6-14-4t-2-18Zm102 0q-8-2-9 8t-7 14q9 6 14-4t2-18Z' },
  { region: 'tongue-pharynx-larynx', d: 'M237 142q13 3 26 0l3 32q-16 6-32 0Z' },
];

export const HEAD_OUTLINE = 'M90 4c22 0 22 41 0 41S68 4 90 4Z';
export const MIDLINE = 90;
