/** What `map` and `day` share; the build puts all of it into one file, which is requested together with theirs. */
export { countryOf } from '../../map/countries.js';
