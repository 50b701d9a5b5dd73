package backheel.delivery;

import static backheel.testing.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What was taken is in the file at once, and there for the next life, until all is marked. */
@ExtendWith(Quiet.class)
class JournalFileTest {
  private static final SentJournal.Entry ONE =
      new SentJournal.Entry("t:-5/7", List.of(3L), List.of(0L), "m3", NOON);
  private static final SentJournal.Entry BUNDLE =
      new SentJournal.Entry("t:ann", List.of(4L, 6L), List.of(1L, 2L), "m4", NOON.plusMillis(1));

  @TempDir Path folder = Path.of("");

  private Path path() {
    return folder.resolve("sent");
  }

  private List<SentJournal.Entry> left() throws IOException {
    try (var journal = JournalFile.open(path())) {
      return journal.left();
    }
  }

  @Test
  void aKillRightAfterwardsLeavesItToTheNextLife() throws IOException {
    try (var journal = JournalFile.open(path())) {
      assertThat(journal.left()).isEmpty();
      journal.taken(ONE);
      journal.taken(BUNDLE);

      assertThat(left()).containsExactly(ONE, BUNDLE);
      assertThat(journal.left()).isEmpty();
    }
  }

  @Test
  void aForgottenChatAndItsTopicsLeaveNoLineAndOthersKeepTheirs() throws IOException {
    var stranger = new SentJournal.Entry("t:-51", List.of(9L), List.of(0L), "m9", NOON);
    try (var journal = JournalFile.open(path())) {
      journal.taken(ONE);
      journal.taken(BUNDLE);
      journal.taken(stranger);

      journal.forget("t:-5");

      assertThat(left()).containsExactly(BUNDLE, stranger);
      assertThat(Files.readString(path())).doesNotContain("t:-5/7");
    }
  }

  @Test
  void whatWasOnItsWayToAForgottenChatIsErasedOnceItIsMarked() throws IOException {
    try (var journal = JournalFile.open(path())) {
      journal.forget("t:ann");
      journal.taken(BUNDLE);
      assertThat(left()).containsExactly(BUNDLE);

      journal.marked(BUNDLE);

      assertThat(path()).isEmptyFile();
    }
  }

  @Test
  void anOrderlyEndWithNothingOpenLeavesAnEmptyFile() throws IOException {
    try (var journal = JournalFile.open(path())) {
      journal.clear();
      journal.taken(ONE);
      journal.marked(ONE);
    }
    assertThat(path()).isEmptyFile();
    try (var journal = JournalFile.open(path())) {
      journal.clear();
      journal.taken(BUNDLE);
    }
    assertThat(left()).containsExactly(BUNDLE);
  }

  @Test
  void theNextLifeWritesBehindItAndThenClearsAll() throws IOException {
    try (var journal = JournalFile.open(path())) {
      journal.taken(ONE);
    }
    try (var journal = JournalFile.open(path())) {
      journal.taken(BUNDLE);
      assertThat(left()).containsExactly(ONE, BUNDLE);
      journal.clear();
      assertThat(left()).isEmpty();
      journal.taken(BUNDLE);
    }

    assertThat(left()).containsExactly(BUNDLE);
  }

  @Test
  void aLineThatWasCutShortIsLeftOutAndTheOthersAreNot() throws IOException {
    try (var journal = JournalFile.open(path())) {
      journal.taken(ONE);
      journal.taken(BUNDLE);
    }
    var whole = Files.readString(path());
    Files.writeString(path(), whole.substring(0, whole.length() - 2));
    assertThat(left()).containsExactly(ONE);

    Files.writeString(path(), whole.replace("\t3\t", "\tx\t"));
    assertThat(left()).containsExactly(BUNDLE);
  }

  @Test
  void itIsEmptiedWhenItHasGrownAndNothingInItIsOpen() throws IOException {
    try (var journal = JournalFile.open(path())) {
      journal.taken(ONE);
      while (Files.size(path()) <= 64 * 1024) {
        journal.taken(BUNDLE);
      }
      journal.marked(BUNDLE);
      assertThat(path()).isNotEmptyFile();

      journal.marked(ONE);
      assertThat(path()).isEmptyFile();
    }
  }

  @Test
  void itIsNotEmptiedForALittle() throws IOException {
    try (var journal = JournalFile.open(path())) {
      journal.taken(ONE);
      journal.marked(ONE);
      assertThat(path()).isNotEmptyFile();

      journal.taken(filling(64 * 1024 - Files.size(path())));
      journal.marked(ONE);
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
  void aJournalThatCannotBeWrittenHoldsNobodyUp() throws IOException {
    var journal = JournalFile.open(path());
    journal.close();

    journal.taken(ONE);
    assertThat(left()).isEmpty();
    journal.marked(ONE);
    journal.clear();
  }

  @Test
  void eachPlatformHasOneBesideTheDatabase() throws IOException {
    try (var journal = JournalFile.beside(folder.resolve("town.db"), "tel")) {
      journal.taken(ONE);
    }

    assertThat(folder.resolve("town.db-sent-tel")).isNotEmptyFile();
  }

  @Test
  void aFileThatCannotBeOpenedIsNamed() throws IOException {
    var inTheWay = Files.createDirectory(folder.resolve("town.db-sent-tel"));

    assertThatThrownBy(() -> JournalFile.beside(folder.resolve("town.db"), "tel"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(inTheWay.toString());
  }
}
