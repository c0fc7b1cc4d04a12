import type { Specification } from '../../claim/specification.js';
import type { ClaimNeeds } from '../../verify/conditions.js';
import type { Implications } from '../../verify/implications.js';
import type { ReadingTable } from '../../verify/reading-table.js';
import type { Verdict } from '../../verify/verdict.js';

/** A picture for a part of the document. */
export interface ReportFigure {
  /** The game that it is of, by its id. */
  readonly game: string;
  readonly caption: string;
  readonly svg: string;
}

/** A map of two parameters, in SVG. */
export interface ReportMap {
  /** The parameters that move, by name. */
  readonly x: string;
  readonly y: string;
  /** The case, by its id, that says where the others are; `undefined` for the example. */
  readonly at: string | undefined;
  readonly caption: string;
  readonly svg: string;
}

/** All that a report tells of; what is left out was not looked for, and the report says so. */
export interface ReportFindings {
  readonly spec: Specification;
  readonly verdicts: readonly Verdict[];
  readonly settings: {
    readonly runs: number;
    readonly seed: number;
    /** Whether proofs were looked for. */
    readonly prove: boolean;
  };
  /** What each condition and restriction does for the claimed equilibria. */
  readonly needs?: readonly ClaimNeeds[] | undefined;
  readonly implications?: Implications | undefined;
  readonly figures?: readonly ReportFigure[] | undefined;
  readonly maps?: readonly ReportMap[] | undefined;
  /** What is decided under other readings. */
  readonly readings?: ReadingTable | undefined;
}
