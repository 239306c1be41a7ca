/** Changes over time: bars, and a table that says the same. */
export { Timeline } from './timeline';
