/** The web page of a result. The page is a built asset beside the command, opened only when a page is wanted. */
import type { AnalysisDocument } from '../experiment/analyse';
import type { ExperimentData } from '../experiment/types';
import type { ComparisonDocument, ReplicatesDocument, RunDocument } from '../results';
import { FailedError } from './exit';

export type AnyRunDocument = RunDocument | ReplicatesDocument;

/** What a page says beside the document. */
export interface PageWords {
  readonly title?: string;
  readonly description?: string;
  /** Command line that gives the document again. */
  readonly command?: string;
}

interface PageAsset {
  renderExperimentPage(document: AnalysisDocument, data: ExperimentData, words: PageWords): string;
  renderRunPage(document: AnyRunDocument, words: PageWords): string;
  renderComparisonPage(document: ComparisonDocument, words: PageWords): string;
}

async function openAsset(): Promise<PageAsset> {
  const asset = new URL('./render.js', import.meta.url);
  try {
    return (await import(asset.href)) as PageAsset;
  } catch (error) {
    throw new FailedError(`The page is not built (npm run build makes it): ${(error as Error).message}`);
  }
}

function isComparison(document: AnyRunDocument | ComparisonDocument): document is ComparisonDocument {
  return 'pairs' in document;
}

/** One self-contained HTML document. */
export async function pageOf(
  document: AnyRunDocument | ComparisonDocument,
  words: PageWords = {},
): Promise<string> {
  const asset = await openAsset();
  return isComparison(document)
    ? asset.renderComparisonPage(document, words)
    : asset.renderRunPage(document, words);
}

/** The report of an experiment, as one self-contained HTML document. */
export async function reportOf(
  document: AnalysisDocument,
  data: ExperimentData,
  words: PageWords = {},
): Promise<string> {
  return (await openAsset()).renderExperimentPage(document, data, words);
}
