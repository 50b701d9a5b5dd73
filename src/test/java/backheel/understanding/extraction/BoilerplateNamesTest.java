package backheel.understanding.extraction;

import static backheel.understanding.extraction.Pages.FIRST;
import static backheel.understanding.extraction.Pages.SECOND;
import static backheel.understanding.extraction.Pages.THIRD;
import static backheel.understanding.extraction.Pages.article;
import static backheel.understanding.extraction.Pages.body;
import static backheel.understanding.extraction.Pages.page;
import static backheel.understanding.extraction.Pages.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and attributes of boilerplate on elements that hold the article. */
class BoilerplateNamesTest {
  private static final String COOKIES =
      "<p>We and our partners store small files on this device, and read them again later, to"
          + " count visits and to choose what is shown to you on this and on other sites.</p>"
          + "<p>Some of these files are needed for the site to work at all. You may refuse the"
          + " others here, and change your mind at any time at the foot of each page.</p>"
          + "<p>The list of all partners, with what each of them does and for how long, has its"
          + " own page, which also explains how to object to each of them in turn.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {"paywall", "story twitter-free", "embed", "hJpRRP", "kAdXq", "sidebar-text"})
  void paragraphsOfOneNameAreTheArticle(String name) {
    String html = page("", "", "").replace("<p>", "<p class='" + name + "'>");

    assertThat(read(html).body()).isEqualTo(body());
  }

  @Test
  void aWidgetForEachParagraphIsTheArticle() {
    String html =
        page("", "", "")
            .replace("<p>", "<div class='widget widget-text'><div class='widget-container'><p>")
            .replace("</p>", "</p></div></div>");

    assertThat(read(html).body()).isEqualTo(body());
  }

  @Test
  void oneParagraphNamedLikeBoilerplateIsLeftOut() {
    String html = page("", "", "").replace("<p>" + SECOND, "<p class='promo'>" + SECOND);

    assertThat(read(html).body()).isEqualTo(FIRST + "\n\n" + THIRD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hidden id='S:0'", "aria-hidden='true'", "style='display: none'", "hidden=''"})
  void aHiddenArticleIsRead(String attribute) {
    String html = page("", "", "").replace("class='article-body'", attribute);

    assertThat(read(html).body()).isEqualTo(body());
  }

  @Test
  void thePageBelowAConsentDialogIsRead() {
    String html =
        "<html><body><div role='dialog' class='consent'>"
            + COOKIES.substring(0, COOKIES.indexOf("</p>"))
            + "</p></div><div aria-hidden='true'><h1>"
            + Pages.TITLE
            + "</h1>"
            + article()
            + "</div></body></html>";

    assertThat(read(html).body()).isEqualTo(body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='cookie-modal' aria-hidden='true'>{c}{c}</div>",
        "<div role='dialog' hidden>{c}{c}</div>",
        "<amp-consent id='ask'><div>{c}</div></amp-consent>",
      })
  void aHiddenDialogIsNotRead(String dialog) {
    String html = page("", "", dialog.replace("{c}", COOKIES));

    assertThat(read(html).body()).isEqualTo(body());
  }

  @Test
  void aHiddenMenuIsNotRead() {
    String html = page("", "", "<div hidden><p>" + THIRD.replace("stand", "shop") + "</p></div>");

    assertThat(read(html).body()).isEqualTo(body());
  }
}
