/*
 * Beer or quiche, after In-Koo Cho and David M. Kreps (1987), "Signaling Games and Stable Equilibria".
 * Put your own paper in its place, a line at a time: `npx casus verify` says what still fits.
 *
 * A is wimpish or surly and orders breakfast; B, who sees the breakfast and not the type, challenges A
 * to a duel or refrains. The surly type likes beer, the wimpish one quiche; both would rather be left
 * alone, and B wants to duel with a wimp only.
 */
import {
  always,
  claim,
  math,
  parameter,
  relation,
  restriction,
  specification,
  stated,
  timing,
} from 'casus';

/** What is restated here. Every condition and claim says where it is found in it. */
const publication = {
  authors: ['In-Koo Cho', 'David M. Kreps'],
  title: 'Signaling Games and Stable Equilibria',
  year: 1987,
};
const source = { publication, place: 'Figure I' };

/** A symbol of the paper, with the value that it has in an example. */
export const w = parameter('w', {
  text: 'w',
  latex: 'w',
  meaning: 'the prior probability that A is wimpish',
  unit: 'probability',
  example: '1/10',
  source,
});

// Who knows what when, and what all of it is worth to whom. Payoffs are called once for each end of
// the game; they may hold numbers, symbols and formulas: math`2 − ${w}`.
const breakfastGame = timing({ id: 'breakfast', title: 'Beer or quiche', players: ['A', 'B'] })
  .nature('type', {
    from: ['wimpish', 'surly'],
    probabilities: { wimpish: w, surly: math`1 − ${w}` },
  })
  .move('order', { by: 'A', knows: ['type'], chooses: ['beer', 'quiche'] })
  .move('answer', { by: 'B', knows: ['order'], chooses: ['duel', 'refrain'] })
  .payoffs({
    A: ({ type, order, answer }) =>
      ((order === 'quiche') === (type === 'wimpish') ? 1 : 0) + (answer === 'refrain' ? 2 : 0),
    B: ({ type, answer }) => ((answer === 'duel') === (type === 'wimpish') ? 1 : 0),
  });

/** A condition of the paper, which claims may name. */
const wimpsAreFew = stated(
  'wimps-are-few',
  'the prior does not make B duel',
  relation`2 ${w} ≤ 1`,
  source,
);

/** An equilibrium that the paper claims, and where: `iff` asks whether it is one there and nowhere else. */
export const pooling = claim(breakfastGame, {
  id: 'pooling-on-beer',
  title: 'Both types order beer',
  source,
  says: 'Both types order beer, exactly if wimps are few: some belief makes B duel after quiche.',
  strategies: {
    order: { wimpish: 'beer', surly: 'beer' },
    answer: { beer: 'refrain', quiche: 'duel' },
  },
  // After beer, Bayes' rule says what B believes; of quiche, only that some belief supports this.
  beliefs: { answer: { quiche: 'some' } },
  holds: { iff: [wimpsAreFew] },
  expected: 'holds',
});

/** A sentence that is false is kept, and expected to fail: the verdict then tells a counterexample. */
export const separation = claim(breakfastGame, {
  id: 'each-its-favorite',
  title: 'Each type orders its favorite',
  source,
  says: 'Had the types separated, the wimpish one would be challenged, and would rather order beer.',
  strategies: {
    order: { wimpish: 'quiche', surly: 'beer' },
    answer: { quiche: 'duel', beer: 'refrain' },
  },
  beliefs: { answer: { quiche: { wimpish: 1 }, beer: { surly: 1 } } },
  holds: {
    iff: { order: { wimpish: always, surly: always }, answer: { quiche: always, beer: always } },
  },
  expected: 'fails',
});

const paper = specification({
  publication,
  parameters: [w],
  // What the paper assumes throughout.
  restrictions: [
    restriction('wimps exist', relation`${w} > 0`, source),
    restriction('surly ones exist', relation`${w} < 1`, source),
  ],
  games: [breakfastGame],
  claims: [pooling, separation],
});

export default paper;
