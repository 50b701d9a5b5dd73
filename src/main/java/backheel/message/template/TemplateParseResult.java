package backheel.message.template;

/** The result of parsing a template. */
public sealed interface TemplateParseResult {

  /** A template that can be used. */
  record Valid(Template template) implements TemplateParseResult {}

  /** A template with an error. */
  record Invalid(TemplateError error) implements TemplateParseResult {}
}
