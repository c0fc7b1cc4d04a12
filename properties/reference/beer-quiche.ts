import {
  always,
  claim,
  math,
  type Publication,
  parameter,
  relation,
  restriction,
  type Source,
  type Specification,
  specification,
  stated,
  timing,
} from '../../src/index.js';

const publication: Publication = {
  authors: ['In-Koo Cho', 'David M. Kreps'],
  title: 'Signaling Games and Stable Equilibria',
  year: 1987,
  venue: 'Quarterly Journal of Economics 102(2), 179–221',
};

const figure: Source = { publication, place: 'Figure I' };

const w = parameter('w', {
  text: 'w',
  latex: 'w',
  meaning: 'the prior probability that A is wimpish; 1/10 in the paper',
  unit: 'probability',
  example: '1/10',
  source: figure,
});

const μ = parameter('mu', {
  text: 'μ',
  latex: '\\mu',
  meaning: 'the probability that A is wimpish, as B believes after the breakfast no type orders',
  unit: 'probability',
  example: 1,
  source: figure,
});

/** A orders beer or quiche; B, who sees the breakfast but not the type, duels or refrains. */
const beerQuiche = timing({
  id: 'beer-quiche',
  title: 'Beer or quiche',
  players: ['A', 'B'],
  source: figure,
})
  .nature('type', {
    from: ['wimpish', 'surly'],
    probabilities: { wimpish: w, surly: math`1 − ${w}` },
  })
  .move('breakfast', { by: 'A', knows: ['type'], chooses: ['beer', 'quiche'] })
  .move('answer', { by: 'B', knows: ['breakfast'], chooses: ['duel', 'refrain'] })
  .payoffs({
    // 1 for the favorite breakfast, and 2 for being left alone.
    A: ({ type, breakfast, answer }) =>
      ((breakfast === 'quiche') === (type === 'wimpish') ? 1 : 0) + (answer === 'refrain' ? 2 : 0),
    // 1 for doing right: a duel with the wimpish type, none with the surly one.
    B: ({ type, answer }) => ((answer === 'duel') === (type === 'wimpish') ? 1 : 0),
  });

const wimpsAreFew = stated(
  'wimps-are-few',
  'the prior does not make B duel',
  relation`2 ${w} ≤ 1`,
  figure,
);

const takenForWimp = stated(
  'taken-for-wimp',
  'after the other breakfast, B takes A for wimpish at least as probably as not',
  relation`2 ${μ} ≥ 1`,
  figure,
);

export const beerPooling = claim(beerQuiche, {
  id: 'beer-pooling',
  title: 'Both types order beer',
  source: figure,
  says: 'Both types order beer, and B duels with whoever orders quiche.',
  strategies: {
    breakfast: { wimpish: 'beer', surly: 'beer' },
    answer: { beer: 'refrain', quiche: 'duel' },
  },
  beliefs: {
    answer: {
      beer: { wimpish: w, surly: math`1 − ${w}` },
      quiche: { wimpish: μ, surly: math`1 − ${μ}` },
    },
  },
  holds: {
    iff: {
      breakfast: { wimpish: always, surly: always },
      answer: { beer: wimpsAreFew, quiche: takenForWimp },
    },
  },
  expected: 'holds',
});

/** The equilibrium that the intuitive criterion rejects. */
export const quichePooling = claim(beerQuiche, {
  id: 'quiche-pooling',
  title: 'Both types order quiche',
  source: figure,
  says: 'Both types order quiche, and B duels with whoever orders beer.',
  strategies: {
    breakfast: { wimpish: 'quiche', surly: 'quiche' },
    answer: { quiche: 'refrain', beer: 'duel' },
  },
  beliefs: {
    answer: {
      quiche: { wimpish: w, surly: math`1 − ${w}` },
      beer: { wimpish: μ, surly: math`1 − ${μ}` },
    },
  },
  holds: {
    iff: {
      breakfast: { wimpish: always, surly: always },
      answer: { quiche: wimpsAreFew, beer: takenForWimp },
    },
  },
  expected: 'holds',
});

export const separationByTaste = claim(beerQuiche, {
  id: 'separation-by-taste',
  title: 'Each type orders its favorite',
  source: figure,
  says: 'The wimpish type orders quiche and is challenged; the surly type orders beer and is not.',
  strategies: {
    breakfast: { wimpish: 'quiche', surly: 'beer' },
    answer: { quiche: 'duel', beer: 'refrain' },
  },
  beliefs: { answer: { quiche: { wimpish: 1 }, beer: { surly: 1 } } },
  holds: { if: [] },
  expected: 'fails',
});

export const separationAgainstTaste = claim(beerQuiche, {
  id: 'separation-against-taste',
  title: "Each type orders the other's favorite",
  source: figure,
  says: 'The wimpish type orders beer and is challenged; the surly type orders quiche and is not.',
  strategies: {
    breakfast: { wimpish: 'beer', surly: 'quiche' },
    answer: { beer: 'duel', quiche: 'refrain' },
  },
  beliefs: { answer: { beer: { wimpish: 1 }, quiche: { surly: 1 } } },
  holds: { if: [] },
  expected: 'fails',
});

export const beerQuicheGame: Specification = specification({
  publication,
  parameters: [w, μ],
  restrictions: [
    restriction('a wimpish type exists', relation`${w} > 0`, figure),
    restriction('a surly type exists', relation`${w} < 1`, figure),
    restriction('a belief is not negative', relation`${μ} ≥ 0`, figure),
    restriction('a belief does not exceed 1', relation`${μ} ≤ 1`, figure),
  ],
  games: [beerQuiche],
  claims: [beerPooling, quichePooling, separationByTaste, separationAgainstTaste],
});
