import type * as model from '../../story/model.js';

/** Every field that a story may have, at any depth. */
export type FieldName =
  | keyof Omit<model.Story, 'schemaVersion'>
  | keyof model.StoryEvent
  | keyof model.Era
  | keyof model.Milestone
  | keyof model.SeriesPoint
  | keyof model.Quote
  | keyof model.Term
  | keyof model.Photo
  | keyof model.Observance
  | keyof model.ObservedBy
  | keyof model.Coverage
  | keyof model.Organization
  | keyof model.HelpLine
  | keyof model.Picture
  | keyof model.Media
  | keyof model.Source;

/** The words of the editor for own content. */
export interface EditorWords {
  readonly content: string;
  readonly siteContent: string;
  readonly ownContent: string;
  readonly staysHere: string;
  readonly asForms: string;
  readonly asJson: string;
  readonly json: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly takeOver: string;
  readonly startFromSite: string;
  readonly startEmpty: string;
  readonly download: string;
  readonly problems: (count: number) => string;
  readonly noProblems: string;
  readonly moreFields: string;
  readonly ofStory: string;
  /** An item that has nothing yet by which it could be named. */
  readonly newItem: (number: string) => string;
  readonly add: (list: string) => string;
  readonly remove: (item: string) => string;
  readonly listHint: string;
  readonly notInForms: string;
  readonly fixJson: string;
  readonly fields: Readonly<Record<FieldName, string>>;
}
