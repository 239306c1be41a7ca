/** Stories to begin with. */
export { StoriesMenu } from './menu';
export { storiesOf, storyIn, storyState, type Story } from './stories';
