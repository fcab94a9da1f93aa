/** `coverage-map` alone, for a page that needs no other element. */
import { define } from '../define.js';
import { CoverageMap } from '../elements/coverage-map.js';
import { adoptTwins } from '../twins.js';

adoptTwins(define({ 'coverage-map': CoverageMap }));

export { CoverageMap };
