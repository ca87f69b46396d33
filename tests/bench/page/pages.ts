/** Charts to measure on, the same in every run. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const MUSCLES = [
  'masseter', 'temporalis', 'procerus', 'trapezius', 'levator scapulae', 'sternocleidomastoid', 'splenius capitis',
  'orbicularis oculi',
]; // prettier-ignore
const WORDS = (
  'patient reports stable symptoms since the last visit with mild discomfort on the left side and no new weakness after ' +
  'treatment the plan was reviewed and follow up arranged in twelve weeks medication list unchanged blood pressure within range'
).split(' ');

/** Sentences of chart text in which one word in `oneIn` is a muscle. */
function writer(oneIn: number): () => string {
  let word = 0;
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed % below;
  };
  return () => {
    const words = Array.from({ length: 8 + random(10) }, () =>
      ++word % oneIn === 0 ? MUSCLES[random(MUSCLES.length)] : WORDS[random(WORDS.length)],
    );
    return `${words.join(' ')}. `;
  };
}

const page = (body: string): string => `<!doctype html>
<meta charset="utf-8" />
<link rel="icon" href="data:," />
<title>Chart</title>
<style>
  body { font: 14px/1.4 sans-serif; margin: 0; padding: 8px; }
  table { border-collapse: collapse; width: 100%; }
  td { border: 1px solid #ccc; padding: 2px 6px; }
</style>
${body}`;

/** A chart of visits, each 20 elements. */
export function chart(visits: number, oneIn: number): string {
  const say = writer(oneIn);
  const visit = (_: unknown, i: number): string => `<section><h3>Visit <span>${i}</span></h3>
<p>${say()}${say()}<b>${say()}</b></p>
<table><tr><td>${say()}<td>${i}<td><span>${say()}</span><tr><td>${say()}<td>${i}<td><span>${say()}</span></table>
<ul><li>${say()}<li>${say()}</ul></section>`;
  return page(Array.from({ length: visits }, visit).join('\n'));
}

/** A note of this length in an editor and in a field. */
export function note(length: number): string {
  const say = writer(12);
  let text = '';
  while (text.length < length) text += `${say()}${text.length % 5 === 0 ? '\n' : ''}`;
  const paragraphs = text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('');
  return page(
    `<div id="editor" contenteditable style="height: 300px; overflow: auto">${paragraphs}</div>
<textarea id="field" rows="15" cols="120">${text}</textarea>`,
  );
}

/** A visit with a plan of injections, for what reads plans. */
export const plan = (): string =>
  page(`<h1>Visit</h1>
<p>Cervical dystonia. Returns 12 weeks after her last Botox injections. No dysphagia.</p>
<p>Exam: head turned to the left, L SCM hypertrophic, 4/5 strength in the right deltoid.</p>
<h2>Procedure</h2>
<p>OnabotulinumtoxinA (Botox) 200 units, diluted with 2 mL of saline, under EMG guidance:</p>
<p>Left splenius capitis 60 units in 3 sites</p>
<p>Right sternocleidomastoid 30 units, 2 sites</p>
<p>L levator scapulae 40 U, B/L trapezius 25 U each side</p>
<p>Total 180 units given, 20 units wasted.</p>
<h2>Plan</h2>
<p>Consider adding the right semispinalis capitis next time. Return in 12 weeks.</p>`);

/** Frames that hold no text. */
export const frames = (count: number): string =>
  page(Array.from({ length: count }, () => '<iframe srcdoc="<div></div>"></iframe>').join(''));

/** An application that shows one visit after the other, with a note to write in; `soak.chart` works through them. */
export function visitByVisit(): string {
  const say = writer(12);
  const texts = JSON.stringify(Array.from({ length: 200 }, say));
  return page(`<nav><a href="#">Visits</a></nav><main></main>
<script>
  const TEXTS = ${texts};
  const main = document.querySelector('main');
  const text = (i) => TEXTS[i % TEXTS.length];
  const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  function show(visit) {
    history.pushState(visit, '', '?visit=' + visit);
    const lines = Array.from({ length: 30 }, (_, i) => '<p>' + text(visit * 7 + i) + '</p>').join('');
    const rows = Array.from({ length: 10 }, (_, i) => '<tr><td>' + text(visit + i) + '<td>' + i).join('');
    main.innerHTML = '<h2>Visit ' + visit + '</h2>' + lines + '<table>' + rows + '</table>' +
      '<div contenteditable><p>' + text(visit) + '</p></div><textarea></textarea><iframe></iframe>';
  }
  function edit(i) {
    const field = main.querySelector('textarea');
    const steps = [
      () => (main.querySelector('[contenteditable] p').firstChild.data += text(i).slice(0, 12)),
      () => {
        field.value += text(i).slice(0, 12);
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      },
      () => main.querySelector('p').remove(),
      () => main.querySelector('tr').after(Object.assign(document.createElement('tr'), { innerHTML: '<td>' + text(i) })),
      () => (main.querySelectorAll('p')[3].textContent = text(i * 3)),
    ];
    steps[i % steps.length]();
  }
  globalThis.soak = {
    async chart(from, to, edits) {
      for (let visit = from; visit < to; visit++) {
        show(visit);
        await rest(30);
        for (let i = 0; i < edits; i++) {
          edit(visit + i);
          await rest(4);
        }
      }
    },
  };
</script>`);
}

export const PAGES: Record<string, string> = {
  '/chart': chart(500, 40),
  '/marks': chart(500, 9),
  '/note': note(20_000),
  '/frames': frames(20),
  '/plan': plan(),
  '/quiet': chart(50, 20),
  '/soak': visitByVisit(),
};

export async function serve(): Promise<{ port: number; close: () => void }> {
  const server = createServer(({ url = '' }, response) => {
    const body = PAGES[url];
    response.writeHead(body ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(body ?? '');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
