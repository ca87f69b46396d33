/** Makes the pictures under `docs/screenshots/` from the built extension: `npx tsx scripts/screenshots.ts`. */
import { fileURLToPath } from 'node:url';
import { serveDemo } from '../demo/server.ts';
import { openBar, openChart, openReference, openTooltip, picture, stageFor } from './demo-pictures.ts';

const folder = fileURLToPath(new URL('../docs/screenshots', import.meta.url));
const demo = await serveDemo();

for (const scheme of ['light', 'dark'] as const) {
  const stage = await stageFor(demo.url, folder, { scheme });
  const shown: string[] = [];
  try {
    const procedure = await openChart(stage, 'fairweather/procedure');
    await openBar(stage, procedure);
    shown.push(await picture(stage, procedure, `chart-${scheme}`));
    const findings = await openReference(stage, procedure, '#/');
    await findings.waitForSelector('.finding');
    shown.push(await picture(stage, findings, `findings-${scheme}`));
    const notes = await openChart(stage, 'fairweather/notes');
    // The chart raises one: a tooltip that is there before it is only made shorter.
    await openBar(stage, notes);
    await openTooltip(stage, notes, 'SCM');
    shown.push(await picture(stage, notes, `tooltip-${scheme}`));
    const start = await openReference(stage, notes, '#/');
    // Findings come by a message of their own, and stand above the rest.
    for (const part of ['.finding', '.mention']) await start.waitForSelector(part);
    shown.push(await picture(stage, start, `popup-start-${scheme}`));
    const entry = await openReference(stage, notes, '#/entry/sternocleidomastoid');
    shown.push(await picture(stage, entry, `popup-entry-${scheme}`));
  } finally {
    await stage.browser.close();
  }
  process.stdout.write(`${shown.join('\n')}\n`);
}
await demo.close();
