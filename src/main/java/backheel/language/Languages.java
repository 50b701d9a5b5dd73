package backheel.language;

import java.util.List;

/** The supported languages. */
public final class Languages {
  /** The languages, ISO 639-1; the first is the fallback. */
  public static final List<String> ALL = List.of("en", "fr", "es", "ar");

  private Languages() {}
}
