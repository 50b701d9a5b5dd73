package backheel.source;

import backheel.input.BidiControlRemover;
import backheel.story.Document;
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
 */
public record VisitResult(
    String title,
    List<Document> documents,
    List<Document> changed,
    boolean backlog,
    String bookmark,
    @Nullable Duration retryAfter) {
  public VisitResult {
    title = BidiControlRemover.remove(title);
    documents = List.copyOf(documents);
    changed = List.copyOf(changed);
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
}
