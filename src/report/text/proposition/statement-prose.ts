/** How statements of one kind are written. */
export interface StatementProse<Said, AtPoint> {
  /** The formal content, part by part. */
  readonly says: (statement: Said) => readonly string[];
  /** What is not as the statement says at a point, a line each. */
  readonly failures: (at: AtPoint) => readonly string[];
  /** What was looked at to decide it at a point, a line each. */
  readonly lines: (at: AtPoint) => readonly string[];
  /** The same as data: what is compared, and what else there is. */
  readonly comparisonsJson: (at: AtPoint) => readonly object[];
  readonly furtherJson: (at: AtPoint) => object;
}
