package backheel.understanding.extraction;

import backheel.input.PageParser;
import backheel.story.Document;
import backheel.understanding.extraction.author.AuthorEvidence;
import backheel.understanding.extraction.author.AuthorFinder;
import backheel.understanding.extraction.date.PublicationDateFinder;
import backheel.understanding.extraction.markup.BoilerplateElementDetector;
import backheel.understanding.extraction.markup.JsonLd;
import backheel.understanding.extraction.markup.LineExtractor;
import backheel.understanding.extraction.markup.MetaTags;
import backheel.understanding.extraction.markup.ProseShare;
import backheel.understanding.extraction.markup.TextLine;
import backheel.understanding.extraction.markup.TitleMatcher;
import backheel.understanding.extraction.markup.VisibleLines;
import backheel.understanding.extraction.outlet.OutletAliases;
import backheel.understanding.extraction.outlet.OutletNameFinder;
import backheel.understanding.extraction.outlet.OutletSuffix;
import backheel.understanding.extraction.picture.PictureFinder;
import backheel.understanding.text.TextNormalizer;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A reader of whole web pages: the article, and its metadata. */
final class PageReader {
  private PageReader() {}

  static Article read(Document document, Predicate<String> isSide) {
    String address = document.link() == null ? "" : document.link().toString();
    var page = PageParser.parsePage(document.content(), address);
    var jsonLd = JsonLd.of(page);
    var metaTags = new MetaTags(page);
    List<TextLine> everything = VisibleLines.of(page.body());
    String outlet = OutletNameFinder.find(jsonLd, metaTags, document.link());
    String title = TitleFinder.find(page, jsonLd, metaTags, new OutletSuffix(outlet, isSide));
    List<TextLine> body = body(page, everything, title, jsonLd);
    var aliases = OutletAliases.of(outlet, OutletNameFinder.host(document.link()));
    List<String> authors =
        AuthorFinder.find(
            new AuthorEvidence(page, jsonLd, metaTags, aliases, everything, title, body));
    return new Article(
        title,
        PublicationDateFinder.find(page, jsonLd, metaTags, everything, title, document.fetched()),
        authors,
        outlet,
        page.getElementsByTag("html").attr("lang"),
        PictureFinder.inPage(
            document, page, jsonLd, metaTags, TitleMatcher.headingElement(everything, title), body),
        Article.paragraphs(AuthorBioRemover.remove(body, authors)),
        Article.texts(everything));
  }

  static List<TextLine> body(
      org.jsoup.nodes.Document page, List<TextLine> everything, String title, JsonLd jsonLd) {
    Element body = page.body();
    var boilerplateElementDetector =
        new BoilerplateElementDetector(body, new ProseShare(everything));
    List<TextLine> lines = LineExtractor.lines(body, boilerplateElementDetector::isBoilerplate);
    @Nullable Element heading = TitleMatcher.headingElement(everything, title);
    List<TextLine> chosen =
        ArticleSelector.select(
            ArticleCandidateFinder.find(body, everything), lines, title, heading);
    return chosen.isEmpty()
        ? bodyFromJsonLd(jsonLd)
        : StandfirstPrepender.prepend(chosen, lines, heading);
  }

  /** Returns the text in the page's JSON-LD, for pages without a readable article. */
  private static List<TextLine> bodyFromJsonLd(JsonLd jsonLd) {
    return jsonLd
        .text("articleBody")
        .lines()
        .map(TextNormalizer::normalize)
        .filter(t -> !t.isEmpty())
        .map(TextLine::plain)
        .toList();
  }
}
