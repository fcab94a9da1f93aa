/** `quote-card` alone, for bundles. */
import { define } from '../elements/define.js';
import { QuoteCard } from '../elements/quote-card.js';
import { discover } from '../elements/discover.js';

if (define({ 'quote-card': QuoteCard })) discover();

export { QuoteCard };
