/** Run in a process of its own: how long the packed lexicon takes to load there for the first time, and what it holds. */
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createDetector } from '../../../src/detection/index.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const held = () => {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

const packed = readFileSync(process.argv[2]!, 'utf8');
const before = held();
const start = performance.now();
const detector = createDetector(packed);
const milliseconds = performance.now() - start;
const bytes = held() - before;
process.stdout.write(JSON.stringify({ milliseconds, bytes, mentions: detector.detect('masseter').length }));
