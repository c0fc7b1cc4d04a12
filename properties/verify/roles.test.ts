import { beforeAll, describe, expect, it } from 'vitest';
import { communication } from '../../spec/claims/communication.js';
import collusion from '../../spec/index.js';
import type { Claim } from '../../src/claim/claim.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { type Condition, claim, math, relation } from '../../src/index.js';
import { questionDocument } from '../../src/prove/certificate/proof-document.js';
import { briefProofTask, proofTask } from '../../src/prove/proof-task.js';
import { certificatesOf, proveProposition } from '../../src/prove/proposition-proof.js';
import type { BriefProver } from '../../src/prove/prover.js';
import { atOnce } from '../../src/prove/turn.js';
import { conditionRolesText } from '../../src/report/text/conditions.js';
import { type ConditionRoles, conditionRoles } from '../../src/verify/condition-role.js';
import { restrictionRoles } from '../../src/verify/conditions.js';
import {
  affordable,
  c,
  condition,
  entry,
  market,
  prohibitive,
  q,
  selective,
  selectiveIf,
  selectiveIff,
  source,
} from '../claim/entry.js';

const prover: BriefProver = {
  prove: (question) => proofTask(questionDocument(question)),
  proveBriefly: (question) => briefProofTask(questionDocument(question)),
  close: () => Promise.resolve(),
};

const loose = condition('loose', relation`${c} ≤ 3`);
const tight = condition('tight', relation`${c} ≤ 3/2`);

/** No equilibrium at any parameters: I would rather yield. */
const assessment = {
  ...{ title: 'On what I answers', source, says: 'E stays out.', holds: { if: [] } },
  beliefs: { answer: { enter: { rich: 1 }, stay: { rich: q, poor: math`1 − ${q}` } } },
} as const;
const deterring = claim(entry, {
  ...{ ...assessment, id: 'deterring', expected: 'fails' },
  strategies: {
    move: { rich: 'stay', poor: 'stay' },
    answer: { enter: 'fight', stay: 'yield' },
  },
});
async function needs(claim: Claim) {
  const { stated, unstated } = await conditionRoles(market, claim, prover);
  return {
    stated: stated.map(({ condition: { id }, constrains, need }) => [
      id,
      constrains.map(({ name }) => name).join(),
      need.kind,
    ]),
    unstated: unstated.map(({ says, standing }) => [says, standing.kind]),
  };
}

