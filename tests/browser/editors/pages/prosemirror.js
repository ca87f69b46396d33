/* oxlint-disable import/no-unassigned-import -- styles and plugins register themselves */
import { exampleSetup } from 'prosemirror-example-setup';
import { DOMParser } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';
import { place, start, ready } from './page.js';

const source = document.createElement('div');
source.innerHTML = start.html;
const view = new EditorView(place, {
  state: EditorState.create({
    doc: DOMParser.fromSchema(schema).parse(source),
    plugins: exampleSetup({ schema, menuBar: false }),
  }),
});
ready({ root: view.dom, content: () => JSON.stringify(view.state.doc) });
