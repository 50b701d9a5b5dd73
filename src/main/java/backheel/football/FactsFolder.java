package backheel.football;

import backheel.football.Catalogue.Entry;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of football facts in CSV files: names to know, and matches that were played. */
public final class FactsFolder {

  private final Path folder;
  private final FactTables tables;

  public FactsFolder(Path folder) {
    this.folder = folder;
    this.tables =
        new FactTables(file -> {
          var path = folder.resolve(file);
          return Files.exists(path) ? Files.newInputStream(path) : null;
        });
  }

  /**
   * Every team, club, player, coach, competition and venue of the files that are there.
   *
   * @throws MalformedFactsException naming the file and the line that cannot be understood
   * @throws IOException when a file cannot be read, or none of them is there
   */
  public List<Entry> names() throws IOException {
    if (!Files.exists(folder.resolve("teams.csv"))) {
      throw new FileNotFoundException("no teams.csv in " + folder + ": is this a folder of facts?");
    }
    return new NameTables(tables).entries();
  }

  /**
   * Every match of the files that are there and was played, World Cups first.
   *
   * @throws MalformedFactsException naming the file and the line that cannot be understood
   */
  public List<Result> results() throws IOException {
    return new MatchTables(tables, names()).results();
  }

  /**
   * Every match of the files that are there without goals yet, as soon as its sides are known.
   *
   * @throws MalformedFactsException naming the file and the line that cannot be understood
   */
  public List<Fixture> fixtures() throws IOException {
    return new MatchTables(tables, names()).fixtures();
  }
}
