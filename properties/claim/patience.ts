import {
  always,
  type Claim,
  claim,
  math,
  parameter,
  relation,
  restriction,
  type Specification,
  specification,
  stated,
  timing,
} from '../../src/index.js';
import { source } from './entry.js';

/*
 * Two games whose equilibria depend on what is large, or close to a value: trust among the patient, and
 * cars of two qualities, of which a certificate tells.
 */

const number = (name: string, text: string, example: number | string) =>
  parameter(name, { ...{ text, latex: name, meaning: name, example, unit: 'payoff' }, source });

export const δ = number('delta', 'δ', '1/2');
export const c = number('c', 'c', 1);
export const g = number('g', 'g', 1);
export const λ = number('lambda', 'λ', '1/2');
export const v = number('v', 'v', '3/2');

const trust = timing({ id: 'trust', title: 'Trust', players: ['A', 'B'] })
  .move('offer', { by: 'A', knows: [], chooses: ['trust', 'not'] })
  .move('reply', {
    ...{ by: 'B', knows: [], when: { offer: 'trust' }, chooses: ['honor', 'cheat'] },
  })
  .payoffs({
    A: ({ offer, reply }) => (offer === 'not' ? 0 : reply === 'honor' ? 1 : -1),
    B: ({ offer, reply }) => (offer === 'not' ? 0 : reply === 'honor' ? math`${c}/(1 − ${δ})` : g),
  });

const trusted = {
  beliefs: { reply: { nothing: { trust: 1 } } },
  source,
  expected: 'holds',
} as const;

export const honest = claim(trust, {
  ...{ id: 'honest', title: 'Honesty', says: 'Trust is honored.', ...trusted },
  strategies: { offer: { nothing: 'trust' }, reply: { nothing: 'honor' } },
  holds: {
    iff: {
      offer: { nothing: always },
      reply: {
        nothing: stated('patient', 'it pays', relation`${c} ≥ (1 − ${δ}) ${g}`, source),
      },
    },
  },
});

/** Of probabilities that are none beyond δ = 1. */
export const wavering = claim(trust, {
  ...{ id: 'wavering', title: 'Wavering', says: 'Trust is honored at times.', ...trusted },
  strategies: {
    offer: { nothing: 'trust' },
    reply: { nothing: { honor: δ, cheat: math`1 − ${δ}` } },
  },
  holds: {
    if: [
      stated('indifferent', 'it is one', relation`${c} = (1 − ${δ}) ${g}`, source),
      stated('often', 'often enough', relation`${δ} ≥ 1/2`, source),
    ],
  },
});

const market = timing({ id: 'market', title: 'A market', players: ['seller', 'buyer'] })
  .nature('quality', { from: ['good', 'bad'], probabilities: { good: λ, bad: math`1 − ${λ}` } })
  .move('certificate', { by: 'seller', knows: ['quality'], chooses: ['certify', 'none'] })
  .move('sale', { by: 'buyer', knows: ['certificate'], chooses: ['buy', 'pass'] })
  .payoffs({
    seller: ({ quality, certificate, sale }) =>
      math`${sale === 'buy' ? 1 : 0} − ${certificate === 'none' ? 0 : quality === 'good' ? c : g}`,
    buyer: ({ quality, sale }) => (sale === 'pass' ? 0 : quality === 'good' ? math`${v} − 1` : -1),
  });

const prior = { good: λ, bad: math`1 − ${λ}` };

export const unseen = claim(market, {
  ...{ id: 'unseen', title: 'Unseen', source, expected: 'holds' },
  says: 'Cars are sold unseen.',
  strategies: {
    certificate: { good: 'none', bad: 'none' },
    sale: { certify: 'buy', none: 'buy' },
  },
  beliefs: { sale: { certify: prior, none: prior } },
  holds: { iff: [stated('optimistic', 'worth it', relation`${λ} ${v} ≥ 1`, source)] },
});

const σ = math`${λ} (${v} − 1)/(1 − ${λ})`;
export const mixing = claim(market, {
  ...{ id: 'mixing', title: 'Mixing', source, expected: 'fails' },
  says: 'Some bad cars are certified.',
  strategies: {
    certificate: { good: 'certify', bad: { certify: σ, none: math`1 − ${σ}` } },
    sale: { certify: { buy: g, pass: math`1 − ${g}` }, none: 'pass' },
  },
  beliefs: {
    sale: {
      certify: {
        inProportionTo: { good: λ, bad: math`${λ} (${v} − 1)` },
        otherwise: { bad: 1 },
      },
      none: { bad: 1 },
    },
  },
  holds: { if: [stated('cheap', 'no dearer', relation`${g} ≤ 1`, source)] },
});

