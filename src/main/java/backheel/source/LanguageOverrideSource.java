package backheel.source;

import java.io.IOException;
import java.net.URI;
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
  public @Nullable URI address() {
    return source.address();
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
    var visitResult = source.visit(bookmark);
    var documents = visitResult.documents().stream().map(d -> d.withLanguage(language)).toList();
    var changed = visitResult.changed().stream().map(d -> d.withLanguage(language)).toList();
    return new VisitResult(
        visitResult.title(),
        documents,
        changed,
        visitResult.backlog(),
        visitResult.bookmark(),
        visitResult.retryAfter(),
        visitResult.licences());
  }
}
