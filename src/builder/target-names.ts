/** Where a snippet can be pasted, in the order of the builder. */
export const targetNames = [
  'wordpress',
  'wordpress-author',
  'drupal',
  'wix',
  'squarespace',
  'ghost',
  'sharepoint',
  'portal',
  'html',
  'react',
  'vue',
  'newsletter',
  'medium',
  'link',
] as const;
export type TargetName = (typeof targetNames)[number];
