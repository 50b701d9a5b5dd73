package backheel.packaged;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import backheel.testing.discord.FakeDiscord;
import backheel.testing.time.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The packaged bot with a data folder of its own, which outlives its runs.
 *
 * <p>{@code mvn -Pdist,long verify} builds the package and runs every test of it; {@code mvn -Plong
 * test-compile surefire:test@default-test -Dtest=KillTest} runs one against the package as it is.
 */
final class Packaged implements AutoCloseable {
  static final String DISCORD_TOKEN = "a-discord-token-that-nobody-has";
  private static final Path PROGRAM =
      Path.of("target", "backheel", "bin", "backheel").toAbsolutePath();

  private static final String CONFIGURATION =
      """
      sources:
        - folder: inbox
      samples: false
      fetch:
        minimumInterval: 1s
        allowAddresses: [127.0.0.0/8]
      """;

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final List<String> settings = new ArrayList<>();
  private final List<String> before = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private int port;

  /** In an empty folder; skips the test when there is no package. */
  Packaged(Path folder) throws IOException {
    assumeTrue(
        Files.isExecutable(PROGRAM),
        "nothing is packaged: mvn -Pdist -DskipTests package makes " + PROGRAM);
    this.folder = folder;
    Files.writeString(configuration(), CONFIGURATION);
    Files.createDirectories(inbox());
  }

  Packaged with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Takes this for Discord, by flags of its JVM alone. */
  Packaged onDiscord(FakeDiscord discord) {
    return with("BACKHEEL_DISCORD_TOKEN", DISCORD_TOKEN)
        .with(
            "JAVA_TOOL_OPTIONS",
            "-Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort="
                + discord.port()
                + " -Djavax.net.ssl.trustStore="
                + discord.trustStore()
                + " -Djavax.net.ssl.trustStorePassword=changeit");
  }

  /** Sets a key of the configuration: {@code platforms.telegram.messagesPerSecond=1000}. */
  Packaged set(String setting) {
    settings.add("--set");
    settings.add(setting);
    return this;
  }

  /** Runs it through another program from now on, such as one that changes the user. */
  Packaged through(String... words) {
    before.addAll(List.of(words));
    return this;
  }

  /** The web chat's port from now on, instead of any that is free. */
  Packaged port(int wanted) {
    port = wanted;
    return this;
  }

  Path configuration() {
    return folder.resolve("backheel.yml");
  }

  Path data() {
    return folder.resolve("data");
  }

  Path inbox() {
    return data().resolve("inbox");
  }

  Path database() {
    return data().resolve("backheel.db");
  }

  /** Starts it, and waits until it says that it is ready. */
  Run start() throws IOException {
    return run().awaitReady();
  }

  /** Starts it. */
  Run run() throws IOException {
    var words = new ArrayList<>(List.of("run", "--port", "" + port));
    words.addAll(settings);
    return launch(words);
  }

  /** Runs a command to its end, on the same configuration and data. */
  Run.Ended command(String... words) throws IOException {
    return launch(List.of(words)).ended();
  }

  /** Runs a command to its end with nothing added to its words. */
  Run.Ended bare(String... words) throws IOException {
    var command = new ArrayList<>(List.of(PROGRAM.toString()));
    command.addAll(List.of(words));
    return process(command).ended();
  }

  /** Runs a command to its end, with this on its standard input. */
  Run.Ended reading(String input, String... words) throws IOException {
    var run = launch(List.of(words));
    run.hears(input);
    return run.ended();
  }

  private Run launch(List<String> words) throws IOException {
    var command = new ArrayList<>(before);
    command.add(PROGRAM.toString());
    command.addAll(words);
    command.addAll(List.of("--config", configuration().toString(), "--data", data().toString()));
    return process(command);
  }

  private Run process(List<String> command) throws IOException {
    int number = runs.size() + 1;
    var out = folder.resolve("out-" + number);
    var err = folder.resolve("err-" + number);
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("BACKHEEL_"));
    builder.environment().putAll(environment);
    var run = new Run(builder.start(), out, err);
    runs.add(run);
    return run;
  }

  /** Drops documents into the watched folder, whole at once. */
  void drop(String name, String content) throws IOException {
    var unfinished = inbox().resolve("." + name);
    Files.writeString(unfinished, content);
    Files.move(unfinished, inbox().resolve(name));
  }

  /** What all runs have said on their error output, for a look after a failure. */
  String said() throws IOException {
    var said = new StringBuilder();
    for (var run : runs) {
      said.append(run.err());
    }
    return said.toString();
  }

  @Override
  public void close() throws IOException {
    for (var run : runs) {
      run.kill();
    }
  }

  /** Something that is to come true, and may fail on the way. */
  interface Claim {
    boolean holds() throws IOException, InterruptedException;
  }

  /** Returns as soon as it holds; fails when it does not within 20 s. */
  static void await(String what, Claim claim) {
    Await.until(
        what,
        () -> {
          try {
            return claim.holds();
          } catch (IOException e) {
            throw new AssertionError(what, e);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(what, e);
          }
        });
  }
}
