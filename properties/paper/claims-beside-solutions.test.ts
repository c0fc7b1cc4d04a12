import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import type { Claim } from '../../src/claim/claim.js';
import { claimedEquilibrium } from '../../src/claim/claimed-equilibrium.js';
import { assessmentIfAny, claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { readPoint } from '../../src/cli/parameter-file.js';
import { judgeAssessment } from '../../src/equilibrium/assessment-judgment.js';
import {
  SOLVED_CONCEPTS,
  type SolvedConcept,
  solution,
} from '../../src/equilibrium/enumeration/solution.js';
import type { Point } from '../../src/exact/point.js';
import { properGameAt } from '../../src/game/declared-form.js';
import { formOf } from '../../src/game/unfold.js';
import { claimedEquilibriumText, solutionText } from '../../src/report/text/solution.js';

const MOST = 100_000;

const points = ['both.json', 'communication-only.json', 'neither.json'].map((file) => ({
  file,
  point: readPoint(collusion, readFileSync(`spec/points/${file}`, 'utf8'), file),
}));

/** Games whose equilibria are quickly found, all of them and by every concept. */
const games = collusion.games.filter(({ id }) => id !== 'public-message');

/** War is drawn after the moves, so that perfect Bayesian equilibria of these games are not defined. */
const concepts = SOLVED_CONCEPTS.filter((concept) => concept !== 'perfectBayesian');

const claimsOn = (game: string): Claim[] =>
  collusion.claims.filter((claim) => claim.game.id === game);

/** Whether the strategies are an equilibrium, by a walk down the tree; with beliefs and without. */
function walked(claim: Claim, point: Point) {
  const tree = formOf(claim.game);
  const assessment = assessmentIfAny(claim, tree, point);
  if (assessment === undefined) return undefined;
  const { profile } = assessment;
  return {
    equilibrium: judgeAssessment(properGameAt(tree, point), { profile, beliefs: [] }).equilibrium,
    withStatedBeliefs: claimAtPoint(claim, point).judgment.equilibrium,
  };
}

describe.each(points)('what is said of claims beside the equilibria at $file', ({ point }) => {
  describe.each(games)('of $id', ({ id, ...game }) => {
    const form = properGameAt(formOf({ id, ...game }), point);

    it.each(concepts)('does not depend on when the search ends: %s', (concept) => {
      const whole = solution(form, concept, MOST);
      expect(whole).toMatchObject({ complete: true, undecided: 0n });
      const families = whole.classes.reduce((sum, each) => sum + each.families.length, 0);
      for (const claim of claimsOn(id)) {
        const { kind, ...known } = claimedEquilibrium(claim, point, whole);
        for (let most = 1; most <= families; most++) {
          const found = solution(form, concept, most);
          expect(found.complete).toBe(most >= families);
          const early = claimedEquilibrium(claim, point, found);
          if (!('equilibrium' in known) || !('equilibrium' in early)) {
            expect([kind, early.kind]).toEqual(['nonexistent', 'nonexistent']);
            continue;
          }
          // The search and the judgment know nothing of each other.
          expect(early.equilibrium).toBe(kind === 'found');
          expect(early.withStatedBeliefs).toBe(known.withStatedBeliefs);
          const text = claimedEquilibriumText(early, concept);
          expect(text).toMatch(kind === 'found' ? /^✓ / : /^[✗≈] /u);
          if (kind === 'found') expect(text).not.toMatch(/not among|does not support|is no /u);
          else expect(text).toMatch(/not among|does not support|is no /u);
        }
      }
    });

    it('agrees with a walk down the tree, of weak perfect Bayesian equilibria', () => {
      const found = solution(form, 'weakPerfectBayesian', 1);
      for (const claim of claimsOn(id)) {
        const { claim: _, kind, ...judged } = claimedEquilibrium(claim, point, found);
        const expected = walked(claim, point);
        if (expected === undefined) expect(kind).toBe('nonexistent');
        else expect(judged).toMatchObject(expected);
      }
    });
  });
});

describe('what is said of the list itself', () => {
  const [both] = points.filter(({ file }) => file === 'both.json');
  const [game] = collusion.games.filter(({ id }) => id === 'private-message');
  const told = (concept: SolvedConcept, most: number): string => {
    if (!both || !game) throw new Error('the talk has no such point, or no such game');
    const form = properGameAt(formOf(game), both.point);
    return solutionText({ solution: solution(form, concept, most), claims: [] }, 'the game');
  };

  it.each(concepts)('is that there may be more, as long as there may: %s', (concept) => {
    for (const most of [1, 2, 3]) {
      const text = told(concept, most);
      expect(text).toMatch(/^Found so far, and there may be more: /mu);
      expect(text).toContain('not searched to the end');
      expect(text).not.toContain('in any of them');
      expect(text).not.toMatch(/profiles?[,)]/u);
    }
    const all = told(concept, 4);
    expect(all).toMatch(/^4 pure /mu);
    expect(all).not.toMatch(/so far|searched|there (?:are|may be) more/u);
    expect(all).toContain('* the most that the player gets in any of them');
  });
});
