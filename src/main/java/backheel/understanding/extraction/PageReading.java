package backheel.understanding.extraction;

import backheel.story.Document;
import backheel.understanding.text.Words;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a whole web page: its article, and what the page says about it. */
public final class PageReading {
  private PageReading() {}

  public static Article read(Document document) {
    String address = document.link() == null ? "" : document.link().toString();
    var page = Markup.page(document.content(), address);
    var jsonLd = JsonLd.of(page);
    var metas = new Metas(page);
    List<Line> everything = Unrolling.lines(page.body(), Pruning::isHidden);
    String outlet = OutletName.of(jsonLd, metas, document.link());
    String title = TitleVote.of(page, jsonLd, metas, outlet);
    List<Line> body = body(page, everything, title, jsonLd);
    List<String> authors =
        Authors.of(
            page,
            jsonLd,
            metas,
            OutletSigns.of(outlet, OutletName.host(document.link())),
            everything,
            title,
            body);
    return new Article(
        title,
        PublishedDate.of(page, jsonLd, metas, everything, title, document.fetched()),
        authors,
        outlet,
        page.getElementsByTag("html").attr("lang"),
        Picture.of(jsonLd, metas, document.link()),
        Article.paragraphs(Vita.cut(body, authors)),
        Article.texts(everything));
  }

  private static List<Line> body(
      org.jsoup.nodes.Document page, List<Line> everything, String title, JsonLd jsonLd) {
    Element body = page.body();
    var pruning = new Pruning(new Mass(everything));
    List<Line> lines = Unrolling.lines(body, pruning::drops);
    @Nullable Element heading = Titles.heading(everything, title);
    List<Line> chosen = Arbiter.choose(Containers.of(body, everything), lines, title, heading);
    return chosen.isEmpty() ? witness(jsonLd) : Standfirst.with(chosen, lines, heading);
  }

  /** The text that the page's own description carries, for pages without a readable one. */
  private static List<Line> witness(JsonLd jsonLd) {
    return jsonLd
        .text("articleBody")
        .lines()
        .map(Words::tidy)
        .filter(t -> !t.isEmpty())
        .map(Line::plain)
        .toList();
  }
}
