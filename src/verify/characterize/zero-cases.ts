import { conditionText } from '../../derive/question.js';
import type { Certified } from './certified.js';
import type { Demand } from './demand.js';
import type { ZerosForced } from './forced-zeros.js';
import type { ParameterPart, RestatedDemand } from './parameter-part.js';

/** Why demands seem never all to hold, case by case: whether a factor is 0 or is not. */
export type ZeroCases =
  /** They contradict each other, as they are restated in the part. */
  | {
      readonly kind: 'contradiction';
      readonly part: ParameterPart;
      readonly by: ZerosForced;
      readonly among: readonly RestatedDemand[];
    }
  /** Two of them never hold together, as a certificate shows. */
  | {
      readonly kind: 'pair';
      readonly pair: readonly [RestatedDemand, RestatedDemand];
      readonly by: Certified;
    }
  /** The restrictions do not allow so many zeros. */
  | { readonly kind: 'not allowed'; readonly part: ParameterPart }
  | {
      readonly kind: 'split';
      readonly symbol: string;
      readonly positive: ZeroCases;
      readonly zero: ZeroCases;
    };

/** Two of some demands that never hold together, as far as that is known or looked for. */
export type PairSearch = (
  among: readonly RestatedDemand[],
) => Promise<Extract<ZeroCases, { kind: 'pair' }> | undefined>;

/**
 * Goes through the parts of the parameters in which factors of demands are 0, or are not: what is a product
 * everywhere says in each of them what one factor is, or nothing. What is told is how a proof may go, and is
 * none.
 * @returns `undefined` where nothing contradicts the demands in some part.
 */
export async function contradictionByCases(
  demands: readonly Demand[],
  part: ParameterPart,
  pairIn: PairSearch,
): Promise<ZeroCases | undefined> {
  if (!part.isAllowed) return { kind: 'not allowed', part };
  const restated = part.restated(demands);
  const by = part.forcedZeros.forcedBy(restated);
  if (by.never) return { kind: 'contradiction', part, by, among: restated };
  const symbol = part.openFactor(restated) ?? by.zeros[0]?.symbol;
  if (symbol === undefined) return pairIn(restated);
  const positive = await contradictionByCases(demands, part.where(symbol, false), pairIn);
  const zero = positive && (await contradictionByCases(demands, part.where(symbol, true), pairIn));
  return positive && zero && { kind: 'split', symbol, positive, zero };
}

/** The parts, none of which is to be split further, in which nothing contradicts demands. */
export async function openParts(
  demands: readonly Demand[],
  part: ParameterPart,
  pairIn: PairSearch,
): Promise<ParameterPart[]> {
  if (!part.isAllowed) return [];
  const restated = part.restated(demands);
  const { zeros, never } = part.forcedZeros.forcedBy(restated);
  if (never) return [];
  const symbol = part.openFactor(restated);
  const [forced] = zeros;
  if (symbol === undefined && forced)
    return openParts(demands, part.where(forced.symbol, true), pairIn);
  if (symbol === undefined) return (await pairIn(restated)) ? [] : [part];
  return [
    ...(await openParts(demands, part.where(symbol, false), pairIn)),
    ...(await openParts(demands, part.where(symbol, true), pairIn)),
  ];
}

/**
 * The demands, as they are restated, that contradict each other in a part. What is remembered was told of
 * demands of other choices, too, which say the same.
 */
export function demandsTold({
  by: { zeros, last },
  among,
}: Pick<Extract<ZeroCases, { kind: 'contradiction' }>, 'by' | 'among'>): RestatedDemand[] {
  const sums = [...zeros.map((zero) => zero.by), ...(last ? [last] : [])];
  const told = new Set(
    sums.flatMap(({ parts }) => parts.map(({ hypothesis }) => conditionText(hypothesis))),
  );
  return among.filter(({ key }) => told.has(key));
}

/** The demands that a case distinction takes. */
export function demandsIn(cases: ZeroCases): Demand[] {
  if (cases.kind === 'contradiction') return demandsTold(cases).map(({ original }) => original);
  if (cases.kind === 'pair') return cases.pair.map(({ original }) => original);
  return cases.kind === 'split' ? [...demandsIn(cases.positive), ...demandsIn(cases.zero)] : [];
}
