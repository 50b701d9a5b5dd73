package backheel.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged bot in the hands of its operator: every command, and the usual mistakes. */
@Tag("packaged")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@SuppressWarnings("NullAway.Init") // skipped tests have nothing
class OperatorTest {
  @TempDir Path folder;
  private Packaged packaged;

  @BeforeEach
  void install() throws IOException {
    packaged = new Packaged(folder);
  }

  @AfterEach
  @SuppressWarnings("RedundantNullCheck")
  void end() throws IOException {
    if (packaged != null) {
      packaged.close();
      assertThat(packaged.said()).doesNotContain("\tat ");
    }
  }

  @Test
  void versionAndCommandsArePrinted() throws IOException {
    assertThat(packaged.bare("--version").out()).startsWith("backheel ").doesNotContain("(");
    var help = packaged.bare("--help");
    assertThat(help.code()).isZero();
    assertThat(help.out())
        .contains("run", "check", "read", "ask", "facts", "feeds", "backup", "restore");
    assertThat(packaged.bare("runn").code()).isEqualTo(2);
  }

  @Test
  void secondProcessOnTheSameDataExitsWithAnExplanation() throws IOException {
    var first = packaged.start();
    var second = packaged.run().ended();

    assertThat(second.code()).isEqualTo(1);
    assertThat(second.err()).contains("Another Backheel is running on the data in");
    assertThat(first.isAlive()).isTrue();
    assertThat(first.stop().code()).isZero();
    assertThat(packaged.start().stop().code()).isZero();
  }

  @Test
  void portInUseIsReported() throws IOException {
    var first = packaged.start();
    var elsewhere = new Packaged(Files.createDirectory(folder.resolve("other")));
    var second = elsewhere.port(first.port()).run().ended();

    assertThat(second.code()).isEqualTo(1);
    assertThat(second.err()).contains("" + first.port()).doesNotContain("\tat ");
  }

  @Test
  void damagedDatabaseIsReported() throws IOException {
    Files.writeString(packaged.database(), "this is no database at all ".repeat(500));

    var ended = packaged.run().ended();
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains(packaged.database().toString(), "damaged");
    assertThat(ended.out()).isEmpty();
  }

