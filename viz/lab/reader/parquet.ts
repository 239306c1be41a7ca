/** Tables of results folders. */
import { parquetMetadata, parquetRead } from 'hyparquet';
export async function readTable(bytes: ArrayBuffer): Promise<unknown> {
  const metadata = parquetMetadata(bytes);
  const out: Record<string, unknown> = {};
  await parquetRead({ file: bytes, metadata, onChunk: (c) => { out[c.columnName] = c.columnData; } });
  return out;
}
