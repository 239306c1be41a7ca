/** What comes of a scenario: the parts of the page that show results. */
export { DifferencePanel } from './difference';
export { Headline } from './headline';
export { ReplayBar } from './replay';
export { SixCharts } from './six';
export { StaffPanel } from './staff';
export { WhoPanel } from './who';
export { WhyPanel } from './why';
