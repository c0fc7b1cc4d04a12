import { beforeAll, describe, expect, it } from 'vitest';
import beerQuiche from '../../catalog/cho-kreps-1987/beer-quiche.js';
import jobMarket from '../../catalog/spence-1973/job-market-signaling.js';
import collusion from '../../spec/index.js';
import type { Specification } from '../../src/claim/specification.js';
import { entry } from '../../src/exact/entry.js';
import { characterize } from '../../src/verify/characterize/characterize.js';
import {
  type CaseDocument,
  type TheoremDocument,
  theoremDocument,
} from '../../src/verify/characterize/theorem-document.js';
import { recheck } from '../../src/verify/recheck.js';

/** A theorem as a file holds it, free to be changed. */
type Changeable<Of> = Of extends object ? { -readonly [Key in keyof Of]: Changeable<Of[Key]> } : Of;

interface Shown {
  readonly spec: Specification;
  readonly text: string;
}

async function shown(spec: Specification): Promise<Shown> {
  const found = await characterize(spec, entry(spec.games, 0), { threads: 0 });
  return { spec, text: JSON.stringify(theoremDocument(found)) };
}

/** What is wrong with a theorem once something in it is changed. */
function defectsAfter(
  { spec, text }: Shown,
  change: (theorem: Changeable<TheoremDocument>) => void,
): readonly string[] {
  const theorem = JSON.parse(text) as Changeable<TheoremDocument>;
  change(theorem);
  return recheck(spec, theorem).defects.map(({ asserts, reason }) => `${asserts}: ${reason}`);
}

/** The first case of a kind, wherever it is. */
function firstCase(
  at: Changeable<CaseDocument>,
  kind: string,
  replaced: (each: Changeable<CaseDocument>) => Changeable<CaseDocument> | undefined,
): boolean {
  if (!('at' in at)) return false;
  for (const [action, next] of Object.entries(at.actions)) {
    if (kind in next) {
      const other = replaced(next);
      if (other) at.actions[action] = other;
      else delete at.actions[action];
      return true;
    }
    if (firstCase(next, kind, replaced)) return true;
  }
  return false;
}

const doubled = (number: string): string =>
  `2*${number}`.replace(/^2\*(\d+)$/u, (_, n) => `${2 * Number(n)}`);

const mutants: Record<string, (theorem: Changeable<TheoremDocument>) => void> = {
  'an equilibrium is removed from the list': (theorem) => {
    theorem.equilibria.pop();
  },
  'an equilibrium and the case that comes to it are removed': (theorem) => {
    const last = theorem.equilibria.length - 1;
    theorem.equilibria.pop();
    const drop = (each: Changeable<CaseDocument>): void => {
      if (!('at' in each)) return;
      for (const [action, next] of Object.entries(each.actions))
        if ('equilibrium' in next && next.equilibrium === last) delete each.actions[action];
        else drop(next);
    };
    drop(theorem.cases);
  },
  'an equilibrium is said to be refuted': (theorem) => {
    theorem.equilibria.splice(0, 1);
    firstCase(theorem.cases, 'equilibrium', () => ({ refuted: { certificate: 0 } }));
  },
  'an equilibrium is listed twice': (theorem) => {
    theorem.equilibria.push(entry(theorem.equilibria, 0));
  },
  'a leaf is dropped': (theorem) => {
    firstCase(theorem.cases, 'refuted', () => undefined);
  },
  'a leaf is left for later': (theorem) => {
    firstCase(theorem.cases, 'refuted', () => ({ unsearched: true }));
  },
  'an action is made up': (theorem) => {
    if ('at' in theorem.cases) theorem.cases.actions['nothing'] = { unsearched: true };
  },
  'a condition is strengthened': (theorem) => {
    const told = theorem.equilibria.find(({ conditions }) => conditions.length > 0);
    const strengthened = told
      ? entry(theorem.relations, entry(told.conditions, 0)).replace(/[≤≥]/u, '=')
      : 'w ≥ 1';
    (told ?? entry(theorem.equilibria, 0)).conditions[0] = theorem.relations.push(strengthened) - 1;
  },
  'a condition has another meaning': (theorem) => {
    theorem.relations[0] = `${theorem.relations[0] ?? 'w'} + 1`;
    entry(theorem.equilibria, 0).conditions[0] = 0;
  },
  'a condition is nowhere to be found': (theorem) => {
    entry(theorem.equilibria, 0).conditions[0] = theorem.relations.length;
  },
  'a condition is left out': (theorem) => {
    theorem.equilibria.find(({ conditions }) => conditions.length > 0)?.conditions.pop();
  },
  'a strategy is changed': (theorem) => {
    const { strategies } = entry(theorem.equilibria, 0);
    const [table = {}] = Object.values(strategies);
    const [key = ''] = Object.keys(table);
    table[key] = 'nothing of the kind';
  },
  'a number of a certificate is changed': (theorem) => {
    const product = entry(entry(theorem.certificates, 0).products, 0);
    product.coefficient = doubled(product.coefficient);
  },
  'a hypothesis is changed': (theorem) => {
    const [certificate] = theorem.certificates;
    for (const place of certificate?.hypotheses ?? []) {
      const hypothesis = entry(theorem.hypotheses, place);
      hypothesis.polynomial = `${hypothesis.polynomial} + 1`;
    }
  },
  'a certificate is removed': (theorem) => {
    theorem.certificates.pop();
  },
  'a witness is moved to where no parameters are admissible': (theorem) => {
    const told = entry(theorem.equilibria, 0) as { witness: unknown };
    told.witness = {};
  },
  'null stands for a witness': (theorem) => {
    const told = entry(theorem.equilibria, 0) as { witness: unknown };
    told.witness = null;
  },
  '0 stands for a witness': (theorem) => {
    const told = entry(theorem.equilibria, 0) as { witness: unknown };
    told.witness = 0;
  },
};

describe.each([
  { of: 'beer–quiche', spec: beerQuiche },
  { of: 'job-market signaling', spec: jobMarket },
])('the theorem of $of', ({ spec }) => {
  let theorem: Shown;
  beforeAll(async () => {
    theorem = await shown(spec);
  });

  it('is held to be one', () => {
    expect(defectsAfter(theorem, () => {})).toEqual([]);
  });

  it.each(Object.keys(mutants))('is none where %s', (name) => {
    expect(defectsAfter(theorem, mutants[name] ?? (() => {}))).not.toEqual([]);
  });
});

describe('a theorem where conditions are presupposed', () => {
  it('tells what they settle no more, and is none without them', async () => {
    const given = [...new Set(beerQuiche.claims.flatMap(({ conditions }) => conditions))];
    expect(given.length).toBeGreaterThan(0);
    const found = await characterize(beerQuiche, 'beer-quiche', { threads: 0, given });
    const theorem = { spec: beerQuiche, text: JSON.stringify(theoremDocument(found)) };
    expect(defectsAfter(theorem, () => {})).toEqual([]);
    expect(recheck(beerQuiche, JSON.parse(theorem.text)).theorem?.given).toEqual(
      given.map(({ id }) => id),
    );
  });
});

describe('outcomes', () => {
  it('are the same with messages renamed where a declared game has messages', async () => {
    const { exchanges } = await characterize(jobMarket, entry(jobMarket.games, 0), { threads: 0 });
    // A degree is no message: it costs something.
    expect(exchanges).toEqual([]);
    const signal = AbortSignal.abort();
    const told = await characterize(collusion, 'private-message', { threads: 0, signal });
    expect(told.exchanges).toHaveLength(1);
    expect(told.complete).toBe(false);
  });
});
