package backheel.source;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A source whose language is set by the operator. */
record LanguageOverrideSource(Source source, String language) implements Source {

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public String key() {
    return source.key();
  }

  @Override
  public Duration interval() {
    return source.interval();
  }

  @Override
  public boolean isLocal() {
    return source.isLocal();
  }

  @Override
  public String note() {
    return source.note();
  }

  @Override
  public VisitResult visit(@Nullable String bookmark) throws IOException {
    var visit = source.visit(bookmark);
    var documents = visit.documents().stream().map(d -> d.withLanguage(language)).toList();
    var changed = visit.changed().stream().map(d -> d.withLanguage(language)).toList();
    return new VisitResult(
        visit.title(), documents, changed, visit.backlog(), visit.bookmark(), visit.retryAfter());
  }
}
