package backheel;

import backheel.Tokens.Token;
import backheel.platform.telegram.TelegramPlatform;
import backheel.source.FeedSource;
import backheel.source.Probe;
import backheel.store.Database;
import backheel.store.PrivateFiles;
import backheel.store.StoreUnusable;
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

/** {@code backheel check}: whether everything is in order, before it is started. */
@Command(
    name = "check",
    description = "Checks configuration, data, tokens and sources; 0 when all is well, else 2.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private static final Pattern TELEGRAM_TOKEN = Pattern.compile("^\\d{5,12}:[A-Za-z0-9_-]{30,}");
  private static final Pattern DISCORD_TOKEN =
      Pattern.compile("^[\\w-]{20,}\\.[\\w-]{5,}\\.[\\w-]{20,}");

  @Mixin private Where where = new Where();

  @Option(names = "--offline", description = "Asks nobody on the network.")
  private boolean offline;

  private final List<String> wrong = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    Configuration configuration;
    try {
      configuration = where.configuration();
      tell("configuration", "well", null);
    } catch (IOException e) {
      tell("configuration", "", e.getMessage());
      return 2;
    }
    data(configuration);
    tokens(configuration);
    port(configuration);
    if (!offline) {
      sources(configuration);
    }
    System.out.println(
        wrong.isEmpty()
            ? "All is well."
            : wrong.size() + " of these need a look: " + String.join(", ", wrong));
    return wrong.isEmpty() ? 0 : 2;
  }

  private void data(Configuration configuration) {
    try {
      PrivateFiles.createFolder(where.data);
      try (var database = Database.open(where.database(configuration))) {
        tell("data", database.file() + " can be used", null);
      }
    } catch (StoreUnusable | IOException e) {
      tell("data", "", e.getMessage());
    }
  }

  private void tokens(Configuration configuration) {
    var environment = System.getenv();
    var telegram = Tokens.telegram(configuration, environment);
    if (telegram instanceof Token.Given(var text) && !offline) {
      telegram(text, environment);
    } else {
      token("telegram", telegram, TELEGRAM_TOKEN);
    }
    token("discord", Tokens.discord(configuration, environment), DISCORD_TOKEN);
  }

  private void telegram(String token, Map<String, String> environment) {
    try {
      tell("telegram", TelegramPlatform.look(token, Opening.telegramApi(environment)), null);
    } catch (IOException | IllegalArgumentException e) {
      tell("telegram", "", e.getMessage());
    }
  }

  private void token(String platform, Token token, Pattern shape) {
    switch (token) {
      case Token.None() -> tell(platform, "off: no token", null);
      case Token.Unusable(var why) -> tell(platform, "", why);
      case Token.Given(var text) when shape.matcher(text).matches() ->
          tell(platform, "a token is there", null);
      case Token.Given(var text) ->
          tell(platform, "", "the token has not the shape of a " + platform + " token");
    }
  }

  private void port(Configuration configuration) {
    int port = configuration.web().portOrDefault();
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      tell("web", "port " + socket.getLocalPort() + " is free", null);
    } catch (IOException e) {
      tell("web", "", "port " + port + " is in use");
    }
  }

  private void sources(Configuration configuration) throws IOException {
    var web = Opening.web(configuration, Clock.systemUTC());
    for (var source : configuration.sources()) {
      var feed = source.feed();
      if (feed == null) {
        continue;
      }
      var name = source.name() == null ? feed : source.name();
      switch (FeedSource.probe(web, feed)) {
        case Probe.Found(var address, var title, var visit) ->
            tell(name, visit.documents().size() + " entries", null);
        case Probe.NotAFeed(var answered, var why) -> tell(name, "", why);
        case Probe.Busy(var why) -> tell(name, "", why);
        case Probe.Refused(var why) -> tell(name, "", why);
      }
    }
  }

  private void tell(String what, String well, @Nullable String trouble) {
    System.out.printf(
        "%-4s %-20s %s%n", trouble == null ? "ok" : "!!", what, trouble == null ? well : trouble);
    if (trouble != null) {
      wrong.add(what);
    }
  }
}
