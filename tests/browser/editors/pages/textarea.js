import { place, start, ready } from './page.js';

const field = document.createElement('textarea');
field.rows = 8;
field.cols = 60;
field.value = start.text.join('\n');
place.append(field);
ready({ root: field, content: () => field.value });
