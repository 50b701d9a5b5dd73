package backheel.source;

import backheel.story.Document;
import backheel.story.input.BidiControls;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one look at a source brought.
 *
 * @param title the place's own title, "" when it has none
 * @param documents new, oldest first
 * @param changed known before, with other words now; handed over for what became of them
 * @param backlog whether these stood there before anybody asked: stories to know, not to announce
 * @param bookmark to be given to the next visit, once every document here is stored
 * @param stayAway how long the place asks us to stay away, null when it does not say
 */
public record Visit(
    String title,
    List<Document> documents,
    List<Document> changed,
    boolean backlog,
    String bookmark,
    @Nullable Duration stayAway) {
  public Visit {
    title = BidiControls.remove(title);
    documents = List.copyOf(documents);
    changed = List.copyOf(changed);
  }

  /** A visit that brought nothing changed. */
  public Visit(
      String title,
      List<Document> documents,
      boolean backlog,
      String bookmark,
      @Nullable Duration stayAway) {
    this(title, documents, List.of(), backlog, bookmark, stayAway);
  }
}
