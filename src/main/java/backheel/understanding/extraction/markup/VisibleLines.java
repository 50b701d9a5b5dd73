package backheel.understanding.extraction.markup;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The visible lines of a page. An element that holds much of the page's prose counts as visible: a
 * script shows it when the page has loaded, or when a dialog is closed.
 */
public final class VisibleLines {
  private static final double MAX_HIDDEN_PROSE_SHARE = 0.4;

  /** Least share of hidden characters, prose or not, of a page that may hide its article. */
  private static final double MIN_HIDDEN_SHARE = 0.2;

  private VisibleLines() {}

  public static List<TextLine> of(Element root) {
    List<Element> hidden = new ArrayList<>();
    List<TextLine> lines =
        LineExtractor.lines(
            root, element -> BoilerplateElementDetector.isHidden(element) && hidden.add(element));
    long prose = lines.stream().mapToInt(TextLine::proseLength).sum();
    long unseen = hidden.stream().mapToInt(element -> element.wholeText().length()).sum();
    // Most pages hide little but menus: no need to look at what they say.
    if (unseen < MIN_HIDDEN_SHARE * (unseen + prose)) {
      return lines;
    }
    var others = new ProseShare(LineExtractor.lines(root, VisibleLines::looksLikeBoilerplate));
    return LineExtractor.lines(
        root,
        element ->
            BoilerplateElementDetector.isHidden(element)
                && (others.share(element) < MAX_HIDDEN_PROSE_SHARE
                    || looksLikeBoilerplate(element)));
  }

  /** Returns whether it is a dialog or the like, which may say more than a short article. */
  private static boolean looksLikeBoilerplate(Element element) {
    return BoilerplateElementDetector.isTaggedAsBoilerplate(element)
        || !BoilerplateElementDetector.boilerplateWords(element).isEmpty();
  }
}
