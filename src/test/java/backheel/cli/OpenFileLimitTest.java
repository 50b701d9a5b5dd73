package backheel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenFileLimitTest {
  private static String limits(String files) {
    return "Limit                     Soft Limit           Hard Limit           Units     \n"
        + "Max open files            "
        + files
        + "      4096                 files     \n";
  }

  @Test
  void tooFewOpenFilesAreToldInASentence() {
    assertThat(OpenFileLimit.warning(limits("64             ")))
        .hasValueSatisfying(line ->
            assertThat(line)
                .contains("needs 256", "may have 64", "ulimit -n 1024")
                .hasLineCount(1));
  }

  @Test
  void enoughAndUnlimitedAreNotSpokenOf() {
    assertThat(OpenFileLimit.warning(limits("1024           "))).isEmpty();
    assertThat(OpenFileLimit.warning(limits("unlimited      "))).isEmpty();
    assertThat(OpenFileLimit.warning("")).isEmpty();
    assertThat(OpenFileLimit.warning()).isEmpty();
  }
}
