package backheel.understanding.extraction;

import backheel.story.Document;
import backheel.understanding.text.Words;
import java.util.List;

/** Reads a piece of markup that is the article already, as feeds carry it. */
public final class FragmentReading {
  private FragmentReading() {}

  public static Article read(Document document) {
    String address = document.link() == null ? "" : document.link().toString();
    var fragment = Markup.fragment(document.content(), address);
    String title =
        document.title() == null
            ? ""
            : TitleVote.withoutOutlet(Words.tidy(document.title()), document.outlet());
    List<Line> lines = Unrolling.lines(fragment.body(), Pruning::isHidden);
    List<Line> clean = PageCleaning.tidy(lines);
    return new Article(
        title,
        Published.UNKNOWN,
        List.of(),
        "",
        null,
        Picture.first(fragment.body(), document.link()),
        Article.paragraphs(clean),
        Article.texts(lines));
  }
}
