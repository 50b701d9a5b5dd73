package backheel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DescriptorsTest {
  private static String limits(String files) {
    return "Limit                     Soft Limit           Hard Limit           Units     \n"
        + "Max open files            "
        + files
        + "      4096                 files     \n";
  }

  @Test
  void tooFewOpenFilesAreToldInASentence() {
    assertThat(Descriptors.tooFew(limits("64             ")))
        .hasValueSatisfying(line ->
            assertThat(line)
                .contains("needs 256", "may have 64", "ulimit -n 1024")
                .hasLineCount(1));
  }

  @Test
  void enoughAndUnlimitedAreNotSpokenOf() {
    assertThat(Descriptors.tooFew(limits("1024           "))).isEmpty();
    assertThat(Descriptors.tooFew(limits("unlimited      "))).isEmpty();
    assertThat(Descriptors.tooFew("")).isEmpty();
    assertThat(Descriptors.tooFew()).isEmpty();
  }
}
