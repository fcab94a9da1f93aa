/** `writeStory` as the command has it, beside the reader with the messages of all languages. */
export { check } from '../../src/story/read.js';
export { writeStory } from '../../src/site/write-story.js';
