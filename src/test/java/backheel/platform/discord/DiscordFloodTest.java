package backheel.platform.discord;

import static backheel.testing.discord.FakeDiscord.await;
import static org.assertj.core.api.Assertions.assertThat;

import backheel.chat.Reply;
import backheel.testing.discord.DiscordInteraction;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One person does hundreds of things at once, and somebody else asks. */
class DiscordFloodTest {
  private final DiscordFixture discordFixture = DiscordFixture.up();
  private final CountDownLatch hold = new CountDownLatch(1);
  private final AtomicInteger worked = new AtomicInteger();

  @AfterEach
  void close() {
    hold.countDown();
    discordFixture.close();
  }

  @Test
  void floodOfOnePersonDoesNotDelayAnother() {
    discordFixture.answers.script =
        question -> {
          if (question.text().startsWith("/player")) {
            worked.incrementAndGet();
            waitForIt();
          }
          return Optional.of(Reply.text("en", "Here you are"));
        };
    var flood = new ArrayList<DiscordInteraction>();
    for (int i = 0; i < 300; i++) {
      flood.add(discordFixture.discord.somebody().as(666).sends("player", "name", "x" + i));
    }

    var asked = discordFixture.discord.somebody().as(5).sends("help");
    await("an answer", () -> asked.callback() != 0);

    assertThat(asked.callback()).isEqualTo(4);
    assertThat(worked.get()).isLessThanOrEqualTo(DiscordReceiver.MAX_QUESTIONS_PER_PERSON);
    assertThat(discordFixture.answers.tooMuch).hasSize(1);
    assertThat(flood.stream().filter(f -> f.data().toString().contains("Too much"))).hasSize(1);
  }

  private void waitForIt() {
    try {
      hold.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
