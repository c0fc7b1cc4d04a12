export { type Case, casePath, InvalidCase } from './claim/case.js';
export type { Claim } from './claim/claim.js';
export { InvalidClaim } from './claim/claim-refusal.js';
export { added, type Condition, InvalidCondition, stated } from './claim/condition.js';
export { always, assessment, claim } from './claim/declaration.js';
export {
  InvalidParameter,
  InvalidRestriction,
  type Parameter,
  parameter,
  type Restriction,
  restriction,
} from './claim/parameter.js';
export { deviating, minus, payoff, probability, type Quantity } from './claim/quantity.js';
export { InvalidQuantity } from './claim/quantity-refusal.js';
export { InvalidSpecification, type Specification, specification } from './claim/specification.js';
export {
  type Comparison,
  compare,
  everywhere,
  forLarge,
  neverForLarge,
  regardless,
  type Statement,
  somewhere,
} from './claim/statement.js';
export { InvalidStatement } from './claim/statement-refusal.js';
export { type Formula, type FormulaInput, term } from './exact/formula.js';
export { inLowestTerms } from './exact/lowest-terms.js';
export { math, relation } from './exact/math.js';
export type { Relation } from './exact/relation.js';
export type { Game } from './game/game.js';
export { InvalidDeclaration, InvalidGame } from './game/invalid.js';
export { OtherCopy } from './game/maker.js';
export type { Publication, Reading, Source } from './game/source.js';
export { timing } from './game/timing.js';
