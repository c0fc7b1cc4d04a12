import fc from 'fast-check';

/** Names as files may hold them: plain or empty, often repeated, or full of what quoting must survive. */
export function labels(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('', 'L', 'R', 'in', 'stay out', 'θ = l, x') },
    {
      weight: 2,
      arbitrary: fc.string({ unit: fc.constantFrom('"', '\\', '\n', ' ', 'a', '}', 'é') }),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  );
}
