package backheel.understanding.extraction;

import backheel.story.Document;
import backheel.understanding.extraction.author.AuthorFinder;
import backheel.understanding.extraction.author.BylineParser;
import backheel.understanding.extraction.date.PublicationDate;
import backheel.understanding.extraction.outlet.OutletAliases;
import backheel.understanding.extraction.outlet.OutletNameFinder;
import backheel.understanding.extraction.plain.BylineNames;
import backheel.understanding.extraction.plain.PlainArticleFinder;
import java.util.List;
import java.util.function.Predicate;

/** A reader of plain text, perhaps copied from a page with everything around the article. */
final class TextReader {
  private TextReader() {}

  static Article read(Document document, Predicate<String> isSide, Predicate<String> isFirstName) {
    var outlet = OutletAliases.of(document.outlet(), OutletNameFinder.host(document.link()));
    var found = PlainArticleFinder.find(document, new ParsedBylines(outlet, isFirstName), isSide);
    var published = found.published();
    var body = ArticleCleaner.clean(found.lines(), found.title());
    return new Article(
        found.title(),
        published == null
            ? PublicationDate.UNKNOWN
            : new PublicationDate(published.day(), published.moment()),
        found.authors(),
        found.outlet(),
        null,
        null,
        Article.paragraphs(body),
        document.content().lines().toList());
  }

  /** The bylines of plain texts, read as those of pages are. */
  private record ParsedBylines(OutletAliases outlet, Predicate<String> isFirstName)
      implements BylineNames {
    @Override
    public boolean begins(String line) {
      return BylineParser.BYLINE_START.matcher(line).find();
    }

    @Override
    public List<String> people(String byline) {
      return BylineParser.parse(byline, outlet);
    }

    @Override
    public boolean isFirstName(String folded) {
      return isFirstName.test(folded);
    }

    @Override
    public List<String> declared(String names) {
      return AuthorFinder.people(List.of(names), outlet.name());
    }
  }
}
