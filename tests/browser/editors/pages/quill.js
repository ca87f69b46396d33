/* oxlint-disable import/no-unassigned-import -- styles and plugins register themselves */
import Quill from 'quill';
import 'quill/dist/quill.core.css';
import { place, start, ready } from './page.js';

const quill = new Quill(place, { formats: ['bold'] });
quill.clipboard.dangerouslyPasteHTML(start.html);
quill.history.clear();
ready({ root: quill.root, content: () => JSON.stringify(quill.getContents()) });
