package backheel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenFileLimitCheckTest {
  private static String limits(String files) {
    return "Limit                     Soft Limit           Hard Limit           Units     \n"
        + "Max open files            "
        + files
        + "      4096                 files     \n";
  }

  @Test
  void tooLowLimitIsReportedInOneSentence() {
    assertThat(OpenFileLimitCheck.warning(limits("64             ")))
        .hasValueSatisfying(line ->
            assertThat(line)
                .contains("needs 256", "may have 64", "ulimit -n 1024")
                .hasLineCount(1));
  }

  @Test
  void sufficientLimitIsNotReported() {
    assertThat(OpenFileLimitCheck.warning(limits("1024           "))).isEmpty();
    assertThat(OpenFileLimitCheck.warning(limits("unlimited      "))).isEmpty();
    assertThat(OpenFileLimitCheck.warning("")).isEmpty();
    assertThat(OpenFileLimitCheck.warning()).isEmpty();
  }
}
