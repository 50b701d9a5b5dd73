package backheel.message.template;

/** The result of parsing a template. */
public sealed interface ParsedTemplate {

  /** A template that can be used. */
  record Valid(Template template) implements ParsedTemplate {}

  /** A template with an error. */
  record Invalid(TemplateError error) implements ParsedTemplate {}
}
