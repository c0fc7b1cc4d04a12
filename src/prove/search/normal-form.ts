import { Polynomial } from '../../exact/polynomial.js';
import { Rational } from '../../exact/rational.js';

/** A polynomial over its leading coefficient: multiples of each other have the same. */
export interface NormalForm {
  /** By what the polynomial was divided. */
  readonly lead: Rational;
  readonly text: string;
  readonly textWithoutConstant: string;
  readonly constant: Rational;
}

/** Most polynomials stand in many questions, and are compared with others in each. */
const forms = new WeakMap<Polynomial, NormalForm>();

/** @returns `undefined` for the polynomial 0. */
export function normalForm(polynomial: Polynomial): NormalForm | undefined {
  const known = forms.get(polynomial);
  if (known) return known;
  const { terms } = polynomial;
  const [first, last] = [terms[0], terms.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const lead = first.coefficient;
  const divided = polynomial.scaled(Rational.one.over(lead));
  const constant = last.monomial.length === 0 ? last.coefficient.over(lead) : Rational.zero;
  const form: NormalForm = {
    lead,
    text: `${divided}`,
    textWithoutConstant: `${divided.minus(Polynomial.constant(constant))}`,
    constant,
  };
  forms.set(polynomial, form);
  return form;
}
