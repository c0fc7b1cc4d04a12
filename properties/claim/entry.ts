import {
  added,
  always,
  type Claim,
  type Condition,
  claim,
  math,
  type Parameter,
  parameter,
  type Relation,
  relation,
  restriction,
  type Source,
  type Specification,
  stated,
  timing,
} from '../../src/index.js';

/*
 * A market that a firm may enter: small enough for a wrong declaration to be wrong in one way.
 * The firm E sees whether the market is rich, the incumbent I only whether E enters.
 */

export const source: Source = {
  publication: {
    authors: ['The casus developers'],
    title: 'Games made for these tests',
    year: 2026,
  },
  place: 'an entry',
};

export const c: Parameter = parameter('c', {
  ...{ text: 'c', latex: 'c', meaning: 'the cost of entering', example: '3/2', unit: 'payoff' },
  source,
});

export const q: Parameter = parameter('q', {
  ...{ text: 'q', latex: 'q', meaning: 'the probabilities of a rich market', example: '1/3' },
  unit: 'probability',
  source,
});

export const entry = timing({ id: 'entry', title: 'Entry', players: ['E', 'I'], source })
  .nature('market', { from: ['rich', 'poor'], probabilities: { rich: q, poor: math`1 − ${q}` } })
  .move('move', { by: 'E', knows: ['market'], chooses: ['enter', 'stay'] })
  .move('answer', { by: 'I', knows: ['move'], chooses: ['yield', 'fight'] })
  .payoffs({
    E: ({ market, move, answer }) =>
      move === 'stay'
        ? 0
        : math`${market === 'rich' ? 2 : 1} − ${answer === 'fight' ? 3 : 0} − ${c}`,
    I: ({ move, answer }) => (move === 'enter' && answer === 'fight' ? -1 : 0),
  });

export const affordable: Condition = stated(
  'affordable',
  'a rich market is worth entering',
  relation`${c} ≤ 2`,
  source,
);

export const prohibitive: Condition = added(
  'prohibitive',
  'a poor market is not worth entering',
  relation`${c} ≥ 1`,
);

const assessment = {
  source,
  says: 'E enters a rich market alone, and I yields.',
  strategies: {
    move: { rich: 'enter', poor: 'stay' },
    answer: { enter: 'yield', stay: 'yield' },
  },
  beliefs: { answer: { enter: { rich: 1 }, stay: { poor: 1 } } },
} as const;

/** True: an equilibrium exactly when 1 ≤ c ≤ 2. */
export const selective: Claim = claim(entry, {
  id: 'selective',
  title: 'Selective entry',
  ...assessment,
  holds: {
    iff: {
      move: { rich: affordable, poor: prohibitive },
      answer: { enter: always, stay: always },
    },
  },
  expected: 'holds',
});

/** The same assessment on conditions of one's own, for E in a rich and in a poor market. */
export function selectiveIff(
  rich: readonly Condition[],
  poor: readonly Condition[],
  expected: Claim['expected'] = 'holds',
): Claim {
  return claim(entry, {
    id: 'selective-iff',
    title: 'Selective entry, on conditions of its own',
    ...assessment,
    holds: { iff: { move: { rich, poor }, answer: { enter: always, stay: always } } },
    expected,
  });
}

/** The same assessment, said to be an equilibrium whenever the conditions hold. */
export function selectiveIf(conditions: readonly Condition[], expected: Claim['expected']): Claim {
  return claim(entry, {
    id: 'selective-if',
    title: 'Selective entry, if',
    ...assessment,
    holds: { if: conditions },
    expected,
  });
}

export function condition(id: string, states: Relation): Condition {
  return added(id, `it is so that ${id}`, states);
}

/** The parts of a specification that fit together. */
export const market: Specification = {
  publication: source.publication,
  parameters: [c, q],
  restrictions: [
    restriction('entering is not paid for', relation`${c} ≥ 0`, source),
    restriction('Pr(rich) is not negative', relation`${q} ≥ 0`, source),
    restriction('Pr(poor) is not negative', relation`${q} ≤ 1`, source),
  ],
  games: [entry],
  claims: [selective],
};
