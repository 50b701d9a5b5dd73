package backheel.understanding.extraction.author;

import backheel.understanding.extraction.markup.BoilerplateElementDetector;
import backheel.understanding.extraction.markup.LineExtractor;
import backheel.understanding.extraction.markup.ShortTextExtractor;
import backheel.understanding.extraction.markup.TextLine;
import backheel.understanding.text.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The authors of a page according to attributes, class names and addresses of its elements. */
final class AuthorMarkupReader {
  private static final int MAX_NAMES = 8;
  private static final int MAX_TEXT_LENGTH = 200;

  /**
   * Maximum number of author elements to examine; more are a list of people rather than a byline.
   */
  private static final int MAX_ELEMENTS = 100;

  private static final Set<String> ROLE_NAMES =
      Set.copyOf(Lexicon.entries("names of author elements"));
  private static final String LINKS_TO_PEOPLE =
      "a[href*=/author/], a[href*=/authors/], a[href*=/autor/], a[href*=/autoren/],"
          + " a[href*=/auteur/], a[href*=/auteurs/], a[href*=/autore/], a[href*=/autori/],"
          + " a[href*=/profile/], a[href*=/people/], a[href*=/person/], a[href*=/journalist],"
          + " a[href*=/by/], a[href*=/staff/], a[href*=/firmas/], a[href*=/writers/]";
  private static final String NOT_THE_ARTICLE =
      "[class*=comment], [id*=comment], form, aside, footer, nav";

  private AuthorMarkupReader() {}

  /** Returns the authors in the vocabulary meant for them: itemprop and rel. */
  static List<String> declared(Document page) {
    List<String> texts = texts(namesOfAuthors(page));
    return texts.isEmpty()
        ? texts(page, "[rel=author], [itemprop=author], [itemprop=creator]")
        : texts;
  }

  /** Selects "[itemprop=author] [itemprop=name]" without climbing the ancestors of every name. */
  private static List<Element> namesOfAuthors(Document page) {
    List<Element> names = new ArrayList<>();
    var inside =
        new NodeVisitor() {
          private int authors;

          @Override
          public void head(Node node, int depth) {
            if (authors > 0 && names.size() < MAX_ELEMENTS && hasProperty(node, "name")) {
              names.add((Element) node);
            }
            authors += hasProperty(node, "author") ? 1 : 0;
          }

          @Override
          public void tail(Node node, int depth) {
            authors -= hasProperty(node, "author") ? 1 : 0;
          }
        };
    page.traverse(inside);
    return names;
  }

  private static boolean hasProperty(Node node, String property) {
    return node instanceof Element element
        && element.attr("itemprop").strip().equalsIgnoreCase(property);
  }

  /** Returns the first links whose address is that of a person's page. */
  static List<Element> linksToPeople(Document page) {
    return page.select(LINKS_TO_PEOPLE).stream().limit(MAX_ELEMENTS).toList();
  }

  /** Returns the texts of the first of these links, and of those beside it. */
  static List<String> linked(List<Element> linksToPeople) {
    return texts(linksToPeople);
  }

  /** Returns the texts of all of these links. */
  static List<String> allLinked(List<Element> linksToPeople) {
    return linksToPeople.stream()
        .filter(link -> !isOutsideArticle(link))
        .flatMap(link -> Stream.ofNullable(ShortTextExtractor.of(link, 60)))
        .toList();
  }

  /** Returns the texts of the first element that the query finds, and of matches next to it. */
  private static List<String> texts(Document page, String query) {
    return texts(page.select(query).stream().limit(MAX_ELEMENTS).toList());
  }

  private static List<String> texts(List<Element> elements) {
    List<String> texts = new ArrayList<>();
    @Nullable Element around = null;
    for (Element element : elements) {
      if (around != null && !isBeside(element, around)) {
        break;
      }
      @Nullable String text =
          element.hasAttr("content")
              ? element.attr("content")
              : ShortTextExtractor.of(element, 119);
      if (text != null
          && text.length() < 120
          && !texts.contains(text)
          && !isOutsideArticle(element)) {
        texts.add(text);
        around = around == null && text.indexOf(' ') > 0 ? element : around;
      }
      if (texts.size() == MAX_NAMES) {
        break;
      }
    }
    return texts;
  }

  /** Returns whether both are within one small element. */
  private static boolean isBeside(Element element, Element other) {
    @Nullable Element above = other.parent();
    for (int level = 0; level < 3 && above != null; level++) {
      if (ShortTextExtractor.of(above, MAX_TEXT_LENGTH) == null) {
        return false;
      }
      if (element.parents().contains(above)) {
        return true;
      }
      above = above.parent();
    }
    return false;
  }

  /** Returns the lines of each of the first elements named after authors. */
  static List<List<String>> named(Document page) {
    List<List<String>> named = new ArrayList<>();
    for (Element element : roles(page)) {
      if (named.size() == MAX_NAMES) {
        break;
      }
      List<String> lines = isOutsideArticle(element) ? List.of() : lines(element);
      if (!lines.isEmpty()) {
        named.add(lines);
      }
    }
    return named;
  }

  private static List<Element> roles(Document page) {
    return page.body().stream().filter(AuthorMarkupReader::isRole).limit(MAX_ELEMENTS).toList();
  }

  private static List<String> lines(Element element) {
    if (ShortTextExtractor.of(element, MAX_TEXT_LENGTH) == null) {
      return List.of();
    }
    List<TextLine> lines = LineExtractor.lines(element, BoilerplateElementDetector::isHidden);
    List<String> leaves =
        element.select("*").stream()
            .filter(e -> e.childrenSize() == 0)
            .map(Element::text)
            .filter(t -> t.indexOf(' ') > 0)
            .limit(MAX_NAMES)
            .toList();
    if (lines.size() == 1 && leaves.size() > 1) {
      return leaves;
    }
    return lines.stream()
        .map(TextLine::text)
        .filter(t -> t.length() < 90)
        .limit(MAX_NAMES)
        .toList();
  }

  private static boolean isOutsideArticle(Element element) {
    return element.closest(NOT_THE_ARTICLE) != null;
  }

  private static boolean isRole(Element element) {
    String names = element.className() + " " + element.id();
    if (names.length() == 1) {
      return false;
    }
    for (String part : names.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
      if (ROLE_NAMES.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
