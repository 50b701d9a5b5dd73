package backheel.understanding.extraction;

import backheel.input.PageParser;
import backheel.story.Document;
import backheel.understanding.extraction.date.PublicationDate;
import backheel.understanding.extraction.markup.BoilerplateElementDetector;
import backheel.understanding.extraction.markup.LineExtractor;
import backheel.understanding.extraction.markup.TextLine;
import backheel.understanding.extraction.outlet.OutletSuffix;
import backheel.understanding.extraction.picture.PictureFinder;
import backheel.understanding.text.TextNormalizer;
import java.util.List;
import java.util.function.Predicate;

/** A reader of markup that is the article already, as carried by feeds. */
final class FragmentReader {
  private FragmentReader() {}

  static Article read(Document document, Predicate<String> isSide) {
    String address = document.link() == null ? "" : document.link().toString();
    var fragment = PageParser.parseFragment(document.content(), address);
    String title =
        document.title() == null
            ? ""
            : new OutletSuffix(document.outlet(), isSide)
                .remove(TextNormalizer.normalize(document.title()));
    List<TextLine> lines =
        LineExtractor.lines(fragment.body(), BoilerplateElementDetector::isHidden);
    List<TextLine> clean = ArticleCleaner.removeBoilerplate(lines);
    // A headline is a story, whatever stands below it: a picture, a frame, nothing.
    String body = Article.paragraphs(clean);
    return new Article(
        title,
        PublicationDate.UNKNOWN,
        List.of(),
        "",
        null,
        PictureFinder.inFragment(document, fragment),
        body.isBlank() ? title : body,
        Article.texts(lines));
  }
}
