package backheel;

import static backheel.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import backheel.football.Catalogue;
import backheel.input.Deadline;
import backheel.source.Source;
import backheel.source.VisitResult;
import backheel.source.worker.FetchException;
import backheel.source.worker.FetchException.Kind;
import backheel.source.worker.ImpatientWorkers;
import backheel.source.worker.WorkerPool;
import backheel.store.database.Database;
import backheel.store.database.DatabaseUnavailableException;
import backheel.store.feed.Feeds;
import backheel.store.feed.SourceLicences;
import backheel.store.feed.UnreadableDocuments;
import backheel.store.story.CachedStories;
import backheel.store.story.SqlStories;
import backheel.story.Document;
import backheel.testing.time.SettableClock;
import backheel.understanding.DocumentAnalyzer;
import backheel.understanding.UnreadableDocumentException;
import backheel.understanding.grouping.StoryGrouper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that burn while they are read, among others that do not. */
class UnreadableDocumentsTest {
  private static final DocumentAnalyzer READER = new DocumentAnalyzer(Catalogue.bundled());
  private static final String BURNS = "burns";
  private static final String NEVER_ENDS = "never-ends";

  @TempDir Path folder = Path.of("");
  private final SettableClock clock = new SettableClock(NOON);
  private final WorkerPool workers = ImpatientWorkers.open();
  private final AtomicBoolean released = new AtomicBoolean();
  private final Source source = new QuietSource();
  private DocumentAnalyzer documentAnalyzer = READER;
  private @Nullable Database database;
  private @Nullable CachedStories stories;
  private @Nullable Newsroom newsroom;

  @BeforeEach
  void open() throws DatabaseUnavailableException, UnreadableDocumentException {
    // The first document of all takes longer, for the tables that are loaded.
    assertThat(READER.read(document("warm", "up")).id()).isEqualTo("warm");
    documentAnalyzer = spy(READER);
    doAnswer(
            call -> {
              while (true) {
                Deadline.check();
              }
            })
        .when(documentAnalyzer)
        .read(argThat(document -> document != null && document.content().contains(BURNS)));
    doAnswer(
            call -> {
              while (!released.get()) {
                Thread.onSpinWait();
              }
              return call.callRealMethod();
            })
        .when(documentAnalyzer)
        .read(argThat(document -> document != null && document.content().contains(NEVER_ENDS)));
    start();
  }

  private void start() throws DatabaseUnavailableException {
    var opened = Database.open(folder.resolve("test.db"));
    database = opened;
    stories = new CachedStories(new SqlStories(opened, clock));
    newsroom =
        new Newsroom(
            documentAnalyzer,
            new StoryGrouper(),
            stories,
            new Feeds(opened, clock),
            new SourceLicences(opened),
            new UnreadableDocuments(opened, clock),
            workers,
            () -> {});
  }

  @AfterEach
  void close() {
    released.set(true);
    workers.close();
    Objects.requireNonNull(database).close();
  }

  @Test
  void documentThatTakesTooLongIsNamedAndDelaysNoOther() {
    var failure =
        Objects.requireNonNull(
            visit(document("a", "first"), document("b", BURNS), document("c", "third")));

    assertThat(failure.kind()).isEqualTo(Kind.TOO_COSTLY);
    assertThat(failure.line()).contains("b was left out").contains("takes longer than");
    assertThat(reports()).isEqualTo(2);
    assertThat(newsroom().unreadableNote(source)).contains("b was left out");
  }

  @Test
  void unreadableDocumentIsNotRetriedEvenAfterARestartUntilItChanges()
      throws UnreadableDocumentException, DatabaseUnavailableException {
    assertThat(visit(document("b", BURNS))).isNotNull();
    assertThat(visit(document("b", BURNS))).isNull();
    Objects.requireNonNull(database).close();
    start();

    assertThat(visit(document("b", BURNS))).isNull();
    verify(documentAnalyzer, times(1)).read(argThat(d -> d != null && d.content().contains(BURNS)));
    assertThat(newsroom().unreadableNote(source)).contains("b was left out");

    assertThat(visit(document("b", "mended"))).isNull();
    assertThat(reports()).isEqualTo(1);
  }

