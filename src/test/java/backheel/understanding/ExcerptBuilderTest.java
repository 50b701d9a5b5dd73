package backheel.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptBuilderTest {

  @Test
  void endsWithASentenceThatFits() {
    String first =
        "The old stand was full an hour before the match began, and nobody sat down until it was over.";

    assertThat(ExcerptBuilder.of(first + " " + "And then there was more of it. ".repeat(20)))
        .startsWith(first)
        .endsWith("it.")
        .hasSizeLessThanOrEqualTo(300);
  }

  @Test
  void endsWithAWordWhenNoSentenceFits() {
    assertThat(ExcerptBuilder.of("goal and ".repeat(80)))
        .endsWith("…")
        .hasSizeLessThanOrEqualTo(300)
        .doesNotContain("an…");
  }
}
