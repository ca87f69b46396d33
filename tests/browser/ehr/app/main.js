/** A chart put together of Medplum's own components, over its own mock of a server: nothing is asked of a network. */
import { MantineProvider } from '@mantine/core';
import { indexSearchParameterBundle, indexStructureDefinitionBundle } from '@medplum/core';
import { MockClient } from '@medplum/mock';
import {
  DiagnosticReportDisplay,
  Document,
  LinkTabs,
  MedplumProvider,
  PatientSummary,
  PatientTimeline,
  QuestionnaireForm,
  SearchControl,
} from '@medplum/react';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, useLocation, useNavigate } from 'react-router';
import { resources, searchParameters, types } from 'virtual:definitions';
import { chart, clinician, note, patient, questionnaire } from './chart.js';

indexStructureDefinitionBundle(types);
indexStructureDefinitionBundle(resources);
indexSearchParameterBundle(searchParameters);

const medplum = new MockClient({ profile: clinician, seedDefaultData: false });

const problems = {
  resourceType: 'Condition',
  filters: [{ code: 'subject', operator: 'eq', value: `Patient/${patient.id}` }],
  fields: ['code', 'recordedDate'],
};

/** Each place of the application, with the component that shows it. */
const VIEWS = {
  report: () => h(DiagnosticReportDisplay, { value: note }),
  problems: () => h(SearchControl, { search: problems, hideToolbar: true, hideFilters: true }),
  timeline: () => h(PatientTimeline, { patient }),
  form: () => h(QuestionnaireForm, { questionnaire, subject: { reference: `Patient/${patient.id}` } }),
};

function Chart() {
  const view = VIEWS[useLocation().pathname.slice(1)] ?? VIEWS.report;
  const navigate = useNavigate();
  return h(
    MedplumProvider,
    { medplum, navigate },
    h(
      'div',
      { style: { display: 'grid', gridTemplateColumns: '340px 1fr' } },
      h('aside', null, h(PatientSummary, { patient })),
      h('main', null, h(LinkTabs, { baseUrl: '', tabs: Object.keys(VIEWS) }), h(Document, null, view())),
    ),
  );
}

for (const resource of chart) await medplum.createResource(resource, undefined, { assignedId: true });
createRoot(document.getElementById('app')).render(h(MantineProvider, null, h(BrowserRouter, null, h(Chart))));
