/** What may differ between papers on entry. */
export interface EntryNames {
  readonly claim?: string;
  readonly statement?: string;
  /** How the module imports the vocabulary. */
  readonly from?: string;
}

/** A specification module of one's own: a firm enters where its cost is at most 2. */
export function entry({
  claim = 'entering',
  statement = 'dear',
  from = 'casus',
}: EntryNames = {}): string {
  return `
import {
  claim, compare, everywhere, math, parameter, relation, restriction, specification, stated, timing,
} from '${from}';

const publication = { authors: ['A. N. Other'], title: 'On entry', year: 2026 };
const source = { publication, place: 'Section 1' };
const spelt = { text: 'c', latex: 'c', meaning: 'the cost of entry' };
const c = parameter('c', { ...spelt, unit: 'payoff', example: 1, source });
const game = timing({ id: 'entry', title: 'Entry', players: ['E'], source })
  .move('move', { by: 'E', knows: [], chooses: ['enter', 'stay'] })
  .payoffs({ E: ({ move }) => (move === 'enter' ? math\`2 − \${c}\` : 0) });
const affordable = stated('affordable', 'it pays to enter', relation\`\${c} ≤ 2\`, source);

export default specification({
  publication,
  parameters: [c],
  restrictions: [restriction('no cost is negative', relation\`\${c} ≥ 0\`, source)],
  games: [game],
  claims: [
    claim(game, {
      id: ${JSON.stringify(claim)}, title: 'Entry', source, says: 'E enters.', expected: 'holds',
      strategies: { move: { nothing: 'enter' } }, beliefs: {},
      holds: { iff: { move: { nothing: affordable } } },
    }),
  ],
  statements: [
    everywhere({
      id: ${JSON.stringify(statement)}, source, says: 'Entry costs at least 1.', expected: 'fails',
      asserts: [compare(c, '≥', 1)],
    }),
  ],
});
`;
}
