import type { ComponentChildren } from 'preact';
import { patients } from '../patients/index.ts';
import { addressOf, TAB_NAMES, TABS, type Place } from './address.ts';

interface Props {
  place: Place;
  go: (place: Place) => void;
}

/** A link that stays within the page, unless asked for a new tab. */
function Link(props: Props & { current: boolean; class: string; children: ComponentChildren }) {
  const { place, go, current, children } = props;
  return (
    <a
      class={props.class}
      href={addressOf(place.patient, place.tab)}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go(place);
      }}
    >
      {children}
    </a>
  );
}

const initials = (name: string) =>
  name
    .split(', ')
    .map((part) => part[0])
    .toReversed()
    .join('');

export function Rail({ place, go }: Props) {
  return (
    <nav class="rail" aria-label="Patients">
      <p class="brand">
        <span aria-hidden="true">⚓</span> Harbour
      </p>
      <p class="rail-title">Today's list</p>
      <ul>
        {patients.map((patient) => (
          <li key={patient.slug}>
            <Link
              class="patient"
              place={{ patient, tab: 'summary' }}
              go={go}
              current={patient.slug === place.patient.slug}
            >
              <span class="disc" aria-hidden="true">
                {initials(patient.name)}
              </span>
              <span>
                <b>{patient.name}</b>
                <small>{patient.clinic}</small>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function Tabs({ place, go }: Props) {
  return (
    <nav class="tabs" aria-label="Chart">
      {TABS.map((tab) => (
        <Link key={tab} class="tab" place={{ ...place, tab }} go={go} current={tab === place.tab}>
          {TAB_NAMES[tab]}
        </Link>
      ))}
    </nav>
  );
}
