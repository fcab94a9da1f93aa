import { ObservanceDay } from '../observance-day.js';
import { define } from '../define.js';

define({ 'observance-day': ObservanceDay });

export { ObservanceDay };
