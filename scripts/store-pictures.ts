/** Makes the stores' pictures under `docs/store/` from the built extension on the demonstration chart: `npx tsx scripts/store-pictures.ts`. */
import { fileURLToPath } from 'node:url';
import { serveDemo } from '../demo/server.ts';
import { openBar, openChart, openTooltip, picture, stageFor } from './demo-pictures.ts';

/** What Chrome's, Edge's and Mozilla's stores all take. */
const SIZE = { width: 1280, height: 800 };

const folder = fileURLToPath(new URL('../docs/store/pictures', import.meta.url));
const demo = await serveDemo();
const stage = await stageFor(demo.url, folder);
const shown: string[] = [];
try {
  const notes = await openChart(stage, 'fairweather/notes');
  await notes.setViewport(SIZE);
  // The chart raises one: a tooltip that is there before it is only made shorter.
  await openBar(stage, notes);
  await openTooltip(stage, notes, 'SCM');
  shown.push(await picture(stage, notes, '1-tooltip'));
  const procedure = await openChart(stage, 'fairweather/procedure');
  await procedure.setViewport(SIZE);
  shown.push(await picture(stage, procedure, '2-chart'));
  for (const [name, route, awaited] of [
    ['3-entry', '#/entry/sternocleidomastoid', '::-p-text(Sternocleidomastoid)'],
    ['4-rule', '#/rule/neck-x-lung-disease', '::-p-text(When it speaks)'],
    ['5-search', '#/search?q=drool', '.result'],
  ] as const) {
    const page = await stage.browser.openOwn(`popup/index.html?size=tab${route}`);
    await page.setViewport(SIZE);
    await page.waitForSelector(awaited);
    shown.push(await picture(stage, page, name));
  }
} finally {
  await stage.browser.close();
  await demo.close();
}
process.stdout.write(`${shown.join('\n')}\n`);
