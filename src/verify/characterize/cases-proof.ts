import { match } from 'ts-pattern';
import { conditionText, type Hypothesis, type Question } from '../../derive/question.js';
import { Polynomial } from '../../exact/polynomial.js';
import { carriedOver } from '../../prove/certificate/carried-proof.js';
import { once } from '../../prove/certificate/proof.js';
import type { ProofDocument, RefutationDocument } from '../../prove/certificate/proof-document.js';
import type { Prover } from '../../prove/prover.js';
import {
  addLemma,
  addSign,
  foundRefutation,
  type KnownByLemmas,
  knownAtFirst,
  knownPlace,
  noted,
  writtenProof,
} from './known-by-lemmas.js';
import type { ParameterPart, RestatedDemand } from './parameter-part.js';
import { demandsTold, type ZeroCases } from './zero-cases.js';
import { proofByZeros } from './zeros-proof.js';

/**
 * A proof that a question has no solution, case by case: that a symbol is not positive is a lemma, which
 * the case where it is positive shows, and then it is 0.
 * @param presupposed what the question asks whatever the demands are.
 * @returns `undefined` where some sign was not shown.
 */
export async function proofByCases(
  cases: ZeroCases,
  question: Question,
  presupposed: readonly Hypothesis[],
  prove: Prover['prove'],
): Promise<ProofDocument | undefined> {
  const end = await refutationBy(cases, knownAtFirst(question, prove), presupposed);
  return end && writtenProof(question, end);
}

/** With all lemmas that were noted on the way. */
async function refutationBy(
  cases: ZeroCases,
  known: KnownByLemmas,
  presupposed: readonly Hypothesis[],
): Promise<RefutationDocument | undefined> {
  return match(cases)
    .with({ kind: 'split' }, async ({ symbol, positive, zero }) => {
      const shown = await addZero(symbol, positive, known, presupposed);
      return shown ? refutationBy(zero, known, presupposed) : undefined;
    })
    .with({ kind: 'not allowed' }, async ({ part }) => {
      const end = await foundRefutation(
        { ...known, hypotheses: [...presupposed, ...holdingIn(part)] },
        known.hypotheses,
      );
      return end && after(known, end);
    })
    .with({ kind: 'contradiction' }, async ({ part, by, among }) => {
      const told = demandsTold({ by, among });
      for (const each of told) if (!(await addRestated(each, known))) return undefined;
      const hypotheses = [...presupposed, ...holdingIn(part), ...told];
      const proof = await proofByZeros(by, { ...known.question, hypotheses }, known.prove);
      return proof && carried(proof, known);
    })
    .with({ kind: 'pair' }, async ({ pair, by }) => {
      for (const each of pair) if (!(await addRestated(each, known))) return undefined;
      return carried(by.proof, known);
    })
    .exhaustive();
}

function carried(proof: ProofDocument, known: KnownByLemmas): RefutationDocument {
  return after(known, carriedOver(proof, { ...known.question, hypotheses: known.hypotheses }));
}

function after(
  { lemmas }: KnownByLemmas,
  { products, multiples, ...rest }: RefutationDocument,
): RefutationDocument {
  return { lemmas: [...lemmas, ...rest.lemmas], products, multiples };
}

/** That a symbol is 0, for where it is positive there is nothing. */
async function addZero(
  symbol: string,
  positive: ZeroCases,
  known: KnownByLemmas,
  presupposed: readonly Hypothesis[],
): Promise<boolean> {
  const polynomial = Polynomial.symbol(symbol);
  const least = await addSign({ sense: '≥', polynomial }, known);
  if (least === undefined) return false;
  const supposed: Hypothesis = { says: `${symbol} is positive`, sense: '>', polynomial };
  const by = await refutationBy(
    positive,
    { ...known, hypotheses: [...known.hypotheses, supposed], lemmas: [] },
    presupposed,
  );
  if (by === undefined) return false;
  const most = noted({ sense: '≥', polynomial: polynomial.negated() }, known, by);
  const denial = known.hypotheses.length;
  return (
    addLemma({ sense: '=', polynomial }, known, [once(denial, denial), once(least, most)]) !==
    undefined
  );
}

/** What a demand comes to in a part: it follows, for what was left out is 0, or a positive factor. */
async function addRestated(
  { sense, polynomial, original, divisors, scale }: RestatedDemand,
  known: KnownByLemmas,
): Promise<boolean> {
  if (knownPlace(known, { sense, polynomial }) !== undefined) return true;
  const place = knownPlace(known, original);
  const positive: number[] = [];
  for (const divisor of divisors) {
    const shown = await addSign({ sense: '>', polynomial: divisor }, known);
    if (shown === undefined) return false;
    positive.push(shown);
  }
  if (place === undefined) return false;
  const denial = known.hypotheses.length;
  const products = [{ coefficient: scale, factors: [denial, ...positive] }, once(place)];
  return addLemma({ sense, polynomial }, known, products) !== undefined;
}

/** What is 0 in a part, and what is positive. */
function holdingIn({ zeros, positive }: ParameterPart): Hypothesis[] {
  const said = (symbol: string, sense: '=' | '>'): Hypothesis => {
    const polynomial = Polynomial.symbol(symbol);
    return { says: conditionText({ polynomial, sense }), sense, polynomial };
  };
  return [...zeros.map((each) => said(each, '=')), ...positive.map((each) => said(each, '>'))];
}
