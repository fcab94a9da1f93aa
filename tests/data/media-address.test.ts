import { expect } from '@open-wc/testing';
import { frameAddress, mediaKind } from '../../src/story/media-address.js';

describe('The kind of a medium', () => {
  const kinds: readonly (readonly [src: string, kind: string])[] = [
    ['talk.mp3', 'audio'],
    ['https://example.org/talk.OGG?v=2', 'audio'],
    ['talk.opus#t=30', 'audio'],
    ['film.mp4', 'video'],
    ['film.webm', 'video'],
    ['https://www.youtube.com/watch?v=jNQXAC9IVRw', 'frame'],
    ['https://example.org/mp3', 'frame'],
    ['https://example.org/film.mp4/page', 'frame'],
  ];
  for (const [src, kind] of kinds) {
    it(`of ${src} is ${kind}`, () => expect(mediaKind({ src })).to.equal(kind));
  }

  it('is what the story says, where it does', () => {
    expect(mediaKind({ src: 'film.mp4', kind: 'audio' })).to.equal('audio');
  });
});

describe('The address of a frame', () => {
  const youtube = 'https://www.youtube-nocookie.com/embed/jNQXAC9IVRw?autoplay=1';
  const addresses: readonly (readonly [url: string, address: string])[] = [
    ['https://www.youtube.com/watch?v=jNQXAC9IVRw', youtube],
    ['https://www.youtube.com/watch?list=PL1&v=jNQXAC9IVRw&t=9s', youtube],
    ['http://youtube.com/embed/jNQXAC9IVRw', youtube],
    ['https://m.youtube.com/shorts/jNQXAC9IVRw?feature=share', youtube],
    ['https://www.youtube-nocookie.com/embed/jNQXAC9IVRw', youtube],
    ['https://youtu.be/jNQXAC9IVRw?si=abcdefghijklmnop', youtube],
    ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1'],
    ['https://vimeo.com/channels/staffpicks/76979871', 'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1'],
    ['https://vimeo.com/76979871/8272103f6e', 'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1&h=8272103f6e'],
    ['https://player.vimeo.com/video/76979871', 'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1'],
    ['https://www.youtube.com/playlist?list=PLabcdefghijklmnop', 'https://www.youtube.com/playlist?list=PLabcdefghijklmnop'],
    ['https://example.org/youtu.be/jNQXAC9IVRw', 'https://example.org/youtu.be/jNQXAC9IVRw'],
    ['https://notyoutube.com/watch?v=jNQXAC9IVRw', 'https://notyoutube.com/watch?v=jNQXAC9IVRw'],
    ['https://example.org/player', 'https://example.org/player'],
  ]; // prettier-ignore
  for (const [url, address] of addresses) {
    it(`of ${url} is ${address}`, () => expect(frameAddress(url)).to.equal(address));
  }
});
