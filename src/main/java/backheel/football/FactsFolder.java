package backheel.football;

import backheel.football.Catalogue.Entry;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of football facts in CSV files: names to recognise, and matches. */
public final class FactsFolder {

  private final Path folder;
  private final FactFileReader factFileReader;

  public FactsFolder(Path folder) {
    this.folder = folder;
    this.factFileReader =
        new FactFileReader(file -> {
          var path = folder.resolve(file);
          return Files.exists(path) ? Files.newInputStream(path) : null;
        });
  }

  /**
   * Returns every team, club, player, coach, competition and venue of the files present.
   *
   * @throws MalformedFactsException naming the malformed file and line
   * @throws IOException when a file cannot be read, or none of them exists
   */
  public List<Entry> names() throws IOException {
    if (!Files.exists(folder.resolve("teams.csv"))) {
      throw new FileNotFoundException("no teams.csv in " + folder + ": is this a folder of facts?");
    }
    return new CatalogueEntryReader(factFileReader).entries();
  }

  /**
   * Returns every match of the files present that has been played, World Cups first.
   *
   * @throws MalformedFactsException naming the malformed file and line
   */
  public List<MatchResult> results() throws IOException {
    return new MatchFileReader(factFileReader, names()).results();
  }

  /**
   * Returns every match of the files present that has no goals yet and whose sides are known.
   *
   * @throws MalformedFactsException naming the malformed file and line
   */
  public List<Fixture> fixtures() throws IOException {
    return new MatchFileReader(factFileReader, names()).fixtures();
  }
}
