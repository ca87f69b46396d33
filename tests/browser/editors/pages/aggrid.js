import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import { place, rows } from './rows.js';

ModuleRegistry.registerModules([AllCommunityModule]);
const grid = createGrid(place, {
  columnDefs: [{ field: 'muscle' }, { field: 'units' }],
  rowData: rows,
});
globalThis.to = (row) => grid.ensureIndexVisible(row, 'top');
