package backheel.understanding.extraction;

import backheel.understanding.extraction.markup.JsonLd;
import backheel.understanding.extraction.markup.MetaTags;
import backheel.understanding.extraction.markup.TextLine;
import backheel.understanding.extraction.outlet.OutletAliases;
import backheel.understanding.text.Lexicon;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;

/** A finder of the authors of an article: people, not outlets, addresses or accounts. */
public final class AuthorFinder {
  private static final int MAX_AUTHORS = 8;
  private static final List<String> AUTHOR_META_TAGS = Lexicon.entries("meta tags of authors");

  private AuthorFinder() {}

  /**
   * Returns the people of the most trustworthy evidence on the page; only without any, the pen name
   * that the page declares.
   */
  public static List<String> find(
      Document page,
      JsonLd jsonLd,
      MetaTags metaTags,
      OutletAliases outlet,
      List<TextLine> everything,
      String title,
      List<TextLine> body) {
    var bylineFinder = new BylineFinder(everything, outlet);
    List<Supplier<List<String>>> signs =
        List.of(
            () -> people(jsonLd.names("author", /* peopleOnly= */ true), outlet),
            () -> peopleInMetaTags(metaTags, outlet),
            () -> people(AuthorMarkupReader.declared(page), outlet),
            () -> bylineFinder.nearTitle(title),
            () -> people(AuthorMarkupReader.named(page, outlet), outlet),
            () -> people(AuthorMarkupReader.linked(page), outlet),
            bylineFinder::labelled,
            () -> bylineFinder.signed(body));
    for (var sign : signs) {
      List<String> people = sign.get();
      if (!people.isEmpty()) {
        return people;
      }
    }
    List<String> pen = penName(page, jsonLd, metaTags, outlet);
    return pen.isEmpty() ? bylineFinder.penName(title) : pen;
  }

  private static List<String> peopleInMetaTags(MetaTags metaTags, OutletAliases outlet) {
    for (String name : AUTHOR_META_TAGS) {
      List<String> people = people(metaTags.all(name), outlet);
      if (!people.isEmpty()) {
        return people;
      }
    }
    return List.of();
  }

  private static List<String> penName(
      Document page, JsonLd jsonLd, MetaTags metaTags, OutletAliases outlet) {
    for (var declared :
        List.of(
            jsonLd.names("author", /* peopleOnly= */ true),
            metaTags.all("author"),
            AuthorMarkupReader.declared(page),
            AuthorMarkupReader.named(page))) {
      for (String name : declared) {
        List<String> pen = BylineParser.penNames(name, outlet);
        if (!pen.isEmpty()) {
          return pen;
        }
      }
    }
    return List.of();
  }

  /** Returns the people in these bylines, each once; or else the first pen name. */
  public static List<String> people(List<String> bylines, String outlet) {
    var signs = OutletAliases.of(outlet, "");
    List<String> people = people(bylines, signs);
    return !people.isEmpty()
        ? people
        : bylines.stream()
            .flatMap(byline -> BylineParser.penNames(byline, signs).stream())
            .limit(1)
            .toList();
  }

  private static List<String> people(List<String> bylines, OutletAliases outlet) {
    Set<String> people = new LinkedHashSet<>();
    for (String byline : bylines) {
      people.addAll(BylineParser.parse(byline, outlet));
    }
    return people.stream().limit(MAX_AUTHORS).toList();
  }
}
