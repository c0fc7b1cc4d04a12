import { rocqVersion } from '../../src/prove/rocq/rocq-check.js';

/** Whether Rocq is installed here. */
export const hasRocq: boolean = (await rocqVersion()) !== undefined;

/** Is added to the names of tests that are skipped for want of it. */
export const rocqNotice: string = hasRocq ? '' : ' (skipped: there is no coqc on the PATH)';
