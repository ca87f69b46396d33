/* oxlint-disable import/no-unassigned-import -- styles and plugins register themselves */
import { Bold, ClassicEditor, Essentials, Paragraph } from 'ckeditor5';
import 'ckeditor5/ckeditor5.css';
import { place, start, ready } from './page.js';

const editor = await ClassicEditor.create(place, {
  licenseKey: 'GPL',
  plugins: [Essentials, Paragraph, Bold],
  initialData: start.html,
});
ready({ root: editor.editing.view.getDomRoot(), content: () => editor.getData() });
