import { CoverageMap } from '../coverage-map.js';
import { define } from '../define.js';

define({ 'coverage-map': CoverageMap });

export { CoverageMap };
