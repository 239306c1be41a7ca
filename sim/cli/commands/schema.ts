/** `tandem schema`: the JSON Schema of scenario files. */
import { jsonSchema } from '../../scenario';
import { writeWhole } from '../files';
import type { CommonOptions } from '../options';
import { writeOut } from '../streams';

/** Prints the schema, or writes it to a file. */
export async function schema(options: CommonOptions): Promise<void> {
  const text = `${JSON.stringify(jsonSchema(), null, 2)}\n`;
  if (options.out === undefined) return writeOut(text);
  writeWhole(options.out, text);
}
