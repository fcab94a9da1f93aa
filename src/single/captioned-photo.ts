/** `captioned-photo` alone, for a page that needs no other element. */
import { define } from '../define.js';
import { CaptionedPhoto } from '../elements/captioned-photo.js';
import { adoptTwins } from '../twins.js';

adoptTwins(define({ 'captioned-photo': CaptionedPhoto }));

export { CaptionedPhoto };
