package backheel;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the log writes of what it is told. */
class LogOutputTest {

  private static String written(String message, Throwable failure) throws JoranException {
    var context = new LoggerContext();
    var configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(
        Objects.requireNonNull(LogOutputTest.class.getResource("/logback.xml")));
    var root = context.getLogger("ROOT");
    var appender = (ConsoleAppender<ILoggingEvent>) root.getAppender("log");
    var event = new LoggingEvent("", root, Level.ERROR, message, failure, null);
    return new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
  }

  @Test
  void queriesOfAddressesAreNotLogged() throws JoranException {
    var failure =
        new IllegalStateException("at https://other.example/x?key=open-sesame, and no more");

    var line = written("visit to https://own.example/feed?token=sesame&n=1 failed", failure);

    assertThat(line)
        .contains("https://own.example/feed?*** failed")
        .contains("https://other.example/x?***")
        .doesNotContain("sesame");
  }

  @Test
  void tokensAreMasked() throws JoranException {
    var token = "1234567" + ":" + "A".repeat(35);

    assertThat(written("told " + token, new IllegalStateException(token))).doesNotContain("AAAA");
  }
}
