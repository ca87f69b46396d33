/** Line icons drawn for this project on a 20-unit grid; they take the colour of the text around them. */
const PATHS = {
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM13.2 13.2 17 17',
  back: 'M12 4 6 10l6 6',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  star: 'm10 3 2.2 4.5 4.9.7-3.6 3.4.9 4.9-4.4-2.3-4.4 2.3.9-4.9L2.9 8.2l4.9-.7Z',
  copy: 'M7 7V4h9v9h-3M4 7h9v9H4Z',
  check: 'm4 10.5 4 4 8-9',
  print: 'M6 7V3.5h8V7M6 14H3.5V7h13v7H14M6 11.5h8v5H6Z',
  large: 'M3 16 7 5l4 11M4.4 12.5h5.2M13 16l2.2-6 2.3 6M13.7 14.2h3.1',
  tab: 'M8 4H4v12h12v-4M11 4h5v5M16 4l-7 7',
  panel: 'M3 4h14v12H3ZM11.5 4v12',
  keyboard: 'M3 5.5h14v9H3ZM5.8 8.2h.01M9 8.2h.01M12.2 8.2h.01M5.8 11.6h8.4',
  close: 'm5 5 10 10M15 5 5 15',
  next: 'm8 4 6 6-6 6',
  settings: 'M3 6h7M14 6h3M3 14h3M10 14h7M12 4v4M8 12v4',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill={filled ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width={name === 'more' ? 2.6 : 1.6}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
