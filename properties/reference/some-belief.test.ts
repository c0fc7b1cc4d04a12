import { describe, expect, it } from 'vitest';
import beerQuicheGame, {
  beerPooling,
  beerPoolingSomehow,
} from '../../catalog/cho-kreps-1987/beer-quiche.js';
import type { Claim } from '../../src/claim/claim.js';
import { claimedEquilibrium } from '../../src/claim/claimed-equilibrium.js';
import { claimAtPoint, confirmedAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { derivation } from '../../src/derive/derivation.js';
import { questionsOf } from '../../src/derive/proposition/proposition-questions.js';
import { solves } from '../../src/derive/question.js';
import { Point } from '../../src/exact/point.js';
import { gameAt, ImproperGame } from '../../src/game/declared-form.js';
import { formOf } from '../../src/game/unfold.js';
import {
  added,
  always,
  claim,
  math,
  parameter,
  relation,
  restriction,
  type Specification,
  solve,
  timing,
} from '../../src/index.js';
import { checkProof } from '../../src/prove/certificate/checker.js';
import { questionDocument } from '../../src/prove/certificate/proof-document.js';
import { proofTask } from '../../src/prove/proof-task.js';
import { claimAtPointJson } from '../../src/report/json/check.js';
import { claimAtPointText } from '../../src/report/text/check.js';
import { derivationText } from '../../src/report/text/derivation.js';
import { source } from '../claim/entry.js';

const BREAKFASTS = ['beer', 'quiche'] as const;
const ANSWERS = ['duel', 'refrain'] as const;

/** Every pure profile of beer and quiche, its beliefs left open. */
const profiles: readonly Claim[] = BREAKFASTS.flatMap((wimpish) =>
  BREAKFASTS.flatMap((surly) =>
    ANSWERS.flatMap((beer) =>
      ANSWERS.map(
        (quiche): Claim => ({
          ...claim(beerPooling.game, {
            ...{ id: [wimpish, surly, beer, quiche].join('-'), title: 'A profile', source },
            ...{ says: 'It is one.', expected: 'holds' },
            strategies: { breakfast: { wimpish, surly }, answer: { beer, quiche } },
            beliefs: { answer: { beer: 'some', quiche: 'some' } },
            holds: { if: [] },
          } as never),
        }),
      ),
    ),
  ),
);

describe('beer and quiche, its beliefs left open', () => {
  it.each(['1/10', '1/2', '3/4'])(
    'has at w = %s the equilibria that are found by a search, and by what is derived',
    (w) => {
      const point = Point.of({ w, mu: 0 });
      const at = gameAt(formOf(beerPooling.game), point);
      if (at instanceof ImproperGame) throw at;
      const { solution } = solve(at);
      const equilibria = profiles.filter((each) => {
        const { refutes, judgment } = claimAtPoint(each, point);
        const asked = questionsOf(beerQuicheGame, each);
        expect(asked.some((question) => solves(point, question))).toBe(refutes);
        const { kind } = claimedEquilibrium(each, point, solution);
        expect(kind === 'found').toBe(judgment.equilibrium);
        return judgment.equilibrium;
      });
      expect(equilibria.length).toBe(w === '3/4' ? 0 : 2);
    },
  );

  it('names the belief that supports a pool: a duel takes a wimp at least as probable as not', () => {
    const found = confirmedAtPoint(beerPoolingSomehow, Point.of({ w: '1/10', mu: 0 }));
    expect(found.judgment.equilibrium).toBe(true);
    expect(claimAtPointText(found, 'here')).toContain('wimpish for sure');
    const [, other] = claimAtPointJson(found).beliefs.filter(({ player }) => player === 'B');
    expect(other).toMatchObject({ origin: 'supporting', belief: { wimpish: '1', surly: '0' } });
  });
});

/*
 * Whoever hears of something unexpected can go left, which is right on Monday and half right on
 * Tuesday, or right, which is right on Wednesday and half right on Tuesday, or be safe. Half left and
 * half right is worth 1/2 whatever the day: safety is best under some belief exactly if it is worth
 * that much, and then it is best if it is Tuesday.
 */
const safe = parameter('s', {
  ...{ text: 's', latex: 's', meaning: 'what safety is worth', unit: 'payoff', example: 1, source },
});
const enough = added('enough', 'safety is worth enough', relation`${safe} ≥ 1/2`);
const days = timing({ id: 'days', title: 'Days', players: ['S', 'R'], source })
  .nature('day', {
    from: ['Monday', 'Tuesday', 'Wednesday'],
    probabilities: { Monday: '1/3', Tuesday: '1/3', Wednesday: '1/3' },
  })
  .move('word', { by: 'S', knows: ['day'], chooses: ['none', 'some'] })
  .move('way', {
    by: 'R',
    knows: ['word'],
    when: { word: 'some' },
    chooses: ['left', 'right', 'safety'],
  })
  .payoffs({
    S: ({ word }) => (word === 'none' ? 1 : 0),
    R: ({ day, way }) =>
      way === 'safety'
        ? math`${safe}`
        : day === 'Tuesday'
          ? '1/2'
          : (way === 'left') === (day === 'Monday')
            ? 1
            : 0,
  });
const silence = claim(days, {
  ...{ id: 'silence', title: 'Silence', source, says: 'S is silent, and R would be safe.' },
  strategies: {
    word: { Monday: 'none', Tuesday: 'none', Wednesday: 'none' },
    way: { some: 'safety' },
  },
  beliefs: { way: { some: 'some' } },
  holds: {
    iff: {
      word: { Monday: always, Tuesday: always, Wednesday: always },
      way: { some: enough },
    },
  },
  expected: 'holds',
});
const daysGame: Specification = {
  publication: source.publication,
  parameters: [safe],
  restrictions: [restriction('safety is worth something', relation`${safe} ≥ 0`, source)],
  games: [days],
  claims: [silence],
};

describe('three histories and two deviations', () => {
  it('need symbols for the mix and for the belief, and are proved by certificates', async () => {
    const asked = questionsOf(daysGame, silence);
    expect(asked.filter(({ unknowns }) => unknowns).length).toBe(2);
    for (const question of asked) {
      const proof = await proofTask(questionDocument(question));
      expect(proof && checkProof(proof)).toEqual({ valid: true });
    }
  });

  it.each(['0', '1/4', '1/2', '3'])('are as claimed at s = %s, and told so', (s) => {
    const point = Point.of({ s });
    const found = confirmedAtPoint(silence, point);
    expect(found.refutes).toBe(false);
    const asked = questionsOf(daysGame, silence);
    expect(asked.some((question) => solves(point, question))).toBe(false);
  });

  it('are refuted where the claim asks for too little, with the mix that dominates', () => {
    const anyhow: Claim = { ...silence, scope: { kind: 'if', conditions: [] }, conditions: [] };
    const point = Point.of({ s: '1/4' });
    const found = confirmedAtPoint(anyhow, point);
    expect(found.refutes).toBe(true);
    expect(questionsOf(daysGame, anyhow).some((question) => solves(point, question))).toBe(true);
    expect(claimAtPointText(found, 'here').replaceAll(/\s+/gu, ' ')).toContain(
      'which no belief supports: whatever is unseen, a mix of plans that begin with 1/2 left and 1/2 right gains',
    );
    expect(claimAtPointJson(found).violations).toMatchObject([
      { dominating: { left: '1/2', right: '1/2' } },
    ]);
  });

  it('are told in the author’s words', () => {
    const text = derivationText(derivation(daysGame, silence));
    expect(text).toContain('left gains 1 - s given "Monday", 1/2 - s given "Tuesday",');
    expect(text).toContain('there is one iff some belief leaves none of these 2 deviations a gain');
  });
});
