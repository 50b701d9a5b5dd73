package backheel.platform.discord;

import backheel.chat.Platform;
import backheel.testing.discord.FakeDiscord;
import java.time.Duration;

/** Discord on this machine and a platform that is wired to it, for tests of the whole house. */
public final class LocalDiscord implements AutoCloseable {
  private final DiscordFixture discordFixture =
      new DiscordFixture(FakeDiscord.start(), DiscordFixture.BRISK);

  public Platform platform() {
    return discordFixture.platform;
  }

  public void awaitUp() {
    discordFixture.awaitUp();
  }

  /** How long it takes until somebody sees the answer to a command. */
  public Duration ask(long person, String command) {
    var sent = discordFixture.discord.somebody().as(person).sends(command);
    FakeDiscord.await("an answer", () -> sent.callback() != 0);
    return sent.took();
  }

  @Override
  public void close() {
    discordFixture.close();
  }
}
