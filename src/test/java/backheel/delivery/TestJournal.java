package backheel.delivery;

import java.nio.file.Path;

/** A sent journal that is opened beside a database, as a courier opens it. */
public final class TestJournal {
  private TestJournal() {}

  public static void create(Path database, String platform) {
    FileSentJournal.beside(database, platform).close();
  }
}
