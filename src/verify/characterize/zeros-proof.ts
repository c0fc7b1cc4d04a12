import { conditionText, denied, type Hypothesis, type Question } from '../../derive/question.js';
import { entry } from '../../exact/entry.js';
import { Polynomial } from '../../exact/polynomial.js';
import { carriedOver } from '../../prove/certificate/carried-proof.js';
import { proofChecker } from '../../prove/certificate/checker.js';
import { completed } from '../../prove/certificate/completion.js';
import { type Certificate, once, type WeighedProduct } from '../../prove/certificate/proof.js';
import {
  type LemmaDocument,
  type ProofDocument,
  proofDocument,
  type RefutationDocument,
} from '../../prove/certificate/proof-document.js';
import type { Prover } from '../../prove/prover.js';
import type { ForcedZero, SumAtZeros, ZerosForced } from './forced-zeros.js';

/** What is known of a question, lemma by lemma. */
interface Known {
  readonly question: Question;
  readonly hypotheses: Hypothesis[];
  readonly lemmas: LemmaDocument[];
  readonly prove: Prover['prove'];
}

/**
 * A proof that a question has no solution, by what its hypotheses force to be 0: each of that is a lemma,
 * written down, and only signs are searched for. `undefined` where one of these is not found.
 */
export async function proofByZeros(
  { zeros, last }: ZerosForced,
  question: Question,
  prove: Prover['prove'],
): Promise<ProofDocument | undefined> {
  const known: Known = { question, hypotheses: [...question.hypotheses], lemmas: [], prove };
  for (const zero of zeros) if (!(await addZero(zero, known))) return undefined;
  if (last && !addSum(last, known)) return undefined;
  // Of what was asked no more is needed.
  const asked = zeros.flatMap(({ by }) =>
    by.parts.map(({ hypothesis }) => conditionText(hypothesis)),
  );
  const end = await searched(
    {
      ...known,
      hypotheses: known.hypotheses.filter((each) => !asked.includes(conditionText(each))),
    },
    known.hypotheses,
  );
  if (end === undefined) return undefined;
  const { asserts, hypotheses } = proofDocument(question, {
    lemmas: [],
    certificate: { products: [], multiples: [] },
  });
  const proof: ProofDocument = {
    ...{ asserts, hypotheses },
    ...{ ...end, lemmas: [...known.lemmas, ...end.lemmas] },
  };
  const checked = proofChecker()(proof);
  if (!checked.valid)
    throw new Error(`a proof by zeros was put together wrongly: ${checked.reason}`);
  return proof;
}

/** That a symbol is 0: what is negative where it is positive is at least 0. */
async function addZero({ symbol, by }: ForcedZero, known: Known): Promise<boolean> {
  const polynomial = Polynomial.symbol(symbol);
  const least = placeOf(known, { sense: '≥', polynomial });
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
  const most = add({ sense: '≥', polynomial: polynomial.negated() }, known, [
    once(fall, denial),
    ...[...level, sum].map((place) => once(place ?? sum)),
  ]);
  if (most === undefined) return false;
  const next = known.hypotheses.length;
  return (
    add({ sense: '=', polynomial }, known, [once(next, next), once(least, most)]) !== undefined
  );
}

type Condition = Pick<Hypothesis, 'sense' | 'polynomial'>;

/** That a sum of what is asked is at least 0, without what is known to be 0. */
function addSum({ sum, parts }: SumAtZeros, known: Known): number | undefined {
  const condition: Condition = { sense: '≥', polynomial: sum };
  const products = parts.flatMap(({ hypothesis, weight }): WeighedProduct[] => {
    const place = placeOf(known, hypothesis);
    return place === undefined ? [] : [{ coefficient: weight, factors: [place] }];
  });
  return (
    placeOf(known, condition) ?? add(condition, known, [once(known.hypotheses.length), ...products])
  );
}

/** What the restrictions plainly say of a sign, by a search for why. */
async function addSign(condition: Condition, known: Known): Promise<number | undefined> {
  const place = placeOf(known, condition);
  if (place !== undefined) return place;
  const { question } = known;
  const restrictions = known.hypotheses.slice(0, question.hypotheses.length);
  const denial = entry(denied(condition, 'a sign'), 0);
  const proof = await searched({ ...known, hypotheses: [...restrictions, denial] }, [
    ...known.hypotheses,
    denial,
  ]);
  return proof && noted(condition, known, proof);
}

/** Notes a lemma that products show, with multiples of what is known to be 0. */
function add(
  condition: Condition,
  known: Known,
  products: readonly WeighedProduct[],
): number | undefined {
  const [denial] = denied(condition, 'a lemma');
  const among = [...known.hypotheses, ...(denial ? [denial] : [])];
  const certificate = completed(among, { products, multiples: [] });
  return certificate && noted(condition, known, written(among, certificate, known));
}

function noted(condition: Condition, known: Known, by: RefutationDocument): number {
  const { sense, polynomial } = condition;
  const says = `${polynomial} ${sense} 0`;
  known.lemmas.push({ says, sense, polynomial: `${polynomial}`, ...by });
  return known.hypotheses.push({ says, sense, polynomial }) - 1;
}

function written(
  hypotheses: readonly Hypothesis[],
  certificate: Certificate,
  { question }: Known,
): RefutationDocument {
  const { lemmas, products, multiples } = proofDocument(
    { ...question, hypotheses },
    { lemmas: [], certificate },
  );
  return { lemmas, products, multiples };
}

/** Looks for a refutation of some hypotheses, and writes it as one of all of them. */
async function searched(
  { question, hypotheses, prove }: Known,
  all: readonly Hypothesis[],
): Promise<RefutationDocument | undefined> {
  const proof = await prove({ ...question, hypotheses });
  if (proof === undefined) return undefined;
  const { lemmas, products, multiples } = carriedOver(proof, { ...question, hypotheses: all });
  return { lemmas, products, multiples };
}

function placeOf({ hypotheses }: Known, { sense, polynomial }: Condition): number | undefined {
  const place = hypotheses.findIndex(
    (each) => each.sense === sense && each.polynomial.equals(polynomial),
  );
  return place < 0 ? undefined : place;
}
