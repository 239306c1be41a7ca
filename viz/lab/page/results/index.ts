/** What comes of a scenario: the parts of the page that show results. */
export { Headline } from './headline';
export { SixCharts } from './six';
