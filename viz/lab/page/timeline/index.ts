/** Changes over time: bars, table, and the bands behind charts. */
export { bandsOf } from './bars';
export { Timeline } from './timeline';
