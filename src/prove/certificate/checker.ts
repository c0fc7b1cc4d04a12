/**
 * Checks proofs. This file imports nothing, and shares nothing with the search that finds proofs:
 * whoever trusts its lines trusts every proof that passes.
 *
 * A proof shows that no real numbers satisfy all its hypotheses p > 0, p ≥ 0, p = 0 and p ≠ 0. It
 * lists products of hypotheses and of squares of any polynomials, with positive coefficients, and
 * multiples of equations, whose sum is the polynomial 0. Suppose numbers satisfied the hypotheses.
 * Each product would be at least 0: its factors are > or ≥, a ≠ occurs an even number of times, as
 * a square, and so is any other square at least 0. Each multiple of an equation would be 0. At
 * least one product is all > and pairs of ≠ (or has no factors, and is its coefficient): it would
 * be positive. The sum would be positive, and yet it is 0. This is the easy direction of the
 * Positivstellensatz of Krivine and Stengle; that such sums always exist is not used here.
 *
 * A lemma is one more hypothesis; its own proof refutes the hypotheses before it and its denial.
 * Or it says p = 0, and p·d, for a hypothesis d ≠ 0, is a sum of multiples of equations.
 */

export type Checked = { readonly valid: true } | { readonly valid: false; readonly reason: string };

/** Whole coefficients over a common denominator, by monomial: a character for each exponent. */
type Sum = { readonly terms: Map<string, bigint>; over: bigint };
type Given = { readonly sense: string; readonly sum: Sum };

/** The place of each symbol in the monomials, and what each polynomial comes to that was read. */
interface Symbols {
  readonly places: Map<string, number>;
  readonly read: Map<string, Sum>;
}

class Invalid extends Error {}

// A map, not an object: an object would know the sense "toString" too.
const DENIALS = new Map(Object.entries({ '>': '≥', '≥': '>', '=': '≠', '≠': '=' }));

/** Whether a proof proves what it says; the proof is a JSON document (see `ProofDocument`). */
export function checkProof(document: unknown): Checked {
  return proofChecker()(document);
}

/** Checks proofs one after another, each by itself; a text that several have is read once. */
export function proofChecker(): (document: unknown) => Checked {
  const symbols: Symbols = { places: new Map(), read: new Map() };
  return (document) => checkedBy(symbols, document);
}

function checkedBy(symbols: Symbols, document: unknown): Checked {
  try {
    const hypotheses = list(document, 'hypotheses').map((each) => given(each, symbols));
    checkRefutation(hypotheses, document, symbols, '');
    return { valid: true };
  } catch (error) {
    if (error instanceof RangeError) return { valid: false, reason: 'it is too long or too deep' };
    if (!(error instanceof Invalid)) throw error;
    return { valid: false, reason: error.message };
  }
}

function checkRefutation(before: Given[], proof: unknown, symbols: Symbols, at: string): void {
  const known = [...before];
  for (const [index, lemma] of list(proof, 'lemmas').entries()) {
    const { sense, sum } = given(lemma, symbols);
    const place = `${at}lemma ${index + 1}: `;
    if (field(lemma, 'divisor') !== undefined) {
      const divisor = hypothesis(known, field(lemma, 'divisor'), place);
      if (sense !== '=' || divisor.sense !== '≠') fail(`${place}only an equation divides by a ≠`);
      const total = negated(times(sum, divisor.sum));
      addMultiples(total, known, lemma, symbols, place);
      if (!isZero(total)) fail(`${place}the multiples are not the product`);
    } else {
      const opposite = sense === '>' || sense === '≥' ? negated(sum) : sum;
      const denial = {
        sense: DENIALS.get(sense) ?? fail(`${place}it has no denial`),
        sum: opposite,
      };
      checkRefutation([...known, denial], lemma, symbols, place);
    }
    known.push({ sense, sum });
  }
  let strict = false;
  const total: Sum = { terms: new Map(), over: 1n };
  for (const [index, product] of list(proof, 'products').entries()) {
    const place = `${at}product ${index + 1}: `;
    let [sum, positive] = [parsed(text(product, 'coefficient'), symbols), true];
    if (sum.terms.size !== 1 || (sum.terms.get('') ?? 0n) <= 0n)
      fail(`${place}the coefficient is not a positive number`);
    const unpaired = new Set<unknown>();
    for (const factor of list(product, 'factors')) {
      const { sense, sum: next } = hypothesis(known, factor, place);
      if (sense === '=') fail(`${place}an equation is no factor`);
      if (sense === '≥') positive = false;
      if (sense === '≠' && !unpaired.delete(factor)) unpaired.add(factor);
      sum = times(sum, next);
    }
    for (const square of squares(product)) {
      const root = parsed(square, symbols);
      sum = times(times(sum, root), root);
      positive = false;
    }
    if (unpaired.size > 0) fail(`${place}an inequation is not squared`);
    strict ||= positive;
    add(total, sum);
  }
  addMultiples(total, known, proof, symbols, at);
  if (!strict) fail(`${at}no product is sure to be positive`);
  if (!isZero(total)) fail(`${at}the sum is not 0`);
}

