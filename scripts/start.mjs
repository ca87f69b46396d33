/** `npm start`: prepares a fresh clone, builds, serves the demo chart and opens it with the extension loaded. */
import { hasDisplay, prepare, runScript, say } from './prepare.mjs';

const env = await prepare(['chromium']);
say('Building the extension');
const built = await runScript('build.ts', [], env);
if (built !== 0) process.exit(built);
say(hasDisplay() ? 'Opening the demo chart' : 'No display: walking through the demo chart unseen');
process.exit(await runScript('start-demo.ts', hasDisplay() ? [] : ['--headless'], env));
