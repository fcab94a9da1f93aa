/** The allowed values of enumerated fields, in the order in which they are offered. */
export const enumerations = {
  importance: ['key', 'normal'],
  sensitive: ['open', 'collapsed'],
  mediaKind: ['audio', 'video', 'frame'],
  qualifier: ['exact', 'over', 'about', 'under'],
} as const;
