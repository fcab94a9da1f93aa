/** `quote-card` alone, for a page that needs no other element. */
import { define } from '../elements/define.js';
import { QuoteCard } from '../elements/quote-card.js';
import { adoptTwins } from '../elements/twins.js';

adoptTwins(define({ 'quote-card': QuoteCard }));

export { QuoteCard };
