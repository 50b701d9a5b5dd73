package backheel.understanding.extraction.markup;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.input.MarkupTruncator;
import backheel.input.PageParser;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PageParserTest {

  @Test
  void aTagWhoseNameDoesNotEndIsText() {
    var page = PageParser.parsePage("<p>Before</p>" + "<b".repeat(100) + "><p>After</p>", "");
    assertThat(page.body().text()).startsWith("Before").contains("< b< b").endsWith("After");
    assertThat(page.getElementsByTag("p")).hasSize(2);
  }

  @Test
  void markupWithTagsAsTheyAreIsLeftAlone() {
    var markup = "<p class='" + "m ".repeat(200) + "'>a < b<br/>and <own-element>c</own-element>";
    assertThat(MarkupTruncator.cut(markup)).isSameAs(markup);
  }

  @Test
  void elementsNestedWithoutEndKeepTheirText() {
    var page = PageParser.parsePage("<div>a ".repeat(3000), "");
    assertThat(page.body().text().split(" ")).hasSize(3000);
    assertThat(Objects.requireNonNull(page.body().getAllElements().last()).parents().size())
        .isLessThanOrEqualTo(200);
  }

  @Test
  void aFragmentKeepsTheOrderOfItsElements() {
    var fragment =
        PageParser.parseFragment("one <p>two</p>three<p>four</p>", "https://news.example.com/");
    assertThat(fragment.body().text()).isEqualTo("one two three four");
    assertThat(fragment.body().baseUri()).isEqualTo("https://news.example.com/");
  }
}