  @Test
  void noteOfAnUnreadableDocumentDisappearsAfterADay() {
    assertThat(visit(document("b", BURNS))).isNotNull();

    clock.forward(Duration.ofHours(25));

    assertThat(newsroom().unreadableNote(source)).isEmpty();
  }

  @Test
  void visitStopsAfterThreeUnreadableDocumentsAndContinuesNextTime() {
    var documents =
        IntStream.range(0, 10)
            .mapToObj(i -> document("d" + i, i < 5 ? BURNS + i : "well " + i))
            .toArray(Document[]::new);

    assertThat(visit(documents)).isNotNull();
    assertThat(reports()).isZero();

    assertThat(visit(documents)).isNotNull();
    assertThat(reports()).isEqualTo(5);
  }

  @Test
  void documentThatNeverFinishesEndsTheVisitAndIsSkippedAfterARestart()
      throws UnreadableDocumentException, DatabaseUnavailableException {
    var failure = Objects.requireNonNull(visit(document("n", NEVER_ENDS), document("c", "third")));
    assertThat(failure.kind()).isEqualTo(Kind.STUCK);
    newsroom().handleStuck(source);

    Objects.requireNonNull(database).close();
    start();

    assertThat(newsroom().pausedUntil(source)).isEqualTo(NOON.plus(Duration.ofDays(1)));
    assertThat(visit(document("n", NEVER_ENDS), document("c", "third"))).isNull();
    assertThat(reports()).isEqualTo(1);
    verify(documentAnalyzer, times(1))
        .read(argThat(d -> d != null && d.content().contains(NEVER_ENDS)));
  }

  @Test
  void tooDeepOrTooLargeDocumentIsSkippedAndNamed() throws UnreadableDocumentException {
    doAnswer(
            call -> {
              throw new StackOverflowError();
            })
        .when(documentAnalyzer)
        .read(argThat(document -> document != null && document.id().equals("deep")));
    doAnswer(
            call -> {
              throw new OutOfMemoryError("Java heap space");
            })
        .when(documentAnalyzer)
        .read(argThat(document -> document != null && document.id().equals("large")));

    var failure = visit(document("deep", "x"), document("large", "y"), document("c", "third"));

    assertThat(failure).isNotNull();
    assertThat(newsroom().unreadableNote(source))
        .containsAnyOf("is nested too deeply", "takes more memory than there is")
        .contains("1 more");
    assertThat(reports()).isEqualTo(1);
    verify(documentAnalyzer, never()).read(argThat(d -> d != null && d.id().equals("none")));
  }

  private @Nullable FetchException visit(Document... documents) {
    return catchThrowableOfType(
        FetchException.class,
        () ->
            newsroom()
                .handleVisit(source, new VisitResult("", List.of(documents), false, "m", null)));
  }

  private Newsroom newsroom() {
    return Objects.requireNonNull(newsroom);
  }

  private long reports() {
    return Objects.requireNonNull(stories).counts().reports();
  }

  private Document document(String id, String text) {
    return new Document(
        id,
        Document.Form.ARTICLE,
        text + " and Morocco train in Rabat before they travel to the match.",
        null,
        "Gazette",
        "en",
        "Morocco train, says " + id,
        NOON,
        List.of(),
        null,
        NOON);
  }

  /** A source whose visits are made by hand. */
  private static final class QuietSource implements Source {
    @Override
    public String name() {
      return "Gazette";
    }

    @Override
    public String key() {
      return "gazette";
    }

    @Override
    public Duration interval() {
      return Duration.ofHours(1);
    }

    @Override
    public VisitResult visit(@Nullable String bookmark) {
      throw new UnsupportedOperationException();
    }
  }
}