describe('a stated condition', () => {
  it('that is a derived constraint is needed', async () => {
    expect(await needs(selective)).toEqual({
      stated: [
        ['affordable', 'rich', 'needed'],
        ['prohibitive', 'poor', 'needed'],
      ],
      unstated: [],
    });
  });

  it('that is written twice is needed once, and does not imply itself', async () => {
    const again = (): Condition => condition('cheap', relation`${c} ≤ 2`);
    expect((await needs(selectiveIff([again(), again()], [prohibitive]))).stated).toEqual([
      ['cheap', 'rich', 'needed'],
      ['prohibitive', 'poor', 'needed'],
    ]);
  });

  it('that others imply cannot fail alone', async () => {
    const claim = selectiveIff([affordable, loose], [prohibitive]);
    expect((await needs(claim)).stated).toContainEqual(['loose', '', 'implied']);
    const { stated } = await conditionRoles(market, claim, prover);
    const need = stated.find((role) => role.condition === loose)?.need;
    expect(need).toEqual({ kind: 'implied', by: [affordable] });
  });

  it('may ask for more than is needed', async () => {
    const claim = selectiveIf([tight, prohibitive], 'holds');
    expect(await needs(claim)).toEqual({
      stated: [
        ['tight', '', 'too strong'],
        ['prohibitive', 'poor', 'needed'],
      ],
      unstated: [['c ≤ 2', 'implied']].map(([, kind]) => [expect.any(String), kind]),
    });
  });

  it('may be missing', async () => {
    const claim = selectiveIf([affordable], 'fails');
    const { unstated } = await conditionRoles(market, claim, prover);
    expect(unstated.map(({ standing }) => standing.kind)).toEqual(['missing']);
    for (const { standing } of unstated)
      if (standing.kind === 'missing') {
        const { point, conditionsHold, judgment } = standing.at;
        expect(conditionsHold).toBe(true);
        expect(judgment.equilibrium).toBe(false);
        expect(claimAtPoint(claim, point).refutes).toBe(true);
      }
  });

  it('cannot mend a deviation that pays whatever the parameters', async () => {
    const found = await conditionRoles(market, deterring, prover);
    expect(found.paying.map(({ set }) => set.name)).toEqual(['enter']);
    const text = conditionRolesText(market, found);
    expect(text).toContain('A deviation pays whatever the parameters: yield, for I at "enter".');
    expect(text).not.toContain('No deviation pays');
  });

  describe('of the paper', () => {
    let roles: ConditionRoles;
    beforeAll(async () => {
      roles = await conditionRoles(collusion, communication, prover);
    });

    it('that cannot fail alone is implied by what its author says', () => {
      const implied = roles.stated.flatMap((role) =>
        role.need.kind === 'implied' ? [{ id: role.condition.id, by: role.need.by }] : [],
      );
      expect(implied.map(({ id }) => id).sort()).toEqual(
        communication.implied.map((each) => each.condition.id).sort(),
      );
      for (const { id, by } of implied) {
        const declared = communication.implied.find((each) => each.condition.id === id)?.by ?? [];
        expect(declared).toEqual(expect.arrayContaining([...by]));
      }
      const unused = roles.stated.filter(({ need }) => ['open', 'too strong'].includes(need.kind));
      expect(unused).toEqual([]);
    });

    it('that is needed fails alone at the point shown, and there it breaks the equilibrium', () => {
      for (const {
        condition: { id },
        need,
      } of roles.stated) {
        if (need.kind !== 'needed') continue;
        expect(need.at.judgment.equilibrium).toBe(false);
        const failing = need.at.conditions.filter(({ holds }) => !holds);
        expect(failing.map((each) => each.condition.id)).toEqual([id]);
      }
    });
  });

  it('is shown with where it alone fails and what pays there', async () => {
    const roles = await conditionRoles(market, selective, prover);
    const text = conditionRolesText(market, roles);
    expect(text).toMatch(/affordable +E at "rich" +no equilibrium/u);
    expect(text).toMatch(
      /affordable: at c = \S+, everything else as in the example, E at "rich" gains \S+ by stay/u,
    );
    expect(text).toContain('Every derived constraint is among them.');
  });
});

describe('a restriction', () => {
  it('is not used, or needed, or needed for there to be probabilities', async () => {
    const proof = await proveProposition(market, selective, prover, undefined);
    const roles = proof ? await restrictionRoles(market, selective, proof, prover) : [];
    expect(roles.map(({ restriction: { says }, need }) => [says, need.kind])).toEqual([
      ['entering is not paid for', 'dispensable'],
      ['Pr(rich) is not negative', 'probabilities'],
      ['Pr(poor) is not negative', 'probabilities'],
    ]);
  });

  it('is drawn for only where not all has a proof without it', async () => {
    const proof = await proveProposition(market, selective, prover, undefined);
    const [some] = certificatesOf(proof);
    const rolesBy = async (found: typeof some) => {
      let drawn = 0;
      const searches = {
        prover: (each: BriefProver) => each,
        point: async () => {
          drawn++;
          return undefined;
        },
      };
      const believing = { ...prover, prove: async () => found, proveBriefly: async () => found };
      const asking = { searches, turn: atOnce, solver: () => Promise.reject(new Error('asked')) };
      const roles = await restrictionRoles(market, selective, proof, believing, asking);
      return { drawn, kinds: new Set(roles.map(({ need }) => need.kind)) };
    };
    expect(await rolesBy(some)).toEqual({ drawn: 0, kinds: new Set(['dispensable']) });
    await expect(rolesBy(undefined)).rejects.toThrow('asked');
  });
});
