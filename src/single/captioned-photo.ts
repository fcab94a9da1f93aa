/** `captioned-photo` alone, for a page that needs no other element. */
import { define } from '../elements/define.js';
import { CaptionedPhoto } from '../elements/captioned-photo.js';
import { adoptTwins } from '../elements/twins.js';

adoptTwins(define({ 'captioned-photo': CaptionedPhoto }));

export { CaptionedPhoto };
