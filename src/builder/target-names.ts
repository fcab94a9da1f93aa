/** Where a snippet may be pasted, in the order in which the builder asks. */
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
