import { describe, expect, it } from 'vitest';
import collusion from '../../spec/index.js';
import { claimNamed } from '../../src/claim/specification.js';
import { derivation } from '../../src/derive/derivation.js';
import { type Clause, clauseText } from '../../src/derive/found/clause.js';
import { ClauseQuestions } from '../../src/derive/found/clause-questions.js';
import { clausesOf } from '../../src/derive/found/clauses.js';
import { entry } from '../../src/exact/entry.js';
import { questionDocument } from '../../src/prove/certificate/proof-document.js';
import { proofTask } from '../../src/prove/proof-task.js';
import { withoutConditions } from '../../src/verify/found/finding.js';

/** Whether what else a claimed assessment asks implies one thing that it asks, by a certificate. */
async function isImplied(claim: string, asked: string) {
  const derived = derivation(collusion, withoutConditions(claimNamed(collusion, claim)));
  const clauses = clausesOf(derived).clauses.map((each): Clause => ({ ...each, where: [] }));
  const clause = entry(
    clauses,
    clauses.findIndex((each) => clauseText(each) === asked),
  );
  const questions = new ClauseQuestions(collusion, derived.symbolic).implied(
    clause,
    clauses.filter((each) => each !== clause),
  );
  const proofs = await Promise.all(
    questions.map((question) => proofTask(questionDocument(question))),
  );
  return proofs.every((proof) => proof !== undefined);
}

/* The same is proved by hand in rocq/collusion: BluffNeeded.v and ReticenceNeeded.v. */
describe('constraints of one player that others of hers imply', () => {
  it('by cases: whether war costs the high type anything', async () => {
    expect(await isImplied('bluff', 'G_echo(h|s=1) ≥ 0')).toBe(true);
  });

  it('by sums: what a message is worth to one type and to another', async () => {
    expect(await isImplied('reticence', 'G_reticence(h|s=1) ≥ 0')).toBe(true);
  });
});
