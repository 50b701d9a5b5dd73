package backheel.understanding.extraction.picture;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.understanding.extraction.picture.SrcsetParser.Source;
import org.junit.jupiter.api.Test;

class SrcsetParserTest {
  @Test
  void readsWidthsAndDensities() {
    assertThat(SrcsetParser.parse("a.jpg 300w, b.jpg 1024w 768h,c.jpg 2x, d.jpg"))
        .containsExactly(
            new Source("a.jpg", 300, 1),
            new Source("b.jpg", 1024, 1),
            new Source("c.jpg", 0, 2),
            new Source("d.jpg", 0, 1));
  }

  @Test
  void keepsCommasInsideAddresses() {
    assertThat(SrcsetParser.parse("/w_3,c_fill/a.jpg 1.5x, /w_6,c_fill/a.jpg 3x"))
        .containsExactly(
            new Source("/w_3,c_fill/a.jpg", 0, 1.5), new Source("/w_6,c_fill/a.jpg", 0, 3));
    assertThat(SrcsetParser.parse("a.jpg, b.jpg,"))
        .extracting(Source::address)
        .containsExactly("a.jpg", "b.jpg");
  }

  @Test
  void survivesWhatIsNoList() {
    assertThat(SrcsetParser.parse("")).isEmpty();
    assertThat(SrcsetParser.parse(" , ,, ")).isEmpty();
    assertThat(SrcsetParser.parse("a.jpg (1w, x")).hasSize(1);
    assertThat(SrcsetParser.parse("a,".repeat(100_000))).hasSize(1);
  }
}
