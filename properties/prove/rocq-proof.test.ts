import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import breakfast, {
  beerPooling,
  separationByTaste,
} from '../../catalog/cho-kreps-1987/beer-quiche.js';
import collusion from '../../spec/index.js';
import type { Claim } from '../../src/claim/claim.js';
import { relation } from '../../src/exact/math.js';
import { fileCheckedByRocq } from '../../src/prove/rocq/rocq-check.js';
import { PROOF_PATHS, statementProject } from '../../src/prove/rocq/statement/statement-project.js';
import { noProofText, untriedBecause } from '../../src/prove/rocq/statement/statement-proof.js';
import { statedClaimsText } from '../../src/report/text/stated-claims.js';
import { hasRocq, rocqNotice } from './rocq-installed.js';

const folder = mkdtempSync(join(tmpdir(), 'casus-proof-'));
afterAll(() => rmSync(folder, { recursive: true }));

const asked = (
  id: string,
  { scope, ...claim }: Claim,
  turned: (each: string) => boolean,
): Claim => {
  if (scope.kind !== 'iff') throw new Error('the claim is not made set by set');
  const guards = scope.guards.map((guard) => ({
    ...guard,
    conditions: guard.conditions.map((each) =>
      turned(each.id) ? { ...each, relation: relation`3 * (${each.relation.left}) ≤ 2` } : each,
    ),
  }));
  return { ...claim, id, scope: { ...scope, guards } };
};
/** With another bound on how many wimps there may be. */
const wrong = asked('wrong', beerPooling, (id) => id === 'wimps-are-few');

describe('a theorem tried of a statement', () => {
  it('is tried where conditions are told set by set and nobody moves again', () => {
    expect(untriedBecause(beerPooling)).toBeUndefined();
    expect(untriedBecause(separationByTaste)).toBe('its conditions are not stated set by set');
    const twice = collusion.claims.find(({ id }) => id === 'audience-cost-unseen');
    expect(twice && untriedBecause({ ...beerPooling, game: twice.game })).toBe(
      'A moves more than once',
    );
  });

  it('stands in a file of its own, beside what it is tried with', async () => {
    const { files, tries, untried, theory } = await statementProject(
      breakfast,
      [beerPooling, separationByTaste],
      { tries: true },
    );
    expect(tries).toEqual([{ claim: 'beer-pooling', file: 'proofs/beer_pooling.v' }]);
    expect(untried.map(({ claim }) => claim)).toEqual(['separation-by-taste']);
    expect(theory).toContain('theory/Incentives.v');
    expect(files.get('proofs/beer_pooling.v')).toContain(
      ': forall P : beer_pooling.parameters, beer_pooling.claimed.',
    );
    // What was not tried, or when it was interrupted, is no theorem, and says so.
    expect(files.get('proofs/beer_pooling.v')).toMatch(
      /until\s+Rocq accepts this file, there is no theorem/u,
    );
    const plain = await statementProject(breakfast, [beerPooling]);
    expect([plain.tries, plain.files.has('proofs/beer_pooling.v')]).toEqual([[], false]);
  });

  it('is told as one only where Rocq accepts it', () => {
    const of = { claim: 'one', file: 'proofs/one.v' };
    const stated = {
      folder: 'out',
      stated: [],
      unwritten: [],
      checked: { version: '8.16', refusals: [] },
    };
    const accepted = { ...of, answer: { kind: 'accepted', axioms: [] } } as const;
    const refused = { ...of, answer: { kind: 'refused', refusals: [] } } as const;
    const told = (tried: typeof accepted | typeof refused) =>
      statedClaimsText({ ...stated, theorems: { tried: [tried], untried: [] } });
    expect(told(accepted)).toContain('✓ one: its statement is a theorem');
    expect(told(refused)).toContain('one: not proved so; it may be true or false');
    expect(told(refused)).not.toMatch(/is a theorem/u);
    expect(noProofText({ id: 'one' }, 'one')).not.toMatch(/Theorem|Admitted/u);
  });

  it.skipIf(!hasRocq)(`is accepted of what is true, and of no other${rocqNotice}`, async () => {
    const { files, theory, stated, tries } = await statementProject(
      breakfast,
      [beerPooling, wrong],
      {
        tries: true,
      },
    );
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const paths = PROOF_PATHS.flatMap((line) => line.split(' '));
    const needed = [...theory, ...stated.map(({ file }) => file)].map((file) =>
      spawnSync('coqc', ['-q', ...paths, file], { cwd: folder, encoding: 'utf8' }),
    );
    expect(needed.map(({ stderr }) => stderr)).toEqual(needed.map(() => ''));
    const answers = [];
    for (const { file } of tries)
      answers.push(await fileCheckedByRocq(file, PROOF_PATHS, folder, { limit: 600 }));
    expect(answers.map(({ kind }) => kind)).toEqual(['accepted', 'refused']);
    expect(JSON.stringify(answers[1])).toContain('No applicable tactic');
  });
});
