/*
 * In-Koo Cho and David M. Kreps (1987), "Signaling Games and Stable Equilibria", Figure I.
 *
 * A is wimpish or surly, and orders beer or quiche; B, who sees the breakfast but not the type,
 * challenges A to a duel or refrains. The surly type likes beer, the wimpish one quiche, and both
 * like it best to be left alone; B wants to duel with a wimp only.
 *
 * Known result: wimps being few, the types pool, on beer or on quiche, because B takes whoever
 * orders something else for a wimp; they never separate. Those two are all equilibria in pure strategies,
 * and where wimps are not few there is none. The pool on quiche rests on a belief which
 * the intuitive criterion rejects: it survives nowhere, and the pool on beer wherever it is an equilibrium.
 */
import {
  always,
  claim,
  everywhere,
  exists,
  math,
  nowhere,
  only,
  type Publication,
  relation,
  type Source,
  type Specification,
  specification,
  survives,
  timing,
} from 'casus';
import { cited } from '../cited.js';

const publication: Publication = {
  authors: ['In-Koo Cho', 'David M. Kreps'],
  title: 'Signaling Games and Stable Equilibria',
  year: 1987,
  venue: 'Quarterly Journal of Economics 102(2), 179–221',
};

const source: Source = { publication, place: 'Figure I' };
const { probability, condition, restrict } = cited(source);

const w = probability('w', 'w', 'the prior probability that A is wimpish; 1/10 there', '1/10');
const μ = probability(
  'mu',
  'μ',
  'the probability that A is wimpish, as B believes after the breakfast no type orders',
  1,
);

const beerQuiche = timing({
  id: 'beer-quiche',
  title: 'Beer or quiche',
  players: ['A', 'B'],
  source,
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

const wimpsAreFew = condition(
  'wimps-are-few',
  'the prior does not make B duel',
  relation`2 ${w} ≤ 1`,
);

const takenForWimp = condition(
  'taken-for-wimp',
  'after the other breakfast, B takes A for wimpish at least as probably as not',
  relation`2 ${μ} ≥ 1`,
);

const prior = { wimpish: w, surly: math`1 − ${w}` } as const;
const surprised = { wimpish: μ, surly: math`1 − ${μ}` } as const;

export const beerPooling = claim(beerQuiche, {
  id: 'beer-pooling',
  title: 'Both types order beer',
  source,
  says: 'Both types order beer, and B duels with whoever orders quiche.',
  strategies: {
    breakfast: { wimpish: 'beer', surly: 'beer' },
    answer: { beer: 'refrain', quiche: 'duel' },
  },
  beliefs: { answer: { beer: prior, quiche: surprised } },
  holds: {
    iff: {
      breakfast: { wimpish: always, surly: always },
      answer: { beer: wimpsAreFew, quiche: takenForWimp },
    },
  },
  expected: 'holds',
});

export const quichePooling = claim(beerQuiche, {
  id: 'quiche-pooling',
  title: 'Both types order quiche',
  source,
  says: 'Both types order quiche, and B duels with whoever orders beer.',
  strategies: {
    breakfast: { wimpish: 'quiche', surly: 'quiche' },
    answer: { quiche: 'refrain', beer: 'duel' },
  },
  beliefs: { answer: { quiche: prior, beer: surprised } },
  holds: {
    iff: {
      breakfast: { wimpish: always, surly: always },
      answer: { quiche: wimpsAreFew, beer: takenForWimp },
    },
  },
  expected: 'holds',
});

/** The belief after the other breakfast left open: that there is one is all that an equilibrium takes. */
export const beerPoolingSomehow = claim(beerQuiche, {
  id: 'beer-pooling-for-some-belief',
  title: 'Both types order beer, for some belief of B about quiche',
  source,
  says: 'Both types order beer exactly if wimps are few: some belief makes B duel after quiche.',
  strategies: {
    breakfast: { wimpish: 'beer', surly: 'beer' },
    answer: { beer: 'refrain', quiche: 'duel' },
  },
  beliefs: { answer: { quiche: 'some' } },
  holds: { iff: [wimpsAreFew] },
  expected: 'holds',
});

export const separationByTaste = claim(beerQuiche, {
  id: 'separation-by-taste',
  title: 'Each type orders its favorite',
  source,
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
  source,
  says: 'The wimpish type orders beer and is challenged; the surly type orders quiche and is not.',
  strategies: {
    breakfast: { wimpish: 'beer', surly: 'quiche' },
    answer: { beer: 'duel', quiche: 'refrain' },
  },
  beliefs: { answer: { beer: { wimpish: 1 }, quiche: { surly: 1 } } },
  holds: { if: [] },
  expected: 'fails',
});

const beerQuicheGame: Specification = specification({
  publication,
  parameters: [w, μ],
  restrictions: [
    ...restrict('both types exist', relation`${w} > 0`, relation`${w} < 1`),
    ...restrict('a belief is a probability', relation`${μ} ≥ 0`, relation`${μ} ≤ 1`),
  ],
  games: [beerQuiche],
  claims: [
    beerPooling,
    beerPoolingSomehow,
    quichePooling,
    separationByTaste,
    separationAgainstTaste,
  ],
  statements: [
    everywhere({
      id: 'beer-is-intuitive',
      source,
      says: 'Wherever it is an equilibrium, the pool on beer survives the intuitive criterion.',
      given: beerPooling.conditions,
      asserts: [survives(beerPooling, 'intuitive criterion')],
    }),
    nowhere({
      id: 'quiche-is-not-intuitive',
      source,
      says: 'The pool on quiche never does: the surly type alone could gain by beer.',
      asserts: [survives(quichePooling, 'intuitive criterion')],
    }),
    only(beerQuiche, {
      id: 'only-pooling',
      source,
      says: 'In pure strategies there is no other equilibrium, with whatever beliefs.',
      among: 'pure',
      upTo: 'nothing',
      equilibria: [beerPooling, quichePooling],
    }),
    exists(beerQuiche, {
      id: 'pooling-exists',
      source,
      says: 'Where wimps are few, there is one with beer for all.',
      among: 'pure',
      given: [wimpsAreFew],
      with: [beerPooling],
    }),
    exists(beerQuiche, {
      id: 'pure-equilibrium-exists',
      source,
      says: 'However many wimps there are, there is one in pure strategies.',
      among: 'pure',
      expected: 'fails',
    }),
  ],
});

export default beerQuicheGame;
