package backheel.bench;

import backheel.football.Catalogue;
import backheel.understanding.names.NameFinder;
import backheel.understanding.quotes.QuoteFinder;
import backheel.understanding.text.TokenizedText;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * CPU time that finding quotes and their speakers takes, warm and in process, names not counted.
 *
 * <p>{@code java -cp 'target/test-classes:target/backheel/lib/app/*' backheel.bench.QuoteSpeed
 * FILE.jsonl...}, each line with a {@code text}.
 */
final class QuoteSpeed {

  private static final int ROUNDS = 60;
  private static final int MEASURED = 20;

  public static void main(String[] files) throws Exception {
    var catalogue = Catalogue.bundled();
    var names = new NameFinder(catalogue);
    var quotes = new QuoteFinder(catalogue);
    var json = new ObjectMapper();
    for (var file : files) {
      var texts = new ArrayList<TokenizedText>();
      for (var line : Files.readAllLines(Path.of(file))) {
        texts.add(TokenizedText.of("", json.readTree(line).get("text").asText()));
      }
      var named = texts.stream().map(text -> names.find(text, "en")).toList();
      var clock = ManagementFactory.getThreadMXBean();
      var spent = 0L;
      var found = 0;
      for (var round = 0; round < ROUNDS; round++) {
        var start = clock.getCurrentThreadCpuTime();
        found = 0;
        for (var i = 0; i < texts.size(); i++) {
          found += quotes.find(texts.get(i), named.get(i), null).size();
        }
        spent += round < ROUNDS - MEASURED ? 0 : clock.getCurrentThreadCpuTime() - start;
      }
      System.out.printf(
          "%s: %d stories, %d quotes, %.3f ms CPU a story%n",
          file, texts.size(), found, spent / 1e6 / MEASURED / texts.size());
    }
  }
}
