import { define } from '../define.js';
import { HistoryStory } from '../history-story.js';

define({ 'history-story': HistoryStory });

export { HistoryStory };