  @Test
  void configurationErrorIsReportedWithItsLine() throws IOException {
    Files.writeString(packaged.configuration(), "samples: false\nfetch:\n  minimumIntervall: 1s\n");

    var ended = packaged.run().ended();
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err())
        .contains(packaged.configuration() + ", line 3", "Did you mean \"minimumInterval\"?");
    assertThat(packaged.command("check", "--offline").code()).isEqualTo(2);
  }

  @Test
  void errorInASetOptionIsReported() throws IOException {
    var ended = packaged.set("platforms.telegramm.enabled=false").run().ended();

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("--set", "Did you mean \"telegram\"?");
  }

  @Test
  void checkListsWhatWorks() throws IOException {
    var check = packaged.command("check", "--offline", "--set", "web.port=0");

    assertThat(check.out()).contains("ok   configuration", "ok   data", "All is well.");
    assertThat(check.code()).isZero();
  }

  @Test
  void backupIsTakenWhileRunningAndRestored() throws Exception {
    var run = packaged.start();
    drop(1);
    Packaged.await("one story", () -> stories() == 1);
    var backup = folder.resolve("copy.db");
    assertThat(packaged.command("backup", backup.toString()).code()).isZero();
    assertThat(packaged.command("backup", backup.toString()).err()).contains("exists already");
    drop(2);
    Packaged.await("two stories", () -> stories() == 2);
    assertThat(packaged.command("restore", backup.toString()).err())
        .contains("Another Backheel is running");
    assertThat(run.stop().code()).isZero();

    var restored = packaged.command("restore", backup.toString());
    assertThat(restored.code()).isZero();
    assertThat(restored.out())
        .contains("The former database is", "0 deliveries that the backup owed were set aside");
    assertThat(stories()).isEqualTo(1);
    assertThat(packaged.command("restore", packaged.configuration().toString()).err())
        .contains("is not a backup of Backheel");
    run = packaged.start();
    // The second is still in the folder, and is taken in again.
    Packaged.await("two stories", () -> stories() == 2);
    assertThat(run.stop().code()).isZero();
  }

  @Test
  void feedsAreExportedAndImportedAsOpml() throws IOException {
    var list = folder.resolve("feeds.opml");
    Files.writeString(
        list,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml version="2.0"><head><title>Mine</title></head><body>
          <outline type="rss" text="Village Football" xmlUrl="https://village.example/feed.xml"/>
        </body></opml>
        """);

    assertThat(packaged.command("feeds", "import", list.toString()).out())
        .contains("Imported 1 feeds");
    var out = folder.resolve("out.opml");
    assertThat(packaged.command("feeds", "export", out.toString()).code()).isZero();
    assertThat(Files.readString(out)).contains("https://village.example/feed.xml", "Village Foot");
    assertThat(packaged.command("feeds", "export").out()).contains("village.example");
    assertThat(packaged.command("feeds", "import", "--chat", "telegram:1", list.toString()).code())
        .isZero();
    assertThat(packaged.command("feeds", "export", "--chat", "telegram:1").out())
        .contains("village.example");
    assertThat(packaged.command("feeds", "export", "--chat", "telegram:2").out())
        .doesNotContain("village.example");
    assertThat(packaged.command("feeds", "import", "nowhere.opml").err()).contains("nowhere.opml");
  }

  @Test
  void factsAreImportedFromAFolder() throws IOException {
    var facts = Path.of("../shared/football/facts").toAbsolutePath();
    assumeTrue(Files.isDirectory(facts), "no facts to import: " + facts + " is missing");

    var imported = packaged.command("facts", "import", facts.toString());
    assertThat(imported.err()).isEmpty();
    assertThat(imported.out()).contains("Imported ");
    assertThat(packaged.command("ask", "/match morocco belgium 2022").out()).contains("2");
    var wrong = packaged.command("facts", "import", folder.toString());
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.err()).isNotEmpty();
  }

  @Test
  void aQuestionIsAnsweredAtTheCommandLine() throws IOException {
    assertThat(packaged.command("ask", "/player hakimi").out()).contains("Achraf Hakimi");
    assertThat(packaged.command("ask", "/latest", "--language", "fr").out()).isNotBlank();
  }

  @Test
  void packageKnowsMonthNamesOfOtherLanguages() throws IOException {
    var text =
        "Hij tekende een contract in Tanger en gaat er morgen voor het eerst trainen. ".repeat(9);
    var page =
        "<html lang=nl><body><article><h1>Een nieuwe keeper</h1><p class=date>3 maart 2026</p><p>"
            + text
            + "</p></article></body></html>";

    var read = packaged.reading("{\"id\":\"d1\",\"html\":\"" + page + "\"}\n", "read");

    assertThat(read.out()).contains("\"date\":\"2026-03-03\"");
  }

  @Test
  void documentsAreReadFromStandardInput() throws IOException {
    var document =
        "{\"id\":\"d1\",\"lang\":\"en\",\"title\":\"Hakimi scores\",\"text\":\"Achraf Hakimi scored"
            + " twice as Morocco beat Belgium 2-0 on Sunday.\"}\n";
    var read = packaged.reading(document, "read", "--article");

    assertThat(read.code()).isZero();
    assertThat(read.out()).contains("\"id\":\"d1\"", "Achraf Hakimi", "Belgium");
    assertThat(read.out().lines()).hasSize(1);
  }

  @Test
  void unwritableFolderIsReported() throws Exception {
    try (var disk = new SmallDisk(packaged.data(), "size=1m,ro")) {
      var ended = packaged.run().ended();
      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.err()).contains("cannot be written", packaged.data().toString());
    }
  }

  @Test
  void fullDiskIsReportedAndStoredStoriesAreKept() throws Exception {
    try (var disk = new SmallDisk(packaged.data(), "size=6m")) {
      Files.createDirectories(packaged.inbox());
      var run = packaged.start();
      assertThat(run.ask("ann", "/follow hakimi")).contains("Following Achraf Hakimi");
      drop(1);
      Packaged.await("one story", () -> stories() == 1);
      var waiting = packaged.inbox().resolve(".dispatch-2.json");
      Files.writeString(waiting, Dispatch.file(List.of(Dispatch.of(2))));

      disk.fill();
      int accepted = 1;
      while (run.ask("fan-" + accepted, "/follow hakimi").contains("Following")) {
        accepted++;
      }
      assertThat(run.ask("eve", "/follow hakimi")).contains("disk is full");
      Files.move(waiting, packaged.inbox().resolve("dispatch-2.json"));
      Packaged.await("the log says so", () -> run.err().contains("could not be stored"));
      assertThat(run.ask("ann", "/following")).contains("Achraf Hakimi");

      disk.makeRoom();
      Packaged.await("it goes on", () -> run.ask("bob", "/follow hakimi").contains("Following"));
      Packaged.await("what waited is taken in", () -> stories() == 2);
      drop(3);
      Packaged.await("what is new is taken in", () -> stories() == 3);
      assertThat(run.stop().code()).isZero();
      assertThat(Kept.integrity(packaged.database(), folder, "integrity_check")).isEqualTo("ok");
      assertThat(Kept.number(packaged.database(), "select count(*) from subscription"))
          .isEqualTo(accepted + 1);
    }
  }

  private long stories() {
    return Kept.number(packaged.database(), "select count(*) from story");
  }

  private void drop(int number) throws IOException {
    packaged.drop("dispatch-" + number + ".json", Dispatch.file(List.of(Dispatch.of(number))));
  }
}
