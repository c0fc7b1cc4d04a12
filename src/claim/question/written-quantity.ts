import { match } from 'ts-pattern';
import { type Formula, partsOf } from '../../exact/formula.js';
import { FormulaSyntax, type FormulaToken, formulaOfTokens, plainToken } from '../../exact/math.js';
import { unknownName } from '../../exact/message.js';
import { Rational } from '../../exact/rational.js';
import { InvalidDeclaration } from '../../game/invalid.js';
import { absolute, derivative, limit, maximum, minimum } from '../composed-quantity.js';
import type { Parameter } from '../parameter.js';
import { payoff, probability } from '../profile-quantity.js';
import type { AnyClaim } from '../proposition/claimed-conditions.js';
import type { Quantity } from '../quantity.js';
import type { Specification } from '../specification.js';
import { allClaims } from './all-claims.js';
import { type PlacedQuantity, quantityOf, standIn } from './formula-of-quantities.js';
import type { PlacedText } from './text-part.js';
import { eventIn } from './written-event.js';
import { nameAt, symbolNames, writtenNames } from './written-names.js';

/** A piece of a side, and where the text goes on behind it. */
interface Piece {
  readonly made: FormulaToken | Quantity;
  readonly end: number;
}

/**
 * A side of a relation: a formula in which what play comes to may stand.
 * @throws {MisreadQuestion}
 */
export function quantityIn(spec: Specification, part: PlacedText): Quantity {
  const tokens: FormulaToken[] = [];
  const places: number[] = [];
  const standIns = new Map<Formula, PlacedQuantity>();
  for (let at = part.from; at < part.to; ) {
    if (/\s/u.test(part.whole[at] ?? '')) {
      at++;
      continue;
    }
    const { made, end } = pieceAt(spec, part, at);
    if (isToken(made)) tokens.push(made);
    else {
      const stands = standIn();
      standIns.set(stands, { quantity: made, part: part.part(at, end) });
      tokens.push({ kind: 'formula', formula: stands, text: part.whole.slice(at, end) });
    }
    places.push(at);
    at = end;
  }
  return quantityOf(formulaIn(part, tokens, places), standIns);
}

function isToken(made: FormulaToken | Quantity): made is FormulaToken {
  return made.kind === 'formula' || made.kind === 'sign';
}

/** A power is multiplied out before anything is decided, which of a higher one would never end. */
const HIGHEST_POWER = 100;

function formulaIn(part: PlacedText, tokens: FormulaToken[], places: readonly number[]): Formula {
  tokens.forEach((token, index) => {
    if (tokens[index - 1]?.text !== '^' || token.kind !== 'formula') return;
    const { formula } = token;
    if (formula.kind === 'number' && formula.value.compare(Rational.of(HIGHEST_POWER)) > 0)
      throw part.misread(
        `expected an exponent of at most ${HIGHEST_POWER}, found ${token.text}`,
        places[index],
      );
  });
  try {
    const formula = formulaOfTokens(tokens);
    const exponent = exponentIn(formula);
    if (exponent > HIGHEST_POWER)
      throw part.misread(
        `expected powers of powers with an exponent of at most ${HIGHEST_POWER} in all, found ${exponent}`,
      );
    return formula;
  } catch (error) {
    if (!(error instanceof FormulaSyntax)) throw error;
    const at = error.token === undefined ? part.to : places[error.token];
    throw part.misread(error.problem, at);
  }
}

/** The highest exponent that is written in a formula, once powers of powers are multiplied out. */
function exponentIn(formula: Formula): number {
  if (formula.kind === 'term') return 1;
  const within = Math.max(1, ...partsOf(formula).map(exponentIn));
  return formula.kind === 'power' ? formula.exponent * within : within;
}

