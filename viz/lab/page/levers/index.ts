/** The side on which things are set: levers, assumptions, settings. */
export { AssumptionsPanel } from './assumptions';
export { controlId, rowId, type PanelProps } from './context';
export { LeversPanel } from './panel';
export { SettingsPanel } from './settings';
