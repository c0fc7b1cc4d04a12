import fc from 'fast-check';

/** Every character that a terminal obeys, that ends or turns a line, or that XML does not know. */
export const CONTROLS: readonly string[] = [
  ...Array.from({ length: 0x20 }, (_, code) => code),
  ...Array.from({ length: 0x21 }, (_, code) => 0x7f + code),
  ...[0x061c, 0x200e, 0x200f, 0x2028, 0x2029],
  ...Array.from({ length: 5 }, (_, code) => 0x202a + code),
  ...Array.from({ length: 4 }, (_, code) => 0x2066 + code),
  ...[0xfffe, 0xffff],
].map((code) => String.fromCodePoint(code));

/** Whether a text that was printed holds a control character beside the ends of its lines. */
export function holdsControl(printed: string): boolean {
  return CONTROLS.some((control) => control !== '\n' && printed.includes(control));
}

/** The lines that begin like a verdict. */
export function verdictLines(printed: string): string[] {
  return printed.split('\n').filter((line) => /^\s*[✓✗≈?]/u.test(line));
}

/** Names that would have a reader see a verdict that is none. */
export const FORGERIES: readonly string[] = [
  '\u001b[2K\u001b[1A  ✓ yes  Nash',
  '\u009b1A✓ yes',
  'a\r  ✓ yes  Nash',
  'a\n  ✓ yes  Nash\n✓ communication proved for all parameters',
  'a\u2028  ✓ yes\u2029✓',
  '\u202e eurt ✓',
  '\u2067right\u2069',
  'none\ufffe\uffff',
  'bell\u0007\u0008\u007f\t',
  '  ✓ yes  Nash  no strategy of any player gains',
  `${'long '.repeat(18)}✓ yes ${'long '.repeat(18)}✗ no`,
];

/** Texts full of such characters. */
export function hostileTexts(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(...FORGERIES),
    fc.string({ unit: fc.constantFrom(...CONTROLS, 'a', ' ', '✓', '✗', '"', '\\', 'é', '😀') }),
    fc.string({ unit: 'binary' }),
  );
}
