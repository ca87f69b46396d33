/**
 * The end of `npm start`: serves the demonstration chart and opens it with the extension loaded and the site turned on.
 * With `--headless` it walks through the chart unseen, saves pictures under `out/` and prints what the page holds.
 */
import { fileURLToPath } from 'node:url';
import { serveDemo } from '../demo/server.ts';
import type { PageState } from '../src/messages/index.ts';
import {
  openBar,
  openChart,
  openReference,
  openTooltip,
  picture,
  stageFor,
  type Stage,
} from './demo-pictures.ts';

const folder = fileURLToPath(new URL('../out', import.meta.url));
const headless = process.argv.includes('--headless');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function walk(stage: Stage): Promise<void> {
  const notes = await openChart(stage, 'fairweather/notes');
  const pictures = [await picture(stage, notes, 'chart')];
  // The chart raises one: a tooltip that is there before it is only made shorter.
  await openBar(stage, notes);
  await openTooltip(stage, notes, 'SCM');
  pictures.push(await picture(stage, notes, 'tooltip'));
  const found = await onThisPage(stage);
  const entry = await openReference(stage, notes, '#/entry/sternocleidomastoid');
  pictures.push(await picture(stage, entry, 'popup'));
  say('\nOn the page:');
  for (const [what, times] of found) say(`  ${what}${times > 1 ? ` (${times})` : ''}`);
  say('\nPictures:');
  for (const path of pictures) say(`  ${path}`);
}

/** What the extension recognised on the page in front, each with how often. */
async function onThisPage({ browser }: Stage): Promise<[string, number][]> {
  const state = (await browser.inExtension(async () => {
    const scope = globalThis as unknown as Record<'browser' | 'chrome', Extension | undefined>;
    const extension = (scope.browser ?? scope.chrome)!;
    const [front] = await extension.tabs.query({ active: true, currentWindow: true });
    return extension.runtime.sendMessage({ kind: 'page', tab: front!.id });
  })) as PageState;
  const counts = new Map<string, number>();
  for (const { kind, entity, assertion } of state.mentions) {
    const what = `${kind}: ${entity}${assertion === 'affirmed' ? '' : `, ${assertion}`}`;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return [...counts];
}

interface Extension {
  tabs: { query(filter: object): Promise<{ id: number }[]> };
  runtime: { sendMessage(message: object): Promise<unknown> };
}

const demo = await serveDemo();
say(`The demonstration chart is served at ${demo.url}`);
const stage = await stageFor(demo.url, folder, { visible: !headless });
if (headless) {
  await walk(stage);
  await stage.browser.close();
} else {
  await openChart(stage, 'fairweather/notes');
  say('The browser is open. Close its window, or press Ctrl+C here, to end.');
  await stage.browser.closed();
}
await demo.close();