/** The same, and what is threatened, by other concepts. */
export const byConcept = (['Nash', 'subgame perfect', 'sequential'] as const).flatMap((concept) => [
  claim(trust, {
    ...{ id: `wary-${concept}`, title: 'Wariness', says: 'Nobody is trusted.', concept },
    ...{ source, expected: 'fails' },
    strategies: { offer: { nothing: 'not' }, reply: { nothing: 'cheat' } },
    holds: { if: [stated('any', 'anything', relation`${c} > 0`, source)] },
  }) as unknown as Claim,
  claim(market, {
    ...{ id: `plain-${concept}`, title: 'Unseen', says: 'Cars are sold unseen.', concept },
    ...{ source, expected: 'fails' },
    strategies: {
      certificate: { good: 'none', bad: 'none' },
      sale: { certify: 'pass', none: 'buy' },
    },
    ...(concept === 'sequential' ? { beliefs: { sale: { certify: prior, none: prior } } } : {}),
    holds: { if: [stated('any', 'anything', relation`${c} > 0`, source)] },
  }) as unknown as Claim,
]);

const grades = timing({ id: 'grades', title: 'Grades', players: ['seller', 'buyer'] })
  .nature('quality', {
    from: ['good', 'fair', 'bad'],
    probabilities: { good: math`${λ}/2`, fair: math`${λ}/2`, bad: math`1 − ${λ}` },
  })
  .move('certificate', { by: 'seller', knows: ['quality'], chooses: ['certify', 'none'] })
  .move('sale', { by: 'buyer', knows: ['certificate'], chooses: ['buy', 'rent', 'pass'] })
  .payoffs({
    seller: ({ certificate, sale }) =>
      math`${sale === 'pass' ? 0 : 1} − ${certificate === 'none' ? 0 : c}`,
    buyer: ({ quality, sale }) => {
      if (sale === 'pass') return 0;
      if (sale === 'rent') return quality === 'good' ? c : quality === 'fair' ? g : math`−${v}`;
      return quality === 'good' ? v : quality === 'fair' ? math`−${δ}` : math`−${g}`;
    },
  });

/** Nothing is certified, and no belief is stated for where something is: some belief is to support it. */
export const open = (
  [
    [market, 'buy', 'buy'],
    [market, 'pass', 'buy'],
    [grades, 'pass', 'pass'],
    [grades, 'rent', 'rent'],
    [grades, 'rent', 'buy'],
    [grades, 'buy', 'buy'],
    [grades, 'buy', 'rent'],
    [market, 'pass', 'pass'],
  ] as const
).map(
  ([game, certify, none], k): Claim =>
    claim(game as typeof grades, {
      ...{ id: `open-${k}`, title: 'Open', source, expected: 'fails' },
      says: 'Nothing is certified.',
      strategies: {
        certificate: {
          good: 'none',
          bad: 'none',
          ...((game as unknown) === grades && { fair: 'none' }),
        } as { good: 'none'; fair: 'none'; bad: 'none' },
        sale: { certify, none },
      },
      beliefs: { sale: { certify: 'some' } },
      holds: { if: [stated('any', 'anything', relation`${c} > 0`, source)] },
    }) as unknown as Claim,
);

export const claims = [honest, wavering, unseen, mixing] as unknown as readonly Claim[];

export const patience: Specification = specification({
  publication: source.publication,
  parameters: [δ, c, g, λ, v],
  restrictions: [
    restriction('it is patient', relation`${δ} > 0`, source),
    restriction('but not for ever', relation`${δ} < 1`, source),
    restriction('it costs', relation`${c} > 0`, source),
    restriction('there is something to gain', relation`${g} > 0`, source),
    restriction('some are good', relation`${λ} > 0`, source),
    restriction('some are not', relation`${λ} < 1`, source),
    restriction('a good one is worth more', relation`${v} > 1`, source),
  ],
  games: [trust, market, grades],
  claims: [honest, wavering, unseen, mixing],
});
