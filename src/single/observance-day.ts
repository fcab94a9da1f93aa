/** `observance-day` alone, for a page that needs no other element. */
import { define } from '../elements/define.js';
import { ObservanceDay } from '../elements/observance-day.js';
import { adoptTwins } from '../elements/twins.js';

adoptTwins(define({ 'observance-day': ObservanceDay }));

export { ObservanceDay };
