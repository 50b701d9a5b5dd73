package backheel.platform.discord;

import backheel.chat.ConcurrencyQuota;
import backheel.chat.Reply;
import backheel.platform.discord.render.CommandMentions;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A receiver of interactions: each is answered once, on a thread of its own, in time, and in the
 * reply's mode.
 */
final class DiscordReceiver implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DiscordReceiver.class);

  /** The maximum time for an answer; Discord accepts responses for 15 minutes. */
  private static final Duration MAX_ANSWER_TIME = Duration.ofMinutes(14);

  /**
   * More than a person's limit of concurrent answers, so that a person who exceeds that limit is
   * notified.
   */
  static final int MAX_QUESTIONS_PER_PERSON = 40;

  /** Few, for further typing makes earlier suggestions obsolete. */
  private static final int MAX_AUTOCOMPLETES_PER_PERSON = 3;

  private final ConcurrencyQuota people = new ConcurrencyQuota(MAX_QUESTIONS_PER_PERSON);
  private final ConcurrencyQuota typing = new ConcurrencyQuota(MAX_AUTOCOMPLETES_PER_PERSON);
  private final DiscordQuestions questions;
  private final InteractionResponseClient responses;
  private final DiscordCommandMenu menu;
  private final InteractionReplySender replies;
  private final Duration acknowledgeAfter;
  private final Cache<String, Boolean> seen =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(Duration.ofMinutes(20)).build();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("discord-", 0).factory());

  DiscordReceiver(
      DiscordQuestions questions,
      InteractionResponseClient responses,
      DiscordCommandMenu menu,
      CommandMentions commands,
      Duration acknowledgeAfter) {
    this.questions = questions;
    this.responses = responses;
    this.menu = menu;
    this.replies = new InteractionReplySender(responses, menu, commands);
    this.acknowledgeAfter = acknowledgeAfter;
  }

  /** Handles an interaction. Returns at once: called on the thread that reads the gateway. */
  void receive(JsonNode packet) {
    var read = Interaction.parse(packet);
    if (read.isEmpty()) {
      log.info("Ignored: an interaction of type {}", packet.path("type").asInt());
      return;
    }
    var interaction = read.get();
    if (seen.asMap().putIfAbsent(interaction.id(), true) != null) {
      return;
    }
    var share = interaction.kind() instanceof InteractionKind.Autocomplete ? typing : people;
    if (share.tryAcquire(interaction.person())) {
      run(share, interaction, () -> handle(interaction));
    } else if (share == people && share.markOverQuota(interaction.person())) {
      execute(() -> reject(interaction));
    }
  }

  private void run(ConcurrencyQuota share, Interaction interaction, Runnable work) {
    var person = interaction.person();
    boolean started =
        execute(() -> {
          try {
            work.run();
          } finally {
            share.release(person);
          }
        });
    if (!started) {
      share.release(person);
    }
  }

  private boolean execute(Runnable work) {
    try {
      threads.execute(work);
      return true;
    } catch (RejectedExecutionException e) {
      log.debug("Closed: an interaction stays unanswered", e);
      return false;
    }
  }

  /**
   * Handles an interaction beyond the person's quota: it is not processed, but a notice may be
   * sent.
   */
  private void reject(Interaction interaction) {
    questions.throttled(interaction).ifPresent(reply -> replies.notice(interaction, reply));
  }

  private void handle(Interaction interaction) {
    switch (interaction.kind()) {
      case InteractionKind.Command command -> ask(interaction, menu.commandLine(command), false);
      case InteractionKind.ComponentUse componentUse ->
          ask(interaction, componentUse.action(), true);
      case InteractionKind.Autocomplete autocomplete ->
          responses.suggestions(
              interaction,
              AutocompleteChoiceRenderer.choices(questions.suggestions(interaction, autocomplete)));
    }
  }

  private void ask(Interaction interaction, String text, boolean press) {
    Future<Optional<Reply>> thinking;
    try {
      thinking = threads.submit(() -> questions.answer(interaction, text));
    } catch (RejectedExecutionException e) {
      log.debug("Closed: a question stays unanswered", e);
      return;
    }
    try {
      respond(interaction, thinking, press);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void respond(Interaction interaction, Future<Optional<Reply>> thinking, boolean press)
      throws InterruptedException {
    try {
      var reply = outcome(interaction, thinking, acknowledgeAfter);
      if (press) {
        replies.afterPress(interaction, reply);
      } else {
        replies.afterCommand(interaction, reply);
      }
      return;
    } catch (TimeoutException e) {
      log.debug("Not ready within {}: an indicator is shown", acknowledgeAfter);
    }
    boolean quietly = !press && replies.isEphemeralCommand(interaction);
    if (press) {
      responses.acknowledge(interaction);
    } else {
      responses.thinking(interaction, quietly);
    }
    try {
      var reply = outcome(interaction, thinking, MAX_ANSWER_TIME);
      if (press) {
        replies.lateAfterPress(interaction, reply);
      } else {
        replies.lateAfterCommand(interaction, reply, quietly);
      }
    } catch (TimeoutException e) {
      log.warn("A question was not answered within {}", MAX_ANSWER_TIME);
      thinking.cancel(true);
    }
  }

  private Optional<Reply> outcome(
      Interaction to, Future<Optional<Reply>> thinking, Duration timeout)
      throws InterruptedException, TimeoutException {
    try {
      return thinking.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      log.error("A question could not be answered", e.getCause());
      return Optional.of(InteractionReplySender.silence(to));
    }
  }

  /** Accepts no more interactions, and waits a moment for those in progress. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(2, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
