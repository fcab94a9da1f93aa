/** `milestone-counter` alone, for a page that needs no other element. */
import { define } from '../elements/define.js';
import { MilestoneCounter } from '../elements/milestone-counter.js';
import { adoptTwins } from '../elements/twins.js';

adoptTwins(define({ 'milestone-counter': MilestoneCounter }));

export { MilestoneCounter };
