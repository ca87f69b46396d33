import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { addressOf, placeOf, type Place } from './address.ts';
import { Banner } from './banner.tsx';
import { Documents } from './documents.tsx';
import { Notes } from './notes.tsx';
import { Procedure } from './procedure.tsx';
import { Rail, Tabs } from './navigation.tsx';
import { Summary } from './summary.tsx';
import { Write } from './write.tsx';

const PAGES = { summary: Summary, notes: Notes, procedure: Procedure, documents: Documents, write: Write };

function App() {
  const [place, setPlace] = useState<Place>(() => placeOf(location.pathname));

  useEffect(() => {
    const back = () => setPlace(placeOf(location.pathname));
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);

  useEffect(() => {
    document.title = `${place.patient.name} · Harbour EHR, demonstration`;
  }, [place]);

  const go = (next: Place) => {
    history.pushState(null, '', addressOf(next.patient, next.tab));
    setPlace(next);
    scrollTo(0, 0);
  };

  const Page = PAGES[place.tab];
  return (
    <div class="frame">
      <Rail place={place} go={go} />
      <div class="chart">
        <Banner patient={place.patient} />
        <Tabs place={place} go={go} />
        <main key={`${place.patient.slug}/${place.tab}`}>
          <Page patient={place.patient} />
        </main>
        <footer>Harbour is a demonstration. Its patients, letters and numbers are made up.</footer>
      </div>
    </div>
  );
}

render(<App />, document.getElementById('app')!);