function addMultiples(total: Sum, known: Given[], of: unknown, symbols: Symbols, at: string): void {
  for (const [index, multiple] of list(of, 'multiples').entries()) {
    const place = `${at}multiple ${index + 1}: `;
    const { sense, sum } = hypothesis(known, field(multiple, 'hypothesis'), place);
    if (sense !== '=') fail(`${place}only an equation can be multiplied by anything`);
    add(total, times(sum, parsed(text(multiple, 'multiplier'), symbols)));
  }
}

function hypothesis(known: Given[], index: unknown, place: string): Given {
  const found = typeof index === 'number' ? known[index] : undefined;
  return found ?? fail(`${place}there is no hypothesis ${index ?? 'named'}`);
}

function given(document: unknown, symbols: Symbols): Given {
  const sense = text(document, 'sense');
  if (!DENIALS.has(sense)) fail(`"${sense}" is not >, ≥, = or ≠`);
  return { sense, sum: parsed(text(document, 'polynomial'), symbols) };
}

const FACTOR = /^(?:(\d+)(?:\/(\d+))?|([^\d\s^*()+/][^\s^*()+/]*)(?:\^(\d{1,4}))?)$/u;

/** Reads `2*p_l*c^2 - 1/2*k + 1`; the same text gives the same sum, which nobody changes. */
function parsed(source: string, symbols: Symbols): Sum {
  const known = symbols.read.get(source) ?? sumIn(source, symbols);
  symbols.read.set(source, known);
  return known;
}

function sumIn(source: string, symbols: Symbols): Sum {
  const total: Sum = { terms: new Map(), over: 1n };
  for (const part of source.replace(/^-?/u, (sign) => `${sign || '+'} `).split(/ (?=[+-] )/u)) {
    let [monomial, value, over] = ['', part.startsWith('-') ? -1n : 1n, 1n];
    for (const factor of part.slice(2).split('*')) {
      const [, top, bottom = '1', symbol, exponent = '1'] =
        FACTOR.exec(factor) ?? fail(`"${source}" is not a polynomial`);
      if (symbol) monomial = product(monomial, power(symbol, Number(exponent), symbols));
      else [value, over] = [value * BigInt(top ?? 1), over * BigInt(bottom)];
    }
    if (over === 0n) fail(`"${source}" divides by zero`);
    add(total, { terms: new Map([[monomial, value]]), over });
  }
  return total;
}

function add(total: Sum, { terms, over }: Sum): void {
  const common = (total.over / divisor(total.over, over)) * over;
  const scale = common / total.over;
  if (scale !== 1n) for (const [key, value] of total.terms) total.terms.set(key, value * scale);
  total.over = common;
  const factor = common / over;
  for (const [key, value] of terms)
    total.terms.set(key, (total.terms.get(key) ?? 0n) + value * factor);
}

function times(one: Sum, other: Sum): Sum {
  const terms = new Map<string, bigint>();
  for (const [a, x] of one.terms)
    for (const [b, y] of other.terms) {
      const key = product(a, b);
      terms.set(key, (terms.get(key) ?? 0n) + x * y);
    }
  return { terms, over: one.over * other.over };
}

function negated({ terms, over }: Sum): Sum {
  return { terms: new Map([...terms].map(([key, value]) => [key, -value])), over };
}

function isZero({ terms }: Sum): boolean {
  return [...terms.values()].every((value) => value === 0n);
}

function power(symbol: string, exponent: number, { places }: Symbols): string {
  const place = places.get(symbol) ?? places.size;
  places.set(symbol, place);
  return exponent === 0 ? '' : '\0'.repeat(place) + String.fromCharCode(exponent);
}

function product(one: string, other: string): string {
  if (one.length < other.length) return product(other, one);
  let key = '';
  for (let k = 0; k < other.length; k++) {
    const exponent = one.charCodeAt(k) + other.charCodeAt(k);
    key += exponent > 9999 ? fail('an exponent is over 9999') : String.fromCharCode(exponent);
  }
  return key + one.slice(other.length);
}

function divisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : divisor(other, one % other);
}

function field(document: unknown, name: string): unknown {
  return (document as Record<string, unknown> | null | undefined)?.[name];
}

function list(document: unknown, name: string): unknown[] {
  const value = field(document, name);
  return Array.isArray(value) ? value : fail(`there is no list of ${name}`);
}

/** The polynomials of which a product holds the squares; most hold none, and do not say so. */
function squares(product: unknown): string[] {
  if (field(product, 'squares') === undefined) return [];
  const isText = (each: unknown) => typeof each === 'string';
  const all = list(product, 'squares');
  return all.every(isText) ? all : fail('a square is not of a polynomial as text');
}

function text(document: unknown, name: string): string {
  const value = field(document, name);
  return typeof value === 'string' ? value : fail(`there is no text for ${name}`);
}

function fail(reason: string): never {
  throw new Invalid(reason);
}
