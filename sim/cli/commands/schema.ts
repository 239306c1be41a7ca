/** `tandem schema`: the JSON Schema of scenario files, or of experiment files. */
import { experimentSchema } from '../../experiment/declare';
import { jsonSchema } from '../../scenario';
import { writeWhole } from '../files';
import type { CommonOptions } from '../options';
import { writeOut } from '../streams';

/** Prints the schema, or writes it to a file. */
export async function schema(options: CommonOptions & { readonly experiment?: boolean }): Promise<void> {
  const text = `${JSON.stringify(options.experiment ? experimentSchema() : jsonSchema(), null, 2)}\n`;
  if (options.out === undefined) return writeOut(text);
  writeWhole(options.out, text);
}
