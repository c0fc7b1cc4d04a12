export { type Case, casePath } from './claim/case.js';
export type { Claim } from './claim/claim.js';
export { isEquilibrium } from './claim/claim-at-point.js';
export { added, type Condition, stated } from './claim/condition.js';
export { always, assessment, claim } from './claim/declaration.js';
export { type Parameter, parameter, type Restriction, restriction } from './claim/parameter.js';
export {
  deviating,
  minus,
  payoff,
  probability,
  type Quantity,
  quantityAt,
} from './claim/quantity.js';
export { type Specification, specification } from './claim/specification.js';
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
export { type Formula, type FormulaInput, term } from './exact/formula.js';
export { inLowestTerms } from './exact/lowest-terms.js';
export { math, relation } from './exact/math.js';
export { MissingValue, Point } from './exact/point.js';
export { NotRational, Rational } from './exact/rational.js';
export { holdsAt, type Relation } from './exact/relation.js';
export type { Game } from './game/game.js';
export type { Publication, Reading, Source } from './game/source.js';
export { timing } from './game/timing.js';
export { admissiblePoints, NoPointFound, pointsInside } from './sample/claim-points.js';
export { pointsJustOutside, pointsOnBoundary } from './sample/condition-points.js';
