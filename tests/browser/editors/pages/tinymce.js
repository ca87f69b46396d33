/* oxlint-disable import/no-unassigned-import -- styles and plugins register themselves */
import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/skins/content/default/content.js';
import { place, start, ready } from './page.js';

const [editor] = await tinymce.init({
  target: place,
  license_key: 'gpl',
  skin: 'oxide',
  menubar: false,
  promotion: false,
  branding: false,
});
editor.setContent(start.html);
editor.undoManager.clear();
ready({ root: editor.getBody(), content: () => editor.getContent() });
