package backheel.understanding.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One article in the layouts of many sites, with what does not belong to it around and within. */
class ArticleLayoutsTest {
  private static final List<String> PARAGRAPHS =
      List.of(
          "The lamp above the players' door has been lit every match day since the town got"
              + " electricity, and nobody can say who pays for the bulbs.",
          "Odile Marchetti thinks that she does. Her grandfather left a note in the till of the"
              + " bakery, and each August a box of them goes down the hill.",
          "On Saturday it went out. The full-back noticed it first, stopped on the steps and would"
              + " not walk under the arch until somebody had found a ladder.",
          "The game began nine minutes late. Nobody complained, least of all the visitors, whose bus"
              + " had been stuck behind a tractor for most of the morning.",
          "What followed was the best half of the season: two goals from corners, a third from the"
              + " halfway line, and a save that the keeper himself did not understand.",
          "After the whistle Marchetti climbed the ladder in her Sunday coat. She unscrewed the bulb,"
              + " looked at it for a while and put it into her pocket.",
          "It will stand in the window of the bakery, she says, next to the scales. It has done its"
              + " work, and it lit a good many evenings.");
  private static final String TEASER =
      "Rovers have sold their goalkeeper to a club abroad, and nobody in the town will say what was"
          + " paid for him, or why it had to be done in March.";

  private static String p(int from, int to) {
    var html = new StringBuilder();
    PARAGRAPHS.subList(from, to).forEach(text -> html.append("<p>").append(text).append("</p>"));
    return html.toString();
  }

  private static String page(String article) {
    return "<html lang='en'><head><title>The lamp above the door - Harbour Echo</title></head><body>"
        + "<header><nav><ul><li><a href='/n'>News</a></li></ul></nav></header><main>"
        + "<h1>The lamp above the door</h1>"
        + article
        + "</main><footer><p>© 2026 Harbour Echo, all rights reserved by the printers.</p></footer>"
        + "</body></html>";
  }

  private static String body(String article) {
    return Pages.read("https://harbour-echo.test/lamp", page(article)).body();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Several containers with something between them.
        "<div class=text>{0-3}</div><div class=ad>Advertisement</div><div class=text>{3-7}</div>",
        "<div class=body__a>{0-1}</div><figure><img src=a.jpg><figcaption>The lamp</figcaption></figure>"
            + "<div class=body__b>{1-4}</div><figure><img src=b.jpg></figure><div class=body__c>{4-7}</div>",
        // Sections, one of them a single paragraph.
        "<article><section>{0-1}</section><section>{1-6}</section><section>{6-7}</section></article>",
        "<article><div><div>{0-2}</div></div><div><div><section>{2-7}</section></div></div></article>",
        // Line breaks instead of paragraphs.
        "<div class=story>{br}</div>",
        "<article><div>{div}</div></article>",
        // The second half behind a button.
        "<article>{0-2}<div class='read-more-content'>{2-7}</div><button>Read more</button></article>",
        "<article>{0-4}<div class='more'>{4-7}</div></article>",
        "<article>{0-5}<div id='readmore'>{5-7}</div></article>",
        "<article>{0-4}<div class='article readMore'>{4-6}<figure><img src=a.jpg></figure>{6-7}</div></article>",
        "<article>{0-4}<section class='article-text--next'>{4-7}</section></article>",
        // The first paragraph is a standfirst of its own.
        "<article><div class=standfirst>{0-1}</div><div class=share><a href=/s>Share</a></div><div>{1-7}</div></article>",
        // Paragraphs that are links.
        "<article>{0-1}<p><a href='/x'>{1}</a></p>{2-5}<p><b><a href='/y'>{5}</a></b></p>{6-7}</article>",
        "<article><div class=w>{0-1}</div><div class=w><p><a href=/x>{1}</a></p></div><div class=w>{2-7}</div></article>"
      })
  void everyParagraphIsKept(String layout) {
    assertThat(body(filled(layout))).isEqualTo(String.join("\n\n", PARAGRAPHS));
  }

  private static String filled(String layout) {
    var filled =
        layout
            .replace("{br}", String.join("<br><br>", PARAGRAPHS))
            .replace("{div}", "<div>" + String.join("</div><div>", PARAGRAPHS) + "</div>");
    for (int from = 0; from < PARAGRAPHS.size(); from++) {
      filled = filled.replace("{" + from + "}", PARAGRAPHS.get(from));
      for (int to = from + 1; to <= PARAGRAPHS.size(); to++) {
        filled = filled.replace("{" + from + "-" + to + "}", p(from, to));
      }
    }
    return filled;
  }

  // Controls: what is between the paragraphs and does not belong to them.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<aside class=newsletter><h3>Our letter</h3><p>{t}</p><form><input><button>Go</button></form></aside>",
        "<div class=newsletter-box><p>Get our letter. It comes on Fridays, with all the news of the harbour.</p></div>",
        "<div class='related'><p>{t}</p></div>",
        "<div class='read-more'><h4>Read more</h4><ul><li><a href=/r>{t}</a></li></ul></div>",
        "<div class=more><a href=/r><h3>Goalkeeper sold</h3><p>{t}</p></a></div>",
        "<div class=readmore><p><a href=/r>{t}</a></p><p><a href=/q>{t}</a></p></div>",
        "<a href=/r><p>{t}</p></a>",
        "<p><a href=/r>Goalkeeper sold to a club abroad</a></p>",
        "<p><a href=/r>{t}</a></p><p><a href=/q>{t}</a></p>",
        "<ul><li><a href=/r>{t}</a></li></ul>",
        "<div class=promo-card><p><a href=/r>{t}</a></p></div>",
        "<p>Read more: <a href=/r>{t}</a></p>",
        "<div class=next-story><p>{t}</p></div>",
        "<div class=more><p>{t} <a href=/r>More</a></p><p>{t} <a href=/q>More</a></p></div>",
        "<div class='more related'><p>{t}</p><p>{t}</p></div>",
      })
  void whatIsBetweenTheParagraphsIsLeftOut(String between) {
    var article = "<article>" + p(0, 3) + between.replace("{t}", TEASER) + p(3, 7) + "</article>";

    assertThat(body(article)).isEqualTo(String.join("\n\n", PARAGRAPHS));
  }

  @Test
  void aLinkedParagraphAfterTheLastOneIsATeaser() {
    assertThat(body("<article>" + p(0, 7) + "<p><a href=/r>" + TEASER + "</a></p></article>"))
        .isEqualTo(String.join("\n\n", PARAGRAPHS));
  }
}