function pieceAt(spec: Specification, part: PlacedText, at: number): Piece {
  const name = nameAt(writtenNames(spec), part, at);
  if (name) {
    const made: FormulaToken = { kind: 'formula', formula: name.formula, text: name.text };
    return { made, end: at + name.text.length };
  }
  const written =
    composedAt(spec, part, at) ?? slopeAt(spec, part, at) ?? absoluteAt(spec, part, at);
  if (written) return written;
  const plain = plainToken(part.whole, at);
  if (plain && plain.end <= part.to) return { made: plain.token, end: plain.end };
  throw unknownAt(spec, part, at);
}

/** `U_A(…)`, `Pr(…)`, `max(…)`, `min(…)`, `abs(…)` or `limit(…)`, where that stands at a place. */
function composedAt(spec: Specification, part: PlacedText, at: number): Piece | undefined {
  const head = /(?:Pr|max|min|abs|limit|U_[^\s(]+)\s*(?=\()/uy;
  head.lastIndex = at;
  const found = head.exec(part.whole)?.[0];
  if (found === undefined) return undefined;
  const opening = at + found.length;
  const end = part.closing(opening) + 1;
  const inner = part.part(opening + 1, end - 1);
  const word = found.trim();
  const made = match(word)
    .with('Pr', () => probabilityIn(spec, inner))
    .with('abs', () => absolute(quantityIn(spec, inner)))
    .with('limit', () => limitIn(spec, inner))
    .with('max', 'min', () => extremeIn(spec, word === 'max', inner))
    .otherwise(() => payoffIn(spec, part.part(at + 2, at + word.length), inner));
  return { made, end };
}

/** `|…|`, where that stands at a place: up to the next stroke in the same brackets. */
function absoluteAt(spec: Specification, part: PlacedText, at: number): Piece | undefined {
  if (part.whole[at] !== '|') return undefined;
  for (let end = at + 1; end < part.to; end++) {
    if (part.whole[end] === '(') end = part.closing(end);
    else if (part.whole[end] === '|') {
      const inner = part.part(at + 1, end);
      if (/(?:^|[-−+*·/^])\s*$/u.test(inner.text))
        throw part.misread('which "|" ends which cannot be told here: write abs(…) instead', end);
      return { made: absolute(quantityIn(spec, inner)), end: end + 1 };
    }
  }
  throw part.misread('expected a second "|", as in |x - 1|', at);
}

/** `U_A(echo), τ → 1`: what a quantity comes close to. */
function limitIn(spec: Specification, inner: PlacedText): Quantity {
  const [of, approach, more] = inner.split(/,/u).parts;
  const [moving, end] = approach === undefined ? [] : twoParts(approach, /→|->/u);
  const parameter = spec.parameters.find(
    (each) => moving !== undefined && [each.name, each.spelling.text].includes(moving.text),
  );
  if (of === undefined || end === undefined || parameter === undefined || more !== undefined)
    throw inner.misread(
      'expected a quantity, and where a parameter goes: limit(…, x → 1), or limit(…, x → infinity)',
    );
  const to = ['infinity', '∞'].includes(end.text) ? 'infinity' : quantityIn(spec, end);
  const quantity = quantityIn(spec, of);
  return declared(inner, () => limit(quantity, parameter, to as 'infinity' | Formula));
}

function extremeIn(spec: Specification, greatest: boolean, inner: PlacedText): Quantity {
  const of = inner.split(/,/u).parts.map((each) => quantityIn(spec, each));
  return greatest ? maximum(...of) : minimum(...of);
}

/** `A`, and `communication | t = m`: what a player expects. */
function payoffIn(spec: Specification, player: PlacedText, inner: PlacedText): Quantity {
  const [named, given] = twoParts(inner, /\|/u);
  const claim = claimIn(spec, named);
  const { players, id } = claim.game;
  if (!players.includes(player.text))
    throw player.misread(`in ${id} ${unknownName('player', player.text, players)}`);
  const event = given ? eventIn(claim.game, given) : {};
  return declared(inner, () =>
    claim.kind === 'equilibrium'
      ? payoff(claim, player.text, event)
      : payoff(claim, player.text, event),
  );
}

/** `war = war | s = hostile; communication`: how probable something is. */
function probabilityIn(spec: Specification, inner: PlacedText): Quantity {
  const [happens, named] = twoParts(inner, /;/u);
  if (named === undefined)
    throw inner.misread(
      `expected ";" and the claim whose play it is, as in Pr(${inner.text}; ${allClaims(spec)[0]?.id ?? 'claim'})`,
      inner.to,
    );
  const claim = claimIn(spec, named);
  const [of, given] = twoParts(happens, /\|/u);
  const happening = eventIn(claim.game, of);
  const event = given ? eventIn(claim.game, given) : {};
  return declared(inner, () =>
    claim.kind === 'equilibrium'
      ? probability(claim, happening, event)
      : probability(claim, happening, event),
  );
}

/** A part up to a separator, and what is behind it. */
function twoParts(
  part: PlacedText,
  separator: RegExp,
): readonly [PlacedText, PlacedText | undefined] {
  const { parts, between } = part.split(separator);
  const [first = part, second, third] = parts;
  if (third) throw third.misread(`expected one "${between[0]}", found another`);
  return [first, second];
}

/** @throws {MisreadQuestion} naming the claims there are. */
function claimIn(spec: Specification, part: PlacedText): AnyClaim {
  const claims = allClaims(spec);
  const found = claims.find(({ id }) => id === part.text);
  if (found) return found;
  throw part.misread(
    unknownName(
      'claim',
      part.text,
      claims.map(({ id }) => id),
    ),
  );
}

/** `∂U_A(communication)/∂τ`, where that stands at a place. */
function slopeAt(spec: Specification, part: PlacedText, at: number): Piece | undefined {
  if (part.whole[at] !== '∂') return undefined;
  const below = slashAt(part, at + 1);
  if (below === undefined)
    throw part.misread(
      'expected "/∂" and a parameter behind what is differentiated, as in ∂(…)/∂x',
      at,
    );
  const middle = part.part(at + 1, below);
  const by = nameAt(writtenNames(spec), part, below + 2);
  const parameter = spec.parameters.find((each) => each === by?.formula);
  if (by === undefined || parameter === undefined)
    throw part.misread('expected a parameter behind "/∂"', below + 2);
  return { made: slopeIn(spec, middle, parameter), end: below + 2 + by.text.length };
}

/** Where `/∂` stands behind a place, in the same brackets. */
function slashAt(part: PlacedText, from: number): number | undefined {
  for (let at = from; at < part.to && part.whole[at] !== ')'; at++) {
    if (part.whole[at] === '(') at = part.closing(at);
    if (part.whole.startsWith('/∂', at)) return at;
  }
  return undefined;
}

function slopeIn(spec: Specification, of: PlacedText, by: Parameter): Quantity {
  const bracketed = of.whole[of.from] === '(' && of.closing(of.from) === of.to - 1;
  if (!bracketed && pieceAt(spec, of, of.from).end !== of.to)
    throw of.misread('expected what is differentiated in brackets: ∂(…)/∂x');
  const quantity = quantityIn(spec, of);
  return declared(of, () => derivative(quantity, by));
}

/** What a maker of the vocabulary makes, or the place of what it refuses. */
function declared(part: PlacedText, make: () => Quantity): Quantity {
  try {
    return make();
  } catch (error) {
    if (error instanceof InvalidDeclaration) throw part.misread(error.problems.join('; '));
    throw error;
  }
}

function unknownAt(spec: Specification, part: PlacedText, at: number) {
  const [word = ''] = /^[^\s()*/^+<>=≥≤,;|]+/u.exec(part.whole.slice(at, part.to)) ?? [];
  const claim = allClaims(spec).find(({ id }) => id === word);
  if (claim)
    return part.misread(
      `${word} is a claim: ask for what its play comes to, U_${claim.game.players[0]}(${word}) or Pr(…; ${word})`,
      at,
    );
  if (word === '')
    return part.misread(`expected a name, a number or a quantity, found "${part.whole[at]}"`, at);
  return part.misread(unknownName('parameter', word, symbolNames(spec)), at);
}
