/** A long list of injections, of which a grid draws those in sight. */
const named = { 2: 'masseter', 5: 'temporalis', 500: 'procerus', 503: 'trapezius', 1990: 'splenius capitis' };

export const rows = Array.from({ length: 2000 }, (_, i) => ({
  muscle: named[i] ?? `row ${i}`,
  units: `${i % 40} units`,
}));

export const place = document.getElementById('editor');
place.style.cssText = 'width: 600px; height: 300px';
