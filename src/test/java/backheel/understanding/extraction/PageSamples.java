package backheel.understanding.extraction;

import backheel.football.Catalogue;
import backheel.input.PageParser;
import backheel.story.Subject;
import backheel.understanding.extraction.author.AuthorEvidence;
import backheel.understanding.extraction.author.AuthorSamples;
import backheel.understanding.extraction.markup.BoilerplateElementDetector;
import backheel.understanding.extraction.markup.JsonLd;
import backheel.understanding.extraction.markup.LineExtractor;
import backheel.understanding.extraction.markup.MetaTags;
import backheel.understanding.extraction.outlet.OutletAliases;
import backheel.understanding.extraction.outlet.OutletNameFinder;
import backheel.understanding.extraction.outlet.OutletSuffix;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Writes what {@code src/bench/models/pages.py} trains on: for each page of {@code backheel read}'s
 * input the candidates for its metadata, with their features.
 */
final class PageSamples {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PageSamples() {}

  public static void main(String[] args) throws IOException {
    var catalogue = Catalogue.bundled();
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      out.println(samples(JSON.readTree(line), catalogue));
    }
  }

  private static JsonNode samples(JsonNode given, Catalogue catalogue) {
    var link =
        URI.create(given.path("url").asText().replaceAll("[^!-~]|[{}|\\\\^`\"<>\\[\\]]", ""));
    var page = PageParser.parsePage(given.path("html").asText(), link.toString());
    var jsonLd = JsonLd.of(page);
    var metaTags = new MetaTags(page);
    var lines = LineExtractor.lines(page.body(), BoilerplateElementDetector::isHidden);
    var outlet = OutletNameFinder.find(jsonLd, metaTags, link);
    var suffix =
        new OutletSuffix(
            outlet, name -> catalogue.findByName(name).stream().anyMatch(Subject::isSide));
    var title = TitleFinder.find(page, jsonLd, metaTags, suffix);
    var body = PageReader.body(page, lines, title, jsonLd);
    var aliases = OutletAliases.of(outlet, OutletNameFinder.host(link));
    var samples = JSON.createObjectNode();
    samples.put("id", given.path("id").asText());
    samples.set(
        "authors",
        AuthorSamples.of(new AuthorEvidence(page, jsonLd, metaTags, aliases, lines, title, body)));
    return samples;
  }
}
