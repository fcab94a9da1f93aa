/** `captioned-photo` alone, for bundles. */
import { define } from '../elements/define.js';
import { CaptionedPhoto } from '../elements/captioned-photo.js';
import { discover } from '../elements/discover.js';

if (define({ 'captioned-photo': CaptionedPhoto })) discover();

export { CaptionedPhoto };
