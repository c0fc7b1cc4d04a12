import type { Claim } from '../../claim/claim.js';
import type { Condition } from '../../claim/condition.js';
import type { Specification } from '../../claim/specification.js';
import type { ChosenPlay, PureChoices } from '../../derive/pure/choices.js';
import type { Question } from '../../derive/question.js';
import { commonDivisor, dividedBy } from '../../exact/division.js';
import { entry } from '../../exact/entry.js';
import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';
import type { Prover } from '../../prove/prover.js';
import { exactConditions } from '../characterize/conditions.js';
import {
  certificateOf,
  gameQuestions,
  type ImpliedDemand,
  implicationKey,
  implicationQuestion,
  signQuestions,
} from '../characterize/lemmas.js';
import type { PlainForms } from '../characterize/plain-form.js';
import type { DecidedSupports, WitnessedFamily } from './decided-support.js';
import type { MixedFamily, WrittenProbability } from './mixed-characterization.js';
import type { SupportMix } from './mixes.js';
import { claimedSupports } from './presupposed-supports.js';
import type { SolvedProbability } from './solved-probability.js';

interface WritingTools {
  readonly spec: Specification;
  /** With the probabilities of mixes among its parameters. */
  readonly extended: Specification;
  readonly play: ChosenPlay;
  readonly forms: PlainForms;
  readonly given: readonly Condition[];
  readonly mixes: readonly (readonly SupportMix[])[];
  readonly prove: Prover['prove'];
}

/** Families as they are told, and what that takes for granted. */
export interface WrittenFamilies {
  readonly families: readonly MixedFamily[];
  readonly open: readonly MixedFamily[];
  /** What was taken to be positive without a certificate. */
  readonly unproved: readonly string[];
  /** Whether there is a game at all admissible parameters, by certificates. */
  readonly proper: boolean;
}

/** The conditions and probabilities of families in the author's words. */
export async function writtenFamilies(
  { families }: DecidedSupports,
  tools: WritingTools,
): Promise<WrittenFamilies> {
  const { spec, extended, play, forms } = tools;
  const shown = await shownImplications(families, tools);
  const all = families.map((each) => writtenFamily(each, shown, tools));
  const proper = (await unprovedAmong(gameQuestions(spec, play), tools)).length === 0;
  // Last, for what was written is read for them.
  const unproved = await unprovedAmong(signQuestions(extended, play, forms), tools);
  return {
    families: all.filter(({ witness }) => witness !== undefined).toSorted(leastSpecialFirst),
    open: all.filter(({ witness }) => witness === undefined),
    unproved: unproved.map(({ asserts }) => asserts),
    proper,
  };
}

/** What takes an equation among parameters comes last, and what leaves probabilities free later. */
function leastSpecialFirst(one: MixedFamily, other: MixedFamily): number {
  const equations = ({ conditions: { relations } }: MixedFamily): number =>
    relations.some(({ sign }) => sign === '=') ? 1 : 0;
  return equations(one) - equations(other) || one.free.length - other.free.length;
}

async function unprovedAmong(
  questions: readonly Question[],
  { prove }: WritingTools,
): Promise<Question[]> {
  const proofs = await Promise.all(questions.map((each) => certificateOf(each, prove)));
  return questions.filter((_, index) => entry(proofs, index) === undefined);
}

/** Which conditions need not be told: that they follow is shown by certificates. */
async function shownImplications(
  families: readonly WitnessedFamily[],
  tools: WritingTools,
): Promise<ReadonlySet<string>> {
  const { extended, play, forms } = tools;
  const implied = new Map<string, ImpliedDemand>();
  for (const { family } of families)
    for (const each of exactConditions({ ...family.asked, waiting: [] }, forms, () => true).implied)
      implied.set(implicationKey(each), each);
  const questions = [...implied.values()].map((each) => implicationQuestion(extended, play, each));
  const unproved = new Set(await unprovedAmong(questions, tools));
  return new Set(questions.filter((each) => !unproved.has(each)).map(({ asserts }) => asserts));
}

function writtenFamily(
  { family, witness }: WitnessedFamily,
  shown: ReadonlySet<string>,
  tools: WritingTools,
): MixedFamily {
  const { forms } = tools;
  return {
    ...{ ...family, witness },
    probabilities: family.solved.map((each) => writtenProbability(each, forms)),
    conditions: exactConditions({ ...family.asked, waiting: [] }, forms, (each) =>
      shown.has(implicationKey(each)),
    ),
    claims: claimsWith(family.choices, tools),
  };
}

/** What divides both does not vanish, for the denominator is not 0. */
function writtenProbability(
  { symbol, numerator, denominator }: SolvedProbability,
  { reader: { naming } }: PlainForms,
): WrittenProbability {
  const shared = commonDivisor(numerator, denominator);
  const over = dividedBy(numerator, shared);
  const under = dividedBy(denominator, shared);
  const [top, bottom]: readonly [Polynomial, Polynomial] =
    over && under ? [over, under] : [numerator, denominator];
  const number = bottom.constantValue;
  const [above, below] = number
    ? [top.scaled(Rational.one.over(number)), Polynomial.one]
    : [top, bottom];
  return { symbol, numerator: naming.formula(above), denominator: naming.formula(below) };
}

/** The claims with strategies of these supports. */
function claimsWith(choices: PureChoices, tools: WritingTools): Claim[] {
  const { spec, play } = tools;
  return spec.claims
    .filter(({ game }) => game === play.form.game)
    .filter((claim) => claimedSupports(claim, tools).join() === choices.join());
}
