import { place, start, ready } from './page.js';

place.contentEditable = 'true';
place.innerHTML = start.html;
ready({ root: place, content: () => place.innerHTML });
