package backheel.source;

import backheel.input.BidiControlRemover;
import backheel.story.Document;
import backheel.story.Licence;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of one visit to a source.
 *
 * @param title the source's own title, "" if it has none
 * @param documents the new documents, oldest first
 * @param changed the documents known before that have other words now, to be compared again
 * @param backlog whether the documents were there before the first visit: to be stored, not
 *     announced
 * @param bookmark the bookmark for the next visit, once every document here is stored
 * @param retryAfter the time for which the source asks us to stay away, null if it states none
 * @param licences the licences that the source names for all its documents, null if it was not
 *     looked at
 */
public record VisitResult(
    String title,
    List<Document> documents,
    List<Document> changed,
    boolean backlog,
    String bookmark,
    @Nullable Duration retryAfter,
    @Nullable List<Licence> licences) {
  public VisitResult {
    title = BidiControlRemover.remove(title);
    documents = List.copyOf(documents);
    changed = List.copyOf(changed);
    licences = licences == null ? null : List.copyOf(licences);
  }

  /** Creates a visit without changed documents. */
  public VisitResult(
      String title,
      List<Document> documents,
      boolean backlog,
      String bookmark,
      @Nullable Duration retryAfter) {
    this(title, documents, List.of(), backlog, bookmark, retryAfter);
  }

  /** Creates a visit to a source whose licences were not looked at. */
  public VisitResult(
      String title,
      List<Document> documents,
      List<Document> changed,
      boolean backlog,
      String bookmark,
      @Nullable Duration retryAfter) {
    this(title, documents, changed, backlog, bookmark, retryAfter, null);
  }

  /** Returns the same visit to a source that names these licences. */
  public VisitResult withLicences(List<Licence> named) {
    return new VisitResult(title, documents, changed, backlog, bookmark, retryAfter, named);
  }
}
