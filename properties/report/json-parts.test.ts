import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonText } from '../../src/exact/message.js';
import { jsonParts } from '../../src/report/json/json-parts.js';

it('is, bit by bit, the document as it is written at once', () => {
  const value = fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.array(fc.jsonValue()));
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.option(value, { nil: undefined })), (document) => {
      expect([...jsonParts(document)].join('')).toBe(jsonText(document, 2));
    }),
  );
});

it('has no bit that is as long as a list', () => {
  const list = Array.from({ length: 1000 }, (_, index) => ({
    index,
    says: ['a', '\u001b', 'κ\n'],
  }));
  const parts = [...jsonParts({ title: 'long', list, none: [] })];
  expect(parts.join('')).toBe(jsonText({ title: 'long', list, none: [] }, 2));
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(200);
});
