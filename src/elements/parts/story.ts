import { define } from '../define.js';
import { HistoryStory } from '../history-story.js';
import './day.js';
import './map.js';

define({ 'history-story': HistoryStory });

export { HistoryStory };
