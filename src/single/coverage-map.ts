/** `coverage-map` alone, for bundles. */
import { define } from '../elements/define.js';
import { CoverageMap } from '../elements/coverage-map.js';
import { discover } from '../elements/discover.js';

if (define({ 'coverage-map': CoverageMap })) discover();

export { CoverageMap };
