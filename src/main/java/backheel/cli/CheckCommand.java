package backheel.cli;

import backheel.ApplicationFactory;
import backheel.config.Configuration;
import backheel.config.PlatformTokens;
import backheel.config.PlatformTokens.Token;
import backheel.platform.telegram.TelegramPlatform;
import backheel.store.database.Database;
import backheel.store.database.DatabaseUnavailableException;
import backheel.store.database.PrivateFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command {@code backheel check}, which checks configuration, data, tokens and sources before a
 * start.
 */
@Command(
    name = "check",
    description = "Checks configuration, data, tokens and sources; 0 when all is well, else 2.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private static final Pattern TELEGRAM_TOKEN = Pattern.compile("^\\d{5,12}:[A-Za-z0-9_-]{30,}");
  private static final Pattern DISCORD_TOKEN =
      Pattern.compile("^[\\w-]{20,}\\.[\\w-]{5,}\\.[\\w-]{20,}");

  @Mixin private CommonOptions commonOptions = new CommonOptions();

  @Option(names = "--offline", description = "Asks nobody on the network.")
  private boolean offline;

  private final List<String> problems = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    Configuration configuration;
    try {
      configuration = commonOptions.configuration();
      report("configuration", "well", null);
    } catch (IOException e) {
      report("configuration", "", e.getMessage());
      return 2;
    }
    checkData(configuration);
    checkTokens(configuration);
    checkPort(configuration);
    if (!offline) {
      checkSources(configuration);
    }
    System.out.println(
        problems.isEmpty()
            ? "All is well."
            : problems.size() + " of these need a look: " + String.join(", ", problems));
    return problems.isEmpty() ? 0 : 2;
  }

  private void checkData(Configuration configuration) {
    try {
      PrivateFiles.createFolder(commonOptions.data);
      try (var database = Database.open(commonOptions.database(configuration))) {
        report("data", database.file() + " can be used", null);
      }
    } catch (DatabaseUnavailableException | IOException e) {
      report("data", "", e.getMessage());
    }
  }

  private void checkTokens(Configuration configuration) {
    var environment = System.getenv();
    var telegram = PlatformTokens.telegram(configuration, environment);
    if (telegram instanceof Token.Given(var text) && !offline) {
      checkTelegram(text, environment);
    } else {
      checkToken("telegram", telegram, TELEGRAM_TOKEN);
    }
    checkToken("discord", PlatformTokens.discord(configuration, environment), DISCORD_TOKEN);
  }

  private void checkTelegram(String token, Map<String, String> environment) {
    try {
      report(
          "telegram",
          TelegramPlatform.describeBot(token, ApplicationFactory.telegramApiAddress(environment)),
          null);
    } catch (IOException | IllegalArgumentException e) {
      report("telegram", "", e.getMessage());
    }
  }

  private void checkToken(String platform, Token token, Pattern shape) {
    switch (token) {
      case Token.None() -> report(platform, "off: no token", null);
      case Token.Unusable(var why) -> report(platform, "", why);
      case Token.Given(var text) when shape.matcher(text).matches() ->
          report(platform, "a token is there", null);
      case Token.Given(var text) ->
          report(platform, "", "the token has not the shape of a " + platform + " token");
    }
  }

  private void checkPort(Configuration configuration) {
    int port = configuration.web().portOrDefault();
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      report("web", "port " + socket.getLocalPort() + " is free", null);
    } catch (IOException e) {
      report("web", "", "port " + port + " is in use");
    }
  }

  private void checkSources(Configuration configuration) throws IOException {
    var factory =
        new ApplicationFactory(
            configuration, commonOptions.data, System.getenv(), Clock.systemUTC());
    for (var source : configuration.sources()) {
      var name = source.name() == null ? source.place() : source.name();
      try {
        factory.probe(source).ifPresent(found -> report(name, found, null));
      } catch (IOException e) {
        report(name, "", e.getMessage());
      }
    }
  }

  private void report(String what, String well, @Nullable String trouble) {
    System.out.printf(
        "%-4s %-20s %s%n", trouble == null ? "ok" : "!!", what, trouble == null ? well : trouble);
    if (trouble != null) {
      problems.add(what);
    }
  }
}
