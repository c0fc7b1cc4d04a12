import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlsIn, jsonText, visible, visibleLines } from '../../src/exact/message.js';
import { CONTROLS, holdsControl, hostileTexts } from '../arbitrary/hostile-text.js';

describe('a text made visible', () => {
  it.each([
    ['\u001b[2J', '\\x1b[2J'],
    ['\u009b', '\\x9b'],
    ['\u007f\u0000', '\\x7f\\x00'],
    ['\u202e\u061c', '\\u202e\\u061c'],
    ['\ufffe\uffff', '\\ufffe\\uffff'],
    ['a\n\r\tb', 'a\\n\\r\\tb'],
    ['θ̃ é 😀 \u00a0', 'θ̃ é 😀 \u00a0'],
  ])('%j shows as %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('holds no control character, whatever it held', () => {
    for (const control of CONTROLS) expect(holdsControl(visible(control))).toBe(false);
    fc.assert(
      fc.property(hostileTexts(), (text) => {
        expect(holdsControl(visible(text))).toBe(false);
        expect(visible(text)).not.toContain('\n');
        expect(visible(visible(text))).toBe(visible(text));
      }),
    );
  });

  it('keeps its lines where it has several, and nothing else', () => {
    fc.assert(
      fc.property(hostileTexts(), (text) => {
        expect(holdsControl(visibleLines(text))).toBe(false);
        expect(visibleLines(text).split('\n')).toEqual(text.split('\n').map(visible));
      }),
    );
  });

  it('is the text itself exactly where that holds no control character', () => {
    fc.assert(
      fc.property(hostileTexts(), (text) => {
        expect(visible(text) === text).toBe(controlsIn(text).length === 0);
      }),
    );
  });
});

describe('a value as JSON', () => {
  it('reads back as it was, and holds no control character', () => {
    const values = fc.dictionary(
      hostileTexts(),
      fc.oneof(hostileTexts(), fc.array(hostileTexts())),
      {
        noNullPrototype: true,
      },
    );
    fc.assert(
      fc.property(values, fc.constantFrom(undefined, 1, 2), (value, indent) => {
        const text = jsonText(value, indent);
        expect(holdsControl(text)).toBe(false);
        if (indent === undefined) expect(text).not.toContain('\n');
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
