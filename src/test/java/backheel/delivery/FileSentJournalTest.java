package backheel.delivery;

import static backheel.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backheel.chat.ChatId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What was taken is in the file at once, and there for the next life, until all is marked. */
@ExtendWith(SilencedLog.class)
class FileSentJournalTest {
  private static final SentJournal.Entry ONE =
      new SentJournal.Entry(ChatId.parse("t:-5/7"), List.of(3L), List.of(0L), "m3", NOON);
  private static final SentJournal.Entry BUNDLE =
      new SentJournal.Entry(
          ChatId.parse("t:ann"), List.of(4L, 6L), List.of(1L, 2L), "m4", NOON.plusMillis(1));

  @TempDir Path folder = Path.of("");

  private Path path() {
    return folder.resolve("sent");
  }

  private List<SentJournal.Entry> left() throws IOException {
    try (var journal = FileSentJournal.open(path())) {
      return journal.unfinished();
    }
  }

  @Test
  void entriesAreOnDiskForTheNextRunAtOnce() throws IOException {
    try (var journal = FileSentJournal.open(path())) {
      assertThat(journal.unfinished()).isEmpty();
      journal.recordSent(ONE);
      journal.recordSent(BUNDLE);

      assertThat(left()).containsExactly(ONE, BUNDLE);
      assertThat(journal.unfinished()).isEmpty();
    }
  }

  @Test
  void erasingAChatRemovesItsLinesAndThoseOfItsTopicsOnly() throws IOException {
    var stranger =
        new SentJournal.Entry(ChatId.parse("t:-51"), List.of(9L), List.of(0L), "m9", NOON);
    try (var journal = FileSentJournal.open(path())) {
      journal.recordSent(ONE);
      journal.recordSent(BUNDLE);
      journal.recordSent(stranger);

      journal.eraseChat(ChatId.parse("t:-5"));

      assertThat(left()).containsExactly(BUNDLE, stranger);
      assertThat(Files.readString(path())).doesNotContain("t:-5/7");
    }
  }

  @Test
  void messageInFlightToAnErasedChatIsErasedOnceMarked() throws IOException {
    try (var journal = FileSentJournal.open(path())) {
      journal.eraseChat(ChatId.parse("t:ann"));
      journal.recordSent(BUNDLE);
      assertThat(left()).containsExactly(BUNDLE);

      journal.recordStored(BUNDLE);

      assertThat(path()).isEmptyFile();
    }
  }

  @Test
  void orderlyShutdownWithoutOpenEntriesLeavesAnEmptyFile() throws IOException {
    try (var journal = FileSentJournal.open(path())) {
      journal.clear();
      journal.recordSent(ONE);
      journal.recordStored(ONE);
    }
    assertThat(path()).isEmptyFile();
    try (var journal = FileSentJournal.open(path())) {
      journal.clear();
      journal.recordSent(BUNDLE);
    }
    assertThat(left()).containsExactly(BUNDLE);
  }

  @Test
  void nextRunAppendsAndThenClearsEverything() throws IOException {
    try (var journal = FileSentJournal.open(path())) {
      journal.recordSent(ONE);
    }
    try (var journal = FileSentJournal.open(path())) {
      journal.recordSent(BUNDLE);
      assertThat(left()).containsExactly(ONE, BUNDLE);
      journal.clear();
      assertThat(left()).isEmpty();
      journal.recordSent(BUNDLE);
    }

    assertThat(left()).containsExactly(BUNDLE);
  }

  @Test
  void truncatedLineIsSkippedAndOthersAreRead() throws IOException {
    try (var journal = FileSentJournal.open(path())) {
      journal.recordSent(ONE);
      journal.recordSent(BUNDLE);
    }
    var whole = Files.readString(path());
    Files.writeString(path(), whole.substring(0, whole.length() - 2));
    assertThat(left()).containsExactly(ONE);

    Files.writeString(path(), whole.replace("\t3\t", "\tx\t"));
    assertThat(left()).containsExactly(BUNDLE);
  }

  @Test
  void largeJournalIsTruncatedOnceNothingIsOpen() throws IOException {
    try (var journal = FileSentJournal.open(path())) {
      journal.recordSent(ONE);
      while (Files.size(path()) <= 64 * 1024) {
        journal.recordSent(BUNDLE);
      }
      journal.recordStored(BUNDLE);
      assertThat(path()).isNotEmptyFile();

      journal.recordStored(ONE);
      assertThat(path()).isEmptyFile();
    }
  }

  @Test
  void smallJournalIsNotTruncated() throws IOException {
    try (var journal = FileSentJournal.open(path())) {
      journal.recordSent(ONE);
      journal.recordStored(ONE);
      assertThat(path()).isNotEmptyFile();

      journal.recordSent(filling(64 * 1024 - Files.size(path())));
      journal.recordStored(ONE);
      assertThat(path()).hasSize(64 * 1024);
    }
  }

  /** An entry whose line has so many bytes. */
  private static SentJournal.Entry filling(long bytes) {
    int rest = "t:-5/7\t3\t0\t\t1795262400000\t.\n".length();
    return new SentJournal.Entry(
        ONE.chat(), ONE.deliveries(), ONE.editions(), "m".repeat((int) bytes - rest), NOON);
  }

  @Test
  void unwritableJournalDelaysNoMessage() throws IOException {
    var journal = FileSentJournal.open(path());
    journal.close();

    journal.recordSent(ONE);
    assertThat(left()).isEmpty();
    journal.recordStored(ONE);
    journal.clear();
  }

  @Test
  void eachPlatformHasAJournalBesideTheDatabase() throws IOException {
    try (var journal = FileSentJournal.beside(folder.resolve("town.db"), "tel")) {
      journal.recordSent(ONE);
    }

    assertThat(folder.resolve("town.db-sent-tel")).isNotEmptyFile();
  }

  @Test
  void unopenableFileIsNamedInTheError() throws IOException {
    var inTheWay = Files.createDirectory(folder.resolve("town.db-sent-tel"));

    assertThatThrownBy(() -> FileSentJournal.beside(folder.resolve("town.db"), "tel"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(inTheWay.toString());
  }
}
