package backheel.source.folder;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.source.Source;
import backheel.source.VisitResult;
import backheel.source.schedule.SourceScheduler;
import backheel.source.schedule.VisitHandler;
import backheel.source.worker.WorkerPool;
import backheel.story.Document;
import backheel.testing.time.SettableClock;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest {
  private static final Instant NOW = Instant.parse("2026-06-16T21:00:00Z");

  @TempDir Path root;
  private Path folder;
  private FolderSource source;
  private @Nullable String bookmark;

  @BeforeEach
  void watch() {
    folder = root.resolve("drop");
    source = new FolderSource(folder, "Desk", new SettableClock(NOW), new WorkerPool());
  }

  @Test
  void createsTheFolderAndAcceptsAnEmptyOne() throws IOException {
    assertThat(look()).isEmpty();
    assertThat(folder).isDirectory();
  }

  @Test
  void handsAFileOverOnceItStandsStill() throws IOException {
    look();
    drop("story.txt", "A keeper");
    assertThat(look()).isEmpty();
    drop("story.txt", "A keeper saves");
    assertThat(look()).isEmpty();

    var documents = look();

    assertThat(documents).extracting(Document::content).containsExactly("A keeper saves");
    assertThat(documents.getFirst().form()).isEqualTo(Document.Form.TEXT);
    assertThat(documents.getFirst().id()).startsWith("story.txt#");
    assertThat(look()).isEmpty();
    assertThat(folder.resolve("story.txt")).exists();
  }

  @Test
  void takesPagesAsPages() throws IOException {
    drop("page.HTML", "<!doctype html><p>Words</p>");

    assertThat(lookTwice()).extracting(Document::form).containsExactly(Document.Form.PAGE);
  }

  @Test
  void takesDocumentsOneOrManyOrOneALine() throws IOException {
    drop(
        "a.json",
        """
        {"id": "1", "html": "<p>Words</p>", "url": "https://site.example/1", "outlet": "Site",
         "lang": "en", "title": "A title", "time": "2026-06-15T10:00:00Z",
         "fetched": "2026-06-15T11:00:00Z", "unheard-of": 1}\
        """);
    drop("b.json", "[{\"text\": \"One\"}, {\"id\": 2, \"text\": \"Two\"}, {\"id\": \"x\"}]");
    drop("c.jsonl", "{\"text\": \"Three\"}\n{\"title\": \"Four\"}\n");

    var documents = lookTwice();

    assertThat(documents)
        .extracting(Document::content)
        .containsExactly("<p>Words</p>", "One", "Two", "Three", "Four");
    assertThat(documents.getFirst())
        .isEqualTo(
            new Document(
                "a.json#1",
                Document.Form.PAGE,
                "<p>Words</p>",
                URI.create("https://site.example/1"),
                "Site",
                "en",
                "A title",
                Instant.parse("2026-06-15T10:00:00Z"),
                List.of(),
                null,
                Instant.parse("2026-06-15T11:00:00Z")));
    assertThat(documents.get(2).id()).isEqualTo("b.json#2");
    assertThat(source.note()).isEqualTo("b.json: 1 of its documents have neither html nor text");
  }

  @Test
  void knowsAfterARestartWhatItHasHandedOver() throws IOException {
    drop("a.txt", "Words");
    lookTwice();
    source = new FolderSource(folder, "Desk", new SettableClock(NOW), new WorkerPool());

    assertThat(lookTwice()).isEmpty();
  }

  @Test
  void takesChangedWordsUnderAnOldNameForNew() throws IOException {
    drop("a.txt", "Words");
    lookTwice();
    drop("a.txt", "Other words");

    assertThat(lookTwice()).hasSize(1);
  }

  @Test
  void handsOverAgainWhatCouldNotBeStored() throws IOException {
    drop("a.txt", "Words");
    look();
    var before = bookmark;
    look();
    bookmark = before;

    assertThat(look()).hasSize(1);
  }

  @Test
  void namesWhatCannotBeReadAndLooksAgainOnlyWhenItHasChanged() throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
    Files.write(folder.resolve("large.txt"), new byte[6 * 1024 * 1024]);
    drop("broken.json", "{\"text\": ");
    drop("empty.txt", "");
    drop("good.txt", "Words");

    assertThat(lookTwice()).hasSize(1);
    assertThat(source.note())
        .isEqualTo(
            "broken.json: not JSON in line 1; empty.txt: empty; large.txt: larger than 5 MiB;"
                + " picture.txt: not text");

    drop("empty.txt", "Not any more");
    assertThat(lookTwice()).hasSize(1);
    assertThat(source.note()).doesNotContain("empty.txt");
  }

  @Test
  void leavesOtherThingsAlone() throws IOException {
    drop(".hidden.txt", "Words");
    drop("story.txt.part", "Words");
    drop("notes.pdf", "Words");
    Files.createDirectories(folder.resolve("folder.txt"));
    Files.writeString(root.resolve("outside.txt"), "Words");
    Files.createSymbolicLink(folder.resolve("link.txt"), root.resolve("outside.txt"));

    assertThat(lookTwice()).isEmpty();
  }

  @Test
  void readsTextInOldEncodings() throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("old.txt"), "Un café".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(lookTwice()).extracting(Document::content).containsExactly("Un café");
  }

  @Test
  void handsOverAFullFolderInPortions() throws IOException {
    for (int i = 0; i < 450; i++) {
      drop(String.format(Locale.ROOT, "n%03d.txt", i), "Words " + i);
    }
    look();

    assertThat(List.of(look().size(), look().size(), look().size(), look().size()))
        .containsExactly(200, 200, 50, 0);
  }

  @Test
  void droppedFileIsHandedOverSoon() throws Exception {
    var arrived = new CountDownLatch(1);
    var failures = new ArrayList<String>();
    var desk =
        new VisitHandler() {
          @Override
          public void handleVisit(Source from, VisitResult visitResult) {
            if (!visitResult.documents().isEmpty()) {
              arrived.countDown();
            }
          }

          @Override
          public void handleFailure(Source from, String why) {
            failures.add(why);
          }
        };
    try (var sourceScheduler = new SourceScheduler(Clock.systemUTC(), desk, new WorkerPool())) {
      sourceScheduler.add(source);
      sourceScheduler.start();
      drop("late.txt", "Words");

      assertThat(arrived.await(1_500, TimeUnit.MILLISECONDS)).isTrue();
      assertThat(failures).isEmpty();
    }
  }

  private List<Document> lookTwice() throws IOException {
    assertThat(look()).isEmpty();
    return look();
  }

  private List<Document> look() throws IOException {
    var visitResult = source.visit(bookmark);
    bookmark = visitResult.bookmark();
    assertThat(visitResult.backlog()).isFalse();
    return visitResult.documents();
  }

  private void drop(String name, String content) throws IOException {
    Files.createDirectories(folder);
    var file = folder.resolve(name);
    Files.writeString(file, content);
    Files.setLastModifiedTime(file, FileTime.from(NOW.plusMillis(content.length())));
  }
}
