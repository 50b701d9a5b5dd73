package backheel.store.story;

import backheel.store.database.StorageException;
import backheel.store.feed.FeedVisibilityChangeResult;
import backheel.store.feed.Feeds;
import backheel.story.Report;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The repository of reports, into which the newsroom puts them with their stories. */
public interface ReportRepository extends StoryLookup {

  /**
   * Stores a report with its story, and in the same transaction the messages queued because of it.
   *
   * @throws StorageException when it cannot be stored; then no part of it was
   */
  ReportIntakeResult add(IncomingReport incoming);

  /**
   * Queues stories for more of their subscribers, where those were too many for one transaction.
   *
   * @return false when nothing is left to do
   */
  boolean continueFanOut();

  /**
   * Changes who may see the stories of a feed. Stories that become visible to everybody are not
   * announced; when a feed becomes its subscribers' again, stories that no other source has shown
   * are for them only.
   */
  FeedVisibilityChangeResult setFeedVisibility(String feed, Feeds.Visibility visibility);

  /**
   * Returns the stored facts about a document before it is read.
   *
   * @param id the document's id
   * @param link the document's link, to find it when this source has changed its id; null to search
   *     by id alone
   */
  Optional<KnownDocument> findKnown(String id, @Nullable String link, String source);

  /** Returns the number of the story of a report, without reading the report. */
  OptionalLong findStoryOf(String report);

  /** Stores the fingerprint of the source text of a stored report. */
  void noteFingerprint(String report, String source, String fingerprint);

  /**
   * Replaces a stored report by a new version, with all its index entries, and stores the
   * corrections: one transaction.
   *
   * @return the number of corrections that readers have not seen yet
   * @throws StorageException when it cannot be stored; then no part of it was
   */
  int revise(ReportRevision revision);

  /**
   * Passes on the reports for everybody that arrived since, oldest first, with their story numbers.
   */
  void replay(Instant since, BiConsumer<Long, Report> each);

  /**
   * Removes every story that only this source reported.
   *
   * @return the number of stories removed
   */
  int withdraw(String source);

  /** Returns whether no report is stored, for any audience. */
  boolean isEmpty();
}
