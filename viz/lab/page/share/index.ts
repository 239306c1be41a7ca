/** Sharing, opening, exporting, printing, and the record of the runs. */
export { AutosaveOffer } from './autosave';
export { useDrop } from './drop';
export { ExportMenu } from './export-menu';
export { OpenPanel, type OpenProps } from './open-panel';
export { LinkNotice, rememberOrigin } from './origin';
export { usePrinting } from './printing';
export { RunRecord } from './run-record';
export { ShareMenu } from './share-menu';
