package backheel.subscription.template;

/** What came of reading a template. */
public sealed interface Reading {

  /** It can be used. */
  record Good(Template template) implements Reading {}

  /** It cannot. */
  record Wrong(Fault fault) implements Reading {}
}
