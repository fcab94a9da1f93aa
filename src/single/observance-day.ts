/** `observance-day` alone, for bundles. */
import { define } from '../elements/define.js';
import { ObservanceDay } from '../elements/observance-day.js';
import { discover } from '../elements/discover.js';

if (define({ 'observance-day': ObservanceDay })) discover();

export { ObservanceDay };
