import { jsonText } from '../../exact/message.js';

/**
 * A document as `jsonText` writes it, indented by two, bit by bit: what lists thousands of profiles may be longer
 * than a text can be.
 */
export function* jsonParts(document: object): Generator<string> {
  let before = '{\n';
  for (const [key, value] of Object.entries(document)) {
    if (value === undefined) continue;
    yield `${before}  ${jsonText(key)}: `;
    if (Array.isArray(value) && value.length > 0) yield* listParts(value);
    else yield indented(value, '  ');
    before = ',\n';
  }
  yield before === '{\n' ? '{}' : '\n}';
}

function* listParts(list: readonly unknown[]): Generator<string> {
  let before = '[\n';
  for (const value of list) {
    yield `${before}    ${indented(value, '    ')}`;
    before = ',\n';
  }
  yield '\n  ]';
}

/** No text within JSON has a line feed: each is the end of a line. */
function indented(value: unknown, by: string): string {
  return jsonText(value ?? null, 2).replaceAll('\n', `\n${by}`);
}
