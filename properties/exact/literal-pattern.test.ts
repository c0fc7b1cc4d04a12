import fc from 'fast-check';
import { expect, it } from 'vitest';
import { literalPattern } from '../../src/exact/message.js';

it('a pattern of a text is matched by the text as it stands, and by no other', () => {
  const unit = fc.constantFrom(...'ab-.*+?^$()[]{}|/\\εé '.split(''));
  const text = fc.oneof(fc.string({ unit }), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(text, text, (one, other) => {
      for (const flags of ['', 'u']) {
        const pattern = new RegExp(`^(?:${literalPattern(one)})$`, flags);
        expect(pattern.test(one)).toBe(true);
        expect(pattern.test(other)).toBe(one === other);
      }
    }),
  );
});
