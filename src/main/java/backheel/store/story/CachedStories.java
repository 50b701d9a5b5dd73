package backheel.store.story;

import backheel.chat.ChatId;
import backheel.store.database.StorageException;
import backheel.store.feed.FeedVisibilityChangeResult;
import backheel.store.feed.Feeds;
import backheel.store.report.Viewer;
import backheel.story.Licence;
import backheel.story.Report;
import backheel.story.Story;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A cache of query results in front of the stories in the database. */
public final class CachedStories implements Stories, ReportRepository, StoryEditor {
  private final SqlStories stories;
  private final AtomicLong edition = new AtomicLong();
  private final Cache<StoryCacheKey, Object> answers =
      Caffeine.newBuilder()
          .maximumSize(2_000)
          .expireAfterWrite(Duration.ofMinutes(10))
          .recordStats()
          .build();

  public CachedStories(SqlStories stories) {
    this.stories = stories;
  }

  @Override
  public ReportIntakeResult add(IncomingReport incoming) {
    var addResult = changing(() -> stories.add(incoming));
    if (!addResult.known()) {
      edition.incrementAndGet();
      answers
          .asMap()
          .keySet()
          .removeIf(query ->
              query.isTouchedBy(addResult.story(), incoming.report(), incoming.audience()));
    }
    return addResult;
  }

  @Override
  public boolean continueFanOut() {
    return stories.continueFanOut();
  }

  @Override
  public FeedVisibilityChangeResult setFeedVisibility(String feed, Feeds.Visibility visibility) {
    return forgetting(() -> stories.setFeedVisibility(feed, visibility));
  }

  @Override
  public Optional<KnownDocument> findKnown(String id, @Nullable String link, String source) {
    return stories.findKnown(id, link, source);
  }

  @Override
  public Optional<Report> findReport(String id) {
    return stories.findReport(id);
  }

  @Override
  public Optional<Licence> findLicence(Report report) {
    return stories.findLicence(report);
  }

  @Override
  public OptionalLong findStoryOf(String report) {
    return stories.findStoryOf(report);
  }

  @Override
  public void noteFingerprint(String report, String source, String fingerprint) {
    stories.noteFingerprint(report, source, fingerprint);
  }

  @Override
  public int revise(ReportRevision revision) {
    return forgetting(() -> stories.revise(revision));
  }

  @Override
  public Optional<Story> byNumber(Viewer viewer, long number) {
    var words = List.of(Long.toString(number));
    return cached(viewer, "number", words, 1, 1, () -> stories.byNumber(viewer, number));
  }

  @Override
  public ResultPage<Story> latest(Viewer viewer, int page, int size) {
    return cached(
        viewer, "latest", List.of(), page, size, () -> stories.latest(viewer, page, size));
  }

  @Override
  public ResultPage<Story> about(Viewer viewer, List<String> subjects, int page, int size) {
    return cached(
        viewer, "about", subjects, page, size, () -> stories.about(viewer, subjects, page, size));
  }

  @Override
  public ResultPage<Story> search(Viewer viewer, String words, int page, int size) {
    return cached(
        viewer,
        "search",
        List.of(words),
        page,
        size,
        () -> stories.search(viewer, words, page, size));
  }

  @Override
  public ResultPage<ReportedQuote> quotes(
      Viewer viewer, @Nullable String speaker, int page, int size) {
    var words = speaker == null ? List.<String>of() : List.of(speaker);
    return cached(
        viewer, "quotes", words, page, size, () -> stories.quotes(viewer, speaker, page, size));
  }

  @Override
  public List<ReportedMatch> matches(
      Viewer viewer, String side, @Nullable String other, @Nullable LocalDate day) {
    var words = List.of(side, other == null ? "" : other, day == null ? "" : day.toString());
    return cached(viewer, "matches", words, 1, 50, () -> stories.matches(viewer, side, other, day));
  }

  @Override
  public void replay(Instant since, BiConsumer<Long, Report> each) {
    stories.replay(since, each);
  }

  @Override
  public int withdraw(String source) {
    return forgetting(() -> stories.withdraw(source));
  }

  @Override
  public Optional<EditorialDecision> merge(long into, long from, ChatId by, String why) {
    return forgetting(() -> stories.merge(into, from, by, why));
  }

  @Override
  public Optional<EditorialDecision> split(
      long story, List<String> reports, ChatId by, String why) {
    return forgetting(() -> stories.split(story, reports, by, why));
  }

  @Override
  public Optional<EditorialDecision> undo() {
    return forgetting(() -> stories.undo());
  }

  /** Applies a change that may affect any answer, and clears the cache. */
  private <T> T forgetting(Supplier<T> change) {
    var result = changing(change);
    forgetAll();
    return result;
  }

  /** Applies a change. The outcome of a failed one is unknown, so the cache is cleared. */
  private <T> T changing(Supplier<T> change) {
    try {
      return change.get();
    } catch (StorageException e) {
      forgetAll();
      throw e;
    }
  }

  private void forgetAll() {
    edition.incrementAndGet();
    answers.invalidateAll();
  }

  @Override
  public boolean isEmpty() {
    return stories.isEmpty();
  }

  @Override
  public Counts counts() {
    return stories.counts();
  }

  /** Returns the cache statistics since the start: hits, misses and others. */
  public CacheStats stats() {
    return answers.stats();
  }

  @SuppressWarnings("unchecked")
  private <T> T cached(
      Viewer viewer, String kind, List<String> words, int page, int size, Supplier<T> ask) {
    var query = new StoryCacheKey(viewer, kind, List.copyOf(words), page, size);
    var known = answers.getIfPresent(query);
    if (known != null) {
      return (T) known; // each kind of query has one type of answer
    }
    long before = edition.get();
    var answer = ask.get();
    answers.put(query, answer);
    if (edition.get() != before) {
      answers.invalidate(query); // it may have been read just before something was added
    }
    return answer;
  }
}
