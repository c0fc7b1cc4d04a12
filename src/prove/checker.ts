/**
 * Checks proofs. This file imports nothing, and shares nothing with the search that finds proofs:
 * whoever trusts its lines trusts every proof that passes.
 *
 * A proof shows that no real numbers satisfy all its hypotheses p > 0, p ≥ 0, p = 0 and p ≠ 0. It
 * lists products of hypotheses with positive coefficients, and multiples of equations, whose sum
 * is the polynomial 0. Suppose numbers satisfied the hypotheses. Each product would be at least 0:
 * its factors are > or ≥, and a ≠ occurs an even number of times, as a square. Each multiple of an
 * equation would be 0. At least one product is all > and squares of ≠ (or has no factors, and is
 * its coefficient): it would be positive. The sum would be positive, and yet it is 0.
 *
 * A lemma is one more hypothesis; its own proof refutes the hypotheses before it and its denial.
 */

export type Checked = { readonly valid: true } | { readonly valid: false; readonly reason: string };

/**
 * A polynomial: whole coefficients by monomial, over a common denominator. A monomial is a string
 * whose k-th character is the exponent of the k-th symbol, without zeros at its end.
 */
interface Sum {
  readonly terms: Map<string, bigint>;
  over: bigint;
}

interface Given {
  readonly sense: string;
  readonly sum: Sum;
}

class Invalid extends Error {}

const DENIALS: Readonly<Record<string, string>> = { '>': '≥', '≥': '>', '=': '≠', '≠': '=' };

/** Whether a proof proves what it says; the proof is a JSON document (see `ProofDocument`). */
export function checkProof(document: unknown): Checked {
  try {
    const symbols: Symbols = new Map();
    const hypotheses = list(document, 'hypotheses').map((each) => given(each, symbols));
    checkRefutation(hypotheses, document, symbols, '');
    return { valid: true };
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return { valid: false, reason: error.message };
  }
}

/** The place of each symbol. */
type Symbols = Map<string, number>;

function checkRefutation(
  hypotheses: readonly Given[],
  refutation: unknown,
  symbols: Symbols,
  where: string,
): void {
  const known = [...hypotheses];
  for (const [index, lemma] of list(refutation, 'lemmas').entries()) {
    const { sense, sum } = given(lemma, symbols);
    const opposite = sense === '>' || sense === '≥' ? times(sum, parsed('-1', symbols)) : sum;
    const denial: Given = { sense: DENIALS[sense] ?? '', sum: opposite };
    checkRefutation([...known, denial], lemma, symbols, `${where}lemma ${index + 1}: `);
    known.push({ sense, sum });
  }
  let strict = false;
  const total: Sum = { terms: new Map(), over: 1n };
  for (const [index, product] of list(refutation, 'products').entries()) {
    const place = `${where}product ${index + 1}`;
    const coefficient = parsed(text(product, 'coefficient'), symbols);
    if (coefficient.terms.size !== 1 || (coefficient.terms.get('') ?? 0n) <= 0n)
      throw new Invalid(`the coefficient of ${place} is not a positive number`);
    let [sum, positive] = [coefficient, true];
    const unpaired = new Set<unknown>();
    for (const factor of list(product, 'factors')) {
      const hypothesis = at(known, factor, place);
      if (hypothesis.sense === '=') throw new Invalid(`${place} has an equation as a factor`);
      if (hypothesis.sense === '≥') positive = false;
      if (hypothesis.sense === '≠' && !unpaired.delete(factor)) unpaired.add(factor);
      sum = times(sum, hypothesis.sum);
    }
    if (unpaired.size > 0) throw new Invalid(`${place} has an inequation that is not squared`);
    strict ||= positive;
    add(total, sum);
  }
  for (const [index, multiple] of list(refutation, 'multiples').entries()) {
    const place = `${where}multiple ${index + 1}`;
    const equation = at(known, field(multiple, 'hypothesis'), place);
    if (equation.sense !== '=') throw new Invalid(`${place} is of no equation`);
    add(total, times(equation.sum, parsed(text(multiple, 'multiplier'), symbols)));
  }
  if (!strict) throw new Invalid(`${where}no product is sure to be positive`);
  if ([...total.terms.values()].some((value) => value !== 0n))
    throw new Invalid(`${where}the sum is not 0`);
}

