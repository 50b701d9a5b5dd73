package backheel.platform.discord;

import static backheel.testing.discord.FakeDiscord.await;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.IdempotencyKey;
import backheel.chat.Platform.State;
import backheel.chat.Reply;
import backheel.testing.discord.DiscordResponse;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the log says when things go wrong. */
class DiscordSecrecyTest {
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final AppenderBase<ILoggingEvent> ear =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          var thrown = event.getThrowableProxy();
          said.add(
              event.getFormattedMessage()
                  + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown)));
        }
      };
  private final Logger root = logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger javacord = logger("org.javacord");

  @BeforeEach
  void listen() {
    ear.setContext(root.getLoggerContext());
    ear.start();
    root.addAppender(ear);
    javacord.setLevel(Level.INFO);
  }

  @AfterEach
  void stop() {
    root.detachAppender(ear);
    javacord.setLevel(null);
  }

  @Test
  void tokensOfBotAndInteractionsAreNeverLogged() {
    try (var discordFixture = DiscordFixture.up()) {
      var trouble = List.of(503, 500, 429, 404, 400, 403);
      for (int status : trouble) {
        discordFixture.discord.fails(
            r -> r.path().startsWith("/interactions/"),
            status < 500 ? 1 : 4,
            DiscordResponse.of(status, "{\"message\":\"no\",\"retry_after\":0.01}"));
        int before = discordFixture.answers.questions.size();
        discordFixture.discord.somebody().in(777).sends("player", "name", "x");
        await("asked", () -> discordFixture.answers.questions.size() > before);
      }
      discordFixture.discord.loses(
          r -> r.path().startsWith("/interactions/"), 4, DiscordResponse::broken);
      discordFixture.discord.somebody().presses("/more", "1");
      discordFixture.discord.loses(
          r -> r.path().startsWith("/channels/"), 4, DiscordResponse::broken);
      discordFixture.platform.send(
          DiscordFixture.chat(101), Reply.text("en", "x"), new IdempotencyKey(1));
      discordFixture.discord.dispatch(
          "INTERACTION_CREATE", com.fasterxml.jackson.databind.node.MissingNode.getInstance());
      await("complaints", () -> said.stream().filter(s -> s.contains("not taken")).count() >= 3);
      discordFixture.discord.refusesToken(discordFixture.token);
      discordFixture.discord.invalidatesSession();
      await("lost", () -> discordFixture.platform.health().state() == State.DOWN);

      assertThat(said).isNotEmpty();
      assertThat(said).noneMatch(s -> s.contains("interaction-secret"));
      assertThat(said).noneMatch(s -> s.contains(discordFixture.token));
      assertThat(discordFixture.platform.health().note()).doesNotContain(discordFixture.token);
    }
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }
}
