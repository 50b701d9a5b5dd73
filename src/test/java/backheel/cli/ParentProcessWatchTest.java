package backheel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import backheel.operations.DataLock;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
@Timeout(120)
class ParentProcessWatchTest {
  private static final Pattern CHILD = Pattern.compile("child (\\d+)");

  @TempDir Path folder = Path.of("");

  /** Starts a Backheel as Maven does, tells its number, and waits. */
  static final class Parent {
    public static void main(String[] command) throws IOException, InterruptedException {
      var child =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.INHERIT)
              .start();
      System.out.println("child " + child.pid());
      child.waitFor();
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  @Test
  void processStopsAndFreesPortAndDataWhenItsMavenIsKilled() throws Exception {
    var data = folder.resolve("data");
    var configuration = Files.writeString(folder.resolve("c.yml"), "sources: []\n");
    var classes = System.getProperty("java.class.path");
    var parent =
        new ProcessBuilder(
                List.of(
                    java(),
                    "-cp",
                    classes,
                    Parent.class.getName(),
                    java(),
                    "-D" + ParentProcessWatch.PROPERTY + "=true",
                    "-Xmx128m",
                    "-cp",
                    classes,
                    "backheel.cli.Main",
                    "--port",
                    "0",
                    "--data",
                    data.toString(),
                    "--config",
                    configuration.toString()))
            .redirectErrorStream(true)
            .start();
    // Reading heeds no interrupt: what hangs is ended, and then fails.
    CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES).execute(parent::destroyForcibly);
    ProcessHandle child = null;
    try (BufferedReader out = parent.inputReader(StandardCharsets.UTF_8)) {
      String line;
      while ((line = out.readLine()) != null && !line.startsWith("Backheel is ready")) {
        var told = CHILD.matcher(line);
        if (told.matches()) {
          child = ProcessHandle.of(Long.parseLong(told.group(1))).orElseThrow();
        }
      }
      var started = Objects.requireNonNull(child, "it did not start");
      assertThat(started.isAlive()).isTrue();

      parent.destroyForcibly().waitFor();

      started.onExit().get(60, TimeUnit.SECONDS);
      DataLock.acquire(data).close();
    } finally {
      parent.destroyForcibly();
      if (child != null) {
        child.destroyForcibly();
      }
    }
  }

  @Test
  void runCommandOfTheReadmeStopsWithMaven() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<argument>-D" + ParentProcessWatch.PROPERTY + "=true</argument>");
  }
}
