import type { Monomial } from './monomial.js';
import { monomialProduct } from './monomial.js';

/** A monomial that exists once: maps find it by identity, without reading its symbols again. */
export interface KnownMonomial {
  readonly symbols: Monomial;
  /** Its symbols as one text, by which monomials of one degree are ordered. */
  readonly key: string;
}

const known = new Map<string, KnownMonomial>();

/** The monomial of these symbols, which are in alphabetical order. */
export function knownMonomial(symbols: Monomial): KnownMonomial {
  const key = symbols.join(' ');
  const found = known.get(key);
  if (found) return found;
  const monomial = { symbols, key };
  known.set(key, monomial);
  return monomial;
}

/** Products of one monomial with others, once they have been asked for. */
export type ProductsOf = Map<KnownMonomial, KnownMonomial>;

/** More products and rests than this are not remembered, but found anew. */
const MOST_REMEMBERED = 2 ** 20;

let products = new Map<KnownMonomial, ProductsOf>();
let rests = new Map<string, RestsOf>();
let remembered = 0;

/** What is left of monomials without one symbol, once that has been asked for. */
type RestsOf = Map<KnownMonomial, KnownMonomial>;

/** Where the products of a monomial are remembered. */
export function productsOf(monomial: KnownMonomial): ProductsOf {
  const found = products.get(monomial);
  if (found) return found;
  const none: ProductsOf = new Map();
  products.set(monomial, none);
  return none;
}

/** The product of two monomials, remembered among those of the first. */
export function newProduct(
  one: KnownMonomial,
  other: KnownMonomial,
  among: ProductsOf,
): KnownMonomial {
  const product = knownMonomial(monomialProduct(one.symbols, other.symbols));
  among.set(other, product);
  countRemembered();
  return product;
}

/** Where it is remembered what is left of monomials without a symbol. */
export function restsWithout(symbol: string): RestsOf {
  const found = rests.get(symbol);
  if (found) return found;
  const none: RestsOf = new Map();
  rests.set(symbol, none);
  return none;
}

/** A monomial with every power of a symbol left out of it, remembered among such. */
export function newRest(monomial: KnownMonomial, symbol: string, among: RestsOf): KnownMonomial {
  const { symbols } = monomial;
  const rest = symbols.includes(symbol)
    ? knownMonomial(symbols.filter((factor) => factor !== symbol))
    : monomial;
  among.set(monomial, rest);
  countRemembered();
  return rest;
}

function countRemembered(): void {
  remembered++;
  if (remembered <= MOST_REMEMBERED) return;
  products = new Map();
  rests = new Map();
  remembered = 0;
}
