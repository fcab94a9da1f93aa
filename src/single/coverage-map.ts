/** `coverage-map` alone, for a page that needs no other element. */
import { define } from '../elements/define.js';
import { CoverageMap } from '../elements/coverage-map.js';
import { adoptTwins } from '../elements/twins.js';

adoptTwins(define({ 'coverage-map': CoverageMap }));

export { CoverageMap };
