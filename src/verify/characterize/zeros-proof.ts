import { conditionText, type Question } from '../../derive/question.js';
import { Polynomial } from '../../exact/polynomial.js';
import { once, type WeighedProduct } from '../../prove/certificate/proof.js';
import type { ProofDocument } from '../../prove/certificate/proof-document.js';
import type { Prover } from '../../prove/prover.js';
import type { ForcedZero, SumAtZeros, ZerosForced } from './forced-zeros.js';
import {
  addLemma,
  addSign,
  foundRefutation,
  type KnownByLemmas,
  knownAtFirst,
  knownPlace,
  writtenProof,
} from './known-by-lemmas.js';

/**
 * A proof that a question has no solution, by what its hypotheses force to be 0: each of that is a lemma,
 * written down, and only signs are searched for. `undefined` where one of these is not found.
 */
export async function proofByZeros(
  { zeros, last }: ZerosForced,
  question: Question,
  prove: Prover['prove'],
): Promise<ProofDocument | undefined> {
  const known = knownAtFirst(question, prove);
  for (const zero of zeros) if (!(await addZero(zero, known))) return undefined;
  if (last && !addSum(last, known)) return undefined;
  // Of what was asked no more is needed.
  const asked = zeros.flatMap(({ by }) =>
    by.parts.map(({ hypothesis }) => conditionText(hypothesis)),
  );
  const end = await foundRefutation(
    {
      ...known,
      hypotheses: known.hypotheses.filter((each) => !asked.includes(conditionText(each))),
    },
    known.hypotheses,
  );
  if (end === undefined) return undefined;
  return writtenProof(question, { ...end, lemmas: [...known.lemmas, ...end.lemmas] });
}

/** That a symbol is 0: what is negative where it is positive is at least 0. */
async function addZero({ symbol, by }: ForcedZero, known: KnownByLemmas): Promise<boolean> {
  const polynomial = Polynomial.symbol(symbol);
  const least = knownPlace(known, { sense: '≥', polynomial });
  const sum = addSum(by, known);
  const [rest, slope] = by.sum.coefficientsIn(symbol);
  if (least === undefined || sum === undefined || rest === undefined || slope === undefined)
    return false;
  const fall = await addSign({ sense: '>', polynomial: slope.negated() }, known);
  if (fall === undefined) return false;
  const level = rest.isZero
    ? []
    : [await addSign({ sense: '≥', polynomial: rest.negated() }, known)];
  if (level.includes(undefined)) return false;
  const denial = known.hypotheses.length;
  const most = addLemma({ sense: '≥', polynomial: polynomial.negated() }, known, [
    once(fall, denial),
    ...[...level, sum].map((place) => once(place ?? sum)),
  ]);
  if (most === undefined) return false;
  const next = known.hypotheses.length;
  return (
    addLemma({ sense: '=', polynomial }, known, [once(next, next), once(least, most)]) !== undefined
  );
}

/** That a sum of what is asked is at least 0, without what is known to be 0. */
function addSum({ sum, parts }: SumAtZeros, known: KnownByLemmas): number | undefined {
  const condition = { sense: '≥' as const, polynomial: sum };
  const products = parts.flatMap(({ hypothesis, weight }): WeighedProduct[] => {
    const place = knownPlace(known, hypothesis);
    return place === undefined ? [] : [{ coefficient: weight, factors: [place] }];
  });
  return (
    knownPlace(known, condition) ??
    addLemma(condition, known, [once(known.hypotheses.length), ...products])
  );
}
