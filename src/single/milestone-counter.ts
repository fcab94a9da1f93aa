/** `milestone-counter` alone, for bundles. */
import { define } from '../elements/define.js';
import { MilestoneCounter } from '../elements/milestone-counter.js';
import { discover } from '../elements/discover.js';

if (define({ 'milestone-counter': MilestoneCounter })) discover();

export { MilestoneCounter };