function given(document: unknown, symbols: Symbols): Given {
  const sense = text(document, 'sense');
  if (DENIALS[sense] === undefined) throw new Invalid(`"${sense}" is not >, ≥, = or ≠`);
  return { sense, sum: parsed(text(document, 'polynomial'), symbols) };
}

function at(hypotheses: readonly Given[], index: unknown, place: string): Given {
  const found = typeof index === 'number' ? hypotheses[index] : undefined;
  if (found === undefined) throw new Invalid(`${place} refers to a hypothesis that is not there`);
  return found;
}

function field(document: unknown, name: string): unknown {
  return (document as Record<string, unknown> | null | undefined)?.[name];
}

function list(document: unknown, name: string): unknown[] {
  const value = field(document, name);
  if (!Array.isArray(value)) throw new Invalid(`there is no list of ${name}`);
  return value;
}

function text(document: unknown, name: string): string {
  const value = field(document, name);
  if (typeof value !== 'string') throw new Invalid(`there is no text for ${name}`);
  return value;
}

const TERM =
  /^(?=.)(?<top>\d+)?(?:\/(?<bottom>\d+))?(?<factors>(?:\*?[^\s*^\d/][^\s*^]*(?:\^\d+)?)*)$/u;

/** Reads `2*q_l*tau^2 - 1/2*kappa + 1`. */
function parsed(source: string, symbols: Symbols): Sum {
  const total: Sum = { terms: new Map(), over: 1n };
  for (const part of source
    .replace(/^-/u, '- ')
    .replace(/^(?!- )/u, '+ ')
    .split(/ (?=[+-] )/u)) {
    const found = TERM.exec(part.slice(2));
    const { top = '1', bottom = '1', factors = '' } = found?.groups ?? {};
    if (!found || BigInt(bottom) === 0n) throw new Invalid(`"${source}" is not a polynomial`);
    let monomial = '';
    for (const factor of factors.split('*').filter((each) => each !== '')) {
      const [symbol = '', exponent = '1'] = factor.split('^');
      const place = symbols.get(symbol) ?? symbols.size;
      symbols.set(symbol, place);
      if (Number(exponent) > 0)
        monomial = product(monomial, '\0'.repeat(place) + character(Number(exponent)));
    }
    const value = BigInt(top) * (part.startsWith('-') ? -1n : 1n);
    add(total, { terms: new Map([[monomial, value]]), over: BigInt(bottom) });
  }
  return total;
}

function add(total: Sum, { terms, over }: Sum): void {
  const common = (total.over / divisor(total.over, over)) * over;
  const scale = common / total.over;
  if (scale !== 1n)
    for (const [monomial, value] of total.terms) total.terms.set(monomial, value * scale);
  total.over = common;
  for (const [monomial, value] of terms)
    total.terms.set(monomial, (total.terms.get(monomial) ?? 0n) + value * (common / over));
}

function divisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : divisor(other, one % other);
}

function times(one: Sum, other: Sum): Sum {
  const terms = new Map<string, bigint>();
  for (const [a, x] of one.terms)
    for (const [b, y] of other.terms) {
      const monomial = product(a, b);
      terms.set(monomial, (terms.get(monomial) ?? 0n) + x * y);
    }
  return { terms, over: one.over * other.over };
}

function product(one: string, other: string): string {
  if (one.length < other.length) return product(other, one);
  let monomial = '';
  for (let k = 0; k < other.length; k++)
    monomial += character(one.charCodeAt(k) + other.charCodeAt(k));
  return monomial + one.slice(other.length);
}

function character(exponent: number): string {
  if (exponent > 0xffff) throw new Invalid(`the exponent ${exponent} is too large`);
  return String.fromCharCode(exponent);
}
