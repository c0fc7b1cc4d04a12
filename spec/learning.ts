import { type Formula, inLowestTerms, math } from '../src/index.js';
import { τ } from './parameters.js';
import { type LeaderType, π, ρ } from './primitives.js';

/*
 * What is learnt of a leader's type, by Bayes' rule, beside what a replacement would be. It follows
 * from π and ρ, the probabilities that A and a replacement are of type H, and from τ; in lowest
 * terms, for where π = ρ = 1/2 it comes to what the slides' symbols say.
 *
 * Two things hold for some ρ only, and are stated where they do:
 * - With ρ = π, D goes by her signal wherever she knows B, since τ > 1/2. With another ρ that is a
 *   condition, and without it no message of A's offsets a signal: see `goesBySignal`.
 * - With ρ = 1/2, a leader whom D replaces is as likely to be of one type as of the other, and some
 *   of B's conditions imply others. With another ρ they need not: see `ifReplacementIsEven`.
 */

/** Whether a replacement is drawn as A was. */
export const drawnAlike: boolean = ρ === π;

/** Some declarations, if a replacement is as likely to be of type H as of type L. */
export function ifReplacementIsEven<Declared>(declared: readonly Declared[]): readonly Declared[] {
  return ρ === '1/2' ? declared : [];
}

/** ω: how much likelier A is to be of type H than of type L, before anything is learnt of her. */
const ω: Formula = inLowestTerms(math`${π}/(1 − ${π})`);

/** A weight of A_H, beside weights of A_L: how likely it all was, times those odds. */
export function ifHigh(likelihood: Formula): Formula {
  return inLowestTerms(math`${ω} ${likelihood}`);
}

/** ξ: by which factor the same is larger for a replacement; 1 where she is drawn as A was. */
export const ξ: Formula = inLowestTerms(math`${ρ}/(1 − ${ρ})/${ω}`);

/**
 * Where D wants type H: positive if A, after this signal, is likelier than a replacement to be so.
 * By Bayes' rule that is so if Pr(x|H)/Pr(x|L) exceeds ξ.
 */
export const favor: Readonly<Record<'H~' | 'L~', Formula>> = {
  'H~': inLowestTerms(math`${τ} − ${ξ} (1 − ${τ})`),
  'L~': inLowestTerms(math`(1 − ${τ}) − ${ξ} ${τ}`),
};

/** How likely news that speaks for one type is, coming from that type and coming from the other. */
interface Accuracy {
  readonly right: Formula;
  readonly wrong: Formula;
}

const oneSignal: Accuracy = { right: τ, wrong: math`1 − ${τ}` };
const twoSignals: Accuracy = { right: math`${τ}^2`, wrong: math`(1 − ${τ})^2` };

/** Bayes' rule: the type of a leader who was of type H with this probability before such news. */
function after(
  news: LeaderType,
  high: typeof ρ,
  { right, wrong }: Accuracy,
): Readonly<Record<LeaderType, Formula>> {
  const low = math`1 − ${high}`;
  const [is, isNot] =
    news === 'H'
      ? [math`${high} ${right}`, math`${low} ${wrong}`]
      : [math`${low} ${right}`, math`${high} ${wrong}`];
  const believed = inLowestTerms(math`${is}/(${is} + ${isNot})`);
  const doubted = inLowestTerms(math`${isNot}/(${is} + ${isNot})`);
  return news === 'H' ? { L: doubted, H: believed } : { L: believed, H: doubted };
}

/** A's type after D's signal alone. */
export const afterSignal = {
  'H~': after('H', π, oneSignal),
  'L~': after('L', π, oneSignal),
} as const;

/**
 * A's type where play should not have come, of which D decides that it tells her nothing of A. Where
 * her signal might then not decide, she takes it at its word.
 */
export const afterSignalAlone = drawnAlike
  ? afterSignal
  : ({ 'H~': { L: math`0`, H: math`1` }, 'L~': { L: math`1`, H: math`0` } } as const);

/**
 * What an open message must make of A's type, for a contrary signal to leave her like a replacement:
 * what the signal that agrees with it would make of a replacement's.
 */
export const afterMessage = {
  conciliatory: after('L', ρ, oneSignal),
  hostile: after('H', ρ, oneSignal),
} as const;

/**
 * With which probability each type of A then sends it: so often that the odds of H given s = 1 are
 * ξ τ/(1 − τ) times, and given s = 0 ξ (1 − τ)/τ times, what they were. Where ξ = 1, a message is as
 * telling as a signal.
 */
export const echoing = {
  H: {
    hostile: inLowestTerms(math`${τ} ${favor['H~']}/(2 ${τ} − 1)`),
    conciliatory: inLowestTerms(math`0 − (1 − ${τ}) ${favor['L~']}/(2 ${τ} − 1)`),
  },
  L: {
    hostile: inLowestTerms(math`(1 − ${τ}) ${favor['H~']}/(2 ${τ} − 1)/${ξ}`),
    conciliatory: inLowestTerms(math`0 − ${τ} ${favor['L~']}/(2 ${τ} − 1)/${ξ}`),
  },
} as const;

/** The same of A_L where A_H always sends s = 1. */
export const bluffing = {
  hostile: inLowestTerms(math`(1 − ${τ})/(${ξ} ${τ})`),
  conciliatory: inLowestTerms(math`0 − ${favor['L~']}/(${ξ} ${τ})`),
} as const;

/** The same of A_H where A_L always sends s = 0. */
export const reticing = {
  hostile: inLowestTerms(math`${favor['H~']}/${τ}`),
  conciliatory: inLowestTerms(math`${ξ} (1 − ${τ})/${τ}`),
} as const;

/** Such a message, and a signal that agrees with it. */
export const afterBoth = {
  'conciliatory, L~': after('L', ρ, twoSignals),
  'hostile, H~': after('H', ρ, twoSignals),
} as const;
