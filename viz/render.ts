/** Pages from JSON documents: each one self-contained HTML document, which works from a file and asks for nothing. */
import type { AnalysisDocument } from '../sim/experiment/analyse';
import type { ExperimentData } from '../sim/experiment/types';
import script from '../dist/view.js?raw';
import { comparisonPage } from './comparison-page';
import type { AnyRunDocument, ComparisonDocument, PageOptions } from './documents';
import { experimentPage } from './experiment-page';
import style from './page.css?raw';
import { runPage } from './run-page';
import { renderPage, type Assets } from './shell';

const ASSETS: Assets = { style, script };

/** The page of `tandem run --json`, with replicates or without. */
export function renderRunPage(document: AnyRunDocument, options?: PageOptions): string {
  return renderPage(runPage(document, options), ASSETS);
}

/** The page of `tandem compare --json`. */
export function renderComparisonPage(document: ComparisonDocument, options?: PageOptions): string {
  return renderPage(comparisonPage(document, options), ASSETS);
}

/** The page of `tandem experiment`: the document of its analyses, with the design and the runs behind it. */
export function renderExperimentPage(
  document: AnalysisDocument,
  data: ExperimentData,
  options?: PageOptions,
): string {
  return renderPage(experimentPage(document, data, options), ASSETS);
}
