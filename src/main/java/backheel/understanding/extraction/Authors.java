package backheel.understanding.extraction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;

/** Finds who wrote an article: people, neither outlets nor addresses nor accounts. */
public final class Authors {
  private static final int MOST = 8;
  private static final List<String> METAS =
      List.of(
          "author",
          "article:author",
          "parsely-author",
          "sailthru.author",
          "citation_author",
          "dcsext.author",
          "og:article:author",
          "dcterms.creator",
          "dc.creator");

  private Authors() {}

  /**
   * The people of the most trustworthy of the page's signs; only when there are none, the pen name
   * that the page declares.
   */
  static List<String> of(
      Document page,
      JsonLd jsonLd,
      Metas metas,
      OutletSigns outlet,
      List<Line> everything,
      String title,
      List<Line> body) {
    var bylines = new Bylines(everything, outlet);
    List<Supplier<List<String>>> signs =
        List.of(
            () -> people(jsonLd.names("author", /* peopleOnly= */ true), outlet),
            () -> ofMetas(metas, outlet),
            () -> people(AuthorMarks.declared(page), outlet),
            () -> bylines.nearTitle(title),
            () -> people(AuthorMarks.named(page, outlet), outlet),
            () -> people(AuthorMarks.linked(page), outlet),
            bylines::labelled,
            () -> bylines.signed(body));
    for (var sign : signs) {
      List<String> people = sign.get();
      if (!people.isEmpty()) {
        return people;
      }
    }
    List<String> pen = penName(page, jsonLd, metas, outlet);
    return pen.isEmpty() ? bylines.penName(title) : pen;
  }

  private static List<String> ofMetas(Metas metas, OutletSigns outlet) {
    for (String name : METAS) {
      List<String> people = people(metas.all(name), outlet);
      if (!people.isEmpty()) {
        return people;
      }
    }
    return List.of();
  }

  private static List<String> penName(
      Document page, JsonLd jsonLd, Metas metas, OutletSigns outlet) {
    for (var declared :
        List.of(
            jsonLd.names("author", /* peopleOnly= */ true),
            metas.all("author"),
            AuthorMarks.declared(page),
            AuthorMarks.named(page))) {
      for (String name : declared) {
        List<String> pen = PersonName.penNames(name, outlet);
        if (!pen.isEmpty()) {
          return pen;
        }
      }
    }
    return List.of();
  }

  /** The people among these bylines, each once; or else the first pen name. */
  public static List<String> people(List<String> bylines, String outlet) {
    var signs = OutletSigns.of(outlet, "");
    List<String> people = people(bylines, signs);
    return !people.isEmpty()
        ? people
        : bylines.stream()
            .flatMap(byline -> PersonName.penNames(byline, signs).stream())
            .limit(1)
            .toList();
  }

  private static List<String> people(List<String> bylines, OutletSigns outlet) {
    Set<String> people = new LinkedHashSet<>();
    for (String byline : bylines) {
      people.addAll(PersonName.in(byline, outlet));
    }
    return people.stream().limit(MOST).toList();
  }
}
