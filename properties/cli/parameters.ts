import collusion from '../../spec/index.js';
import { examplePoint } from '../../src/claim/specification.js';

/** The paper's example values, by name, as a parameter file holds them. */
export const example: Readonly<Record<string, string>> = examplePoint(collusion).toJSON();

/** The example in one line, with some values changed, added, or (where undefined) left out. */
export function line(changes: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ ...example, ...changes });
}

/** The example in one line, with a value written as it stands. */
export function lineWith(name: string, written: string): string {
  const marked = line({ [name]: '@' });
  return marked.replace('"@"', () => written);
}
