/* oxlint-disable import/no-unassigned-import -- styles and plugins register themselves */
import Quill from 'quill';
import 'quill/dist/quill.core.css';
import { place, start, ready } from './page.js';

// By default it undoes together what was written within a second: what that is depends on how fast the machine is.
const quill = new Quill(place, { formats: ['bold'], modules: { history: { delay: 0 } } });
quill.clipboard.dangerouslyPasteHTML(start.html);
quill.history.clear();
ready({ root: quill.root, content: () => JSON.stringify(quill.getContents()) });
