/** The web page of a result. The page is a built asset beside the command, opened only when a page is wanted. */
import type { ComparisonDocument, ReplicatesDocument, RunDocument } from '../results';
import { FailedError } from './exit';

type AnyRun = RunDocument | ReplicatesDocument;

interface PageAsset {
  renderRunPage(document: AnyRun): string;
  renderComparisonPage(document: ComparisonDocument): string;
}

async function openAsset(): Promise<PageAsset> {
  const asset = new URL('./render.js', import.meta.url);
  try {
    return (await import(asset.href)) as PageAsset;
  } catch (error) {
    throw new FailedError(`The page is not built (npm run build makes it): ${(error as Error).message}`);
  }
}

/** Whether a JSON document is a comparison rather than runs of one scenario. */
export function isComparison(document: AnyRun | ComparisonDocument): document is ComparisonDocument {
  return 'pairs' in document;
}

/** One self-contained HTML document. */
export async function pageOf(document: AnyRun | ComparisonDocument): Promise<string> {
  const asset = await openAsset();
  return isComparison(document) ? asset.renderComparisonPage(document) : asset.renderRunPage(document);
}
