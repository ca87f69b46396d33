/** Several pictures on one sheet, so that many can be looked at quickly. */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BrowserUnderTest } from '../tests/browser/harness/browser-under-test.ts';

export interface Shot {
  name: string;
  path: string;
}

interface Grid {
  columns: number;
  /** Of the pictures' own size. */
  scale: number;
}

/** The size, in pixels, of a sheet that is still shown as it is, not made smaller. */
const WIDTH = 1380;
const HEIGHT = 880;

/** Writes `<start>-1.png`, `<start>-2.png`, …: rows of pictures, as many as fit one sheet, each under its name. */
export async function contactSheets(
  browser: BrowserUnderTest,
  shots: readonly Shot[],
  start: string,
  { columns, scale }: Grid,
): Promise<void> {
  mkdirSync(dirname(start), { recursive: true });
  const page = await browser.open('about:blank');
  await page.setViewport({ width: WIDTH, height: 100 });
  const rows = Array.from({ length: Math.ceil(shots.length / columns) }, (_, i) =>
    shots.slice(i * columns, (i + 1) * columns),
  );
  let sheet = 0;
  while (rows.length > 0) {
    let used = 0;
    await page.evaluate(() => document.body.replaceChildren());
    for (let row = rows[0]; row; row = rows[0]) {
      const images = row.map(({ name, path }) => ({ name, data: readFileSync(path, 'base64') }));
      const height = await page.evaluate(
        async (cells, width, share) => {
          const line = document.createElement('div');
          line.style.cssText = 'display:flex;gap:4px;align-items:start;margin-bottom:4px';
          for (const { name, data } of cells) {
            const cell = document.createElement('div');
            const image = document.createElement('img');
            image.src = `data:image/png;base64,${data}`;
            await image.decode();
            const shown = Math.min(width, image.naturalWidth * share);
            image.style.cssText = `display:block;width:${shown}px`;
            cell.style.cssText = 'font:11px sans-serif;background:#888;color:#fff;padding:1px';
            cell.append(name, image);
            line.append(cell);
          }
          document.body.style.margin = '0';
          document.body.append(line);
          return line.offsetHeight + 4;
        },
        images,
        WIDTH / columns - 6,
        scale,
      );
      if (used > 0 && used + height > HEIGHT) {
        await page.evaluate(() => document.body.lastElementChild?.remove());
        break;
      }
      used += height;
      rows.shift();
    }
    const clip = { x: 0, y: 0, width: WIDTH, height: Math.max(used, 1) };
    await page.screenshot({ path: `${start}-${++sheet}.png`, clip, captureBeyondViewport: true });
  }
  await page.close();
}
