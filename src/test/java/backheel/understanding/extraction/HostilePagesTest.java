package backheel.understanding.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import backheel.story.Document;
import backheel.story.Document.Form;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes, reading ends soon and without an error of the machine. */
@Tag("once")
class HostilePagesTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String ARTICLE = Pages.article();

  @ParameterizedTest
  @MethodSource("pages")
  void readingEndsSoon(String page) {
    for (Form form : List.of(Form.PAGE, Form.FRAGMENT, Form.TEXT)) {
      var document =
          Document.ofContent("h", form, Objects.requireNonNull(PAGES.get(page)), Pages.NOW);

      Article article = assertTimeoutPreemptively(LIMIT, () -> read(document));

      assertThat(article.body()).isNotNull();
    }
  }

  private static Article read(Document document) {
    return switch (document.form()) {
      case PAGE -> PageReader.read(document, name -> false);
      case FRAGMENT -> FragmentReader.read(document, name -> false);
      case TEXT -> TextReader.read(document, name -> false, word -> false);
      case ARTICLE -> ArticleReader.read(document, name -> false, word -> false);
    };
  }

  private static final Map<String, String> PAGES = made();

  private static Stream<String> pages() {
    return PAGES.keySet().stream();
  }

  private static Map<String, String> made() {
    var pages = new LinkedHashMap<String, String>();
    for (String tag :
        new String[] {
          "div",
          "b",
          "a href=x",
          "ul><li",
          "table><tr><td",
          "section class=article",
          "div class=author",
          "span class=date",
          "form"
        }) {
      pages.put("50,000 times " + tag, ("<" + tag + ">").repeat(50_000) + ARTICLE);
    }
    pages.put("articles in articles", ("<div class='article author date'>" + ARTICLE).repeat(1000));
    pages.put(
        "one deep and wide",
        "<div class='article-body author date'>".repeat(500) + ARTICLE.repeat(700));
    pages.put("a tag without an end", ARTICLE + "<div " + "a".repeat(1_000_000));
    pages.put("an attribute without an end", ARTICLE + "<div class=\"" + "author ".repeat(200_000));
    pages.put(
        "a class as long as a book", "<div class='" + "author-".repeat(200_000) + "'>" + ARTICLE);
    pages.put(
        "attributes without number", "<div " + many(i -> "a" + i + "=1 ", 50_000) + ">" + ARTICLE);
    pages.put("a line of a megabyte", "<p>" + "word ".repeat(250_000));
    pages.put("a word of a megabyte", "<p>" + "w".repeat(1_000_000));
    pages.put(
        "a title of a megabyte",
        "<title>" + many(i -> "w" + i + " ", 150_000) + "</title>" + ARTICLE.repeat(1000));
    pages.put(
        "the title again and again",
        "<title>"
            + Pages.TITLE
            + "</title>"
            + ("<h1>" + Pages.TITLE + "</h1><p>By Ann Lee</p>").repeat(20_000));
    pages.put("lines without number", "a<br>".repeat(300_000));
    pages.put("halves of letters", "<p>\ud83d \udc00 \ud83d\udc00 \udfff</p>".repeat(30_000));
    pages.put("a row without an end", "<table>" + ("<tr>" + "<td>R</td>".repeat(50_000)).repeat(2));
    pages.put(
        "authors without number",
        "<p class=author><a rel=author href=/author/x>Click here</a></p>".repeat(30_000));
    pages.put("dates without number", "<time>no</time><span class=date>none</span>".repeat(50_000));
    pages.put("entities of no letter", "&#1114112;&#xD800;&#x;&notin".repeat(50_000));
    for (String piece :
        new String[] {
          "1.",
          "12/12/",
          "by ",
          "x@y.z ",
          "(",
          "\"",
          "« ",
          "|",
          "http://",
          "Foto: ",
          "von A B ",
          " via getty",
          "January 1 ",
          "1 comment ",
          "作者",
          "\u0000"
        }) {
      pages.put(
          "again and again " + piece,
          "<title>"
              + piece.repeat(50_000)
              + "</title><h1 class=author>"
              + piece.repeat(100_000)
              + "</h1>"
              + ("<p>" + piece.repeat(250 / piece.length()) + "</p>").repeat(500));
    }
    String article = "{\"@type\":\"NewsArticle\",\"headline\":";
    for (String json :
        new String[] {
          "[".repeat(200_000),
          "{\"a\":".repeat(200_000),
          "/*".repeat(200_000),
          article + "[".repeat(900) + "1" + "]".repeat(900) + "}",
          article + "9".repeat(500_000) + "}",
          article + "\"" + "\\u".repeat(100_000) + "\"}",
          article + "\"" + "&amp;".repeat(200_000) + "\"}",
          article + "\"\\ud800 \\udc00\"}",
          article + "1,\"author\":[" + many(i -> "{\"name\":\"Ann Lee\"},", 30_000) + "]}",
          "{\"@graph\":[" + many(i -> article + i + ",\"@id\":" + i + "},", 30_000) + "]}"
        }) {
      pages.put(
          "json " + pages.size(),
          "<script type='application/ld+json'>" + json + "</script>" + ARTICLE);
    }
    pages.put("noise", noise());
    pages.put("nothing", "");
    return pages;
  }

  private static String many(IntFunction<String> piece, int times) {
    return IntStream.range(0, times).mapToObj(piece).collect(Collectors.joining());
  }

  private static String noise() {
    var chance = new Random(11);
    String[] pieces = {
      "<",
      ">",
      "</",
      "div",
      "p ",
      "class=",
      "author ",
      "\"",
      "'",
      "&",
      "by Ann Lee ",
      "2024-01-01",
      "\n",
      "<!--",
      "-->",
      "<script>",
      "</script>",
      "<table>",
      "<tr><td>",
      "\ud800",
      "{",
      "]"
    };
    return many(i -> pieces[chance.nextInt(pieces.length)], 200_000);
  }
}
