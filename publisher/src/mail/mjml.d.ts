/** The part of these libraries that is used here; they bring no types. */
declare module 'mjml-core' {
  interface Rendered {
    readonly html: string;
    readonly errors: readonly { readonly formattedMessage: string }[];
  }
  interface Options {
    readonly fonts: Readonly<Record<string, string>>;
    readonly keepComments: boolean;
    readonly presets: readonly unknown[];
    readonly validationLevel: 'strict';
  }
  const library: { readonly default: (source: string, options: Options) => Promise<Rendered> };
  export default library;
}

declare module 'mjml-preset-core' {
  const library: unknown;
  export default library;
}
