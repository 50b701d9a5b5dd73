package backheel.platform.discord;

import backheel.chat.Reply;
import backheel.chat.Reply.Manner;
import backheel.chat.Shares;
import backheel.chat.Wording;
import backheel.platform.discord.Interaction.Deed;
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
 * Where interactions are taken in: each is answered once, on a thread of its own, in time, as the
 * reply's manner asks.
 */
final class Desk implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Desk.class);

  /** Discord lets us respond for 15 minutes. */
  private static final Duration LONGEST_THOUGHT = Duration.ofMinutes(14);

  /** More than anybody is answered at once, so that those are told who ask for more. */
  static final int OF_A_PERSON = 40;

  /** What is typed on makes the suggestions before it idle. */
  private static final int TYPING_OF_A_PERSON = 3;

  private final Shares people = new Shares(OF_A_PERSON);
  private final Shares typing = new Shares(TYPING_OF_A_PERSON);
  private final Asking asking;
  private final Callbacks callbacks;
  private final CommandMenu menu;
  private final CommandIds commands;
  private final Duration thought;
  private final Cache<String, Boolean> seen =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(Duration.ofMinutes(20)).build();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("discord-", 0).factory());

  Desk(
      Asking asking, Callbacks callbacks, CommandMenu menu, CommandIds commands, Duration thought) {
    this.asking = asking;
    this.callbacks = callbacks;
    this.menu = menu;
    this.commands = commands;
    this.thought = thought;
  }

  /** Returns at once: called on the thread that reads the gateway. */
  void take(JsonNode packet) {
    var read = Interaction.read(packet);
    if (read.isEmpty()) {
      log.info("Left alone: an interaction of type {}", packet.path("type").asInt());
      return;
    }
    var interaction = read.get();
    if (seen.asMap().putIfAbsent(interaction.id(), true) != null) {
      return;
    }
    var share = interaction.deed() instanceof Deed.Typing ? typing : people;
    if (share.take(interaction.person())) {
      run(share, interaction, () -> serve(interaction));
    } else if (share == people && share.refuse(interaction.person())) {
      execute(() -> decline(interaction));
    }
  }

  private void run(Shares share, Interaction interaction, Runnable work) {
    var person = interaction.person();
    boolean begun =
        execute(() -> {
          try {
            work.run();
          } finally {
            share.giveBack(person);
          }
        });
    if (!begun) {
      share.giveBack(person);
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

  /** Beyond the person's share: nobody works at it, but a word may be said. */
  private void decline(Interaction interaction) {
    asking
        .tooMuch(interaction)
        .ifPresent(reply -> callbacks.message(interaction, drawn(reply), true));
  }

  private void serve(Interaction interaction) {
    switch (interaction.deed()) {
      case Deed.Command command -> ask(interaction, menu.line(command), false);
      case Deed.Press press -> ask(interaction, press.action(), true);
      case Deed.Typing typing ->
          callbacks.suggestions(
              interaction, Suggestions.choices(asking.suggestions(interaction, typing)));
    }
  }

  private void ask(Interaction interaction, String text, boolean press) {
    Future<Optional<Reply>> thinking;
    try {
      thinking = threads.submit(() -> asking.answer(interaction, text));
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
      var reply = outcome(interaction, thinking, thought);
      if (press) {
        afterPress(interaction, reply);
      } else {
        afterCommand(interaction, reply);
      }
      return;
    } catch (TimeoutException e) {
      log.debug("Not ready within {}: the person is asked to wait", thought);
    }
    boolean quietly = !press && isQuiet(interaction);
    if (press) {
      callbacks.noticed(interaction);
    } else {
      callbacks.thinking(interaction, quietly);
    }
    try {
      var reply = outcome(interaction, thinking, LONGEST_THOUGHT);
      if (press) {
        longAfterPress(interaction, reply);
      } else {
        longAfterCommand(interaction, reply, quietly);
      }
    } catch (TimeoutException e) {
      log.warn("A question was not answered within {}", LONGEST_THOUGHT);
      thinking.cancel(true);
    }
  }

  private void afterPress(Interaction to, Optional<Reply> reply) {
    if (reply.isEmpty()) {
      callbacks.noticed(to);
    } else if (reply.get().manner() == Manner.REPLACE && to.turns()) {
      callbacks.update(to, drawn(reply.get()));
    } else {
      // Nobody makes the bot speak before others by touching something.
      callbacks.message(to, drawn(reply.get()), to.isAmongMany() || discreet(to, reply.get()));
    }
  }

  /** A command without an answer would show as a failed one, so here silence has words. */
  private void afterCommand(Interaction to, Optional<Reply> reply) {
    var said = reply.orElseGet(() -> silence(to));
    callbacks.message(to, drawn(said), isQuiet(to) || discreet(to, said));
  }

  private void longAfterPress(Interaction to, Optional<Reply> reply) {
    if (reply.isEmpty()) {
      return;
    }
    if (reply.get().manner() == Manner.REPLACE && to.turns()) {
      callbacks.editOriginal(to, drawn(reply.get()));
    } else {
      callbacks.followUp(to, drawn(reply.get()), to.isAmongMany() || discreet(to, reply.get()));
    }
  }

  private void longAfterCommand(Interaction to, Optional<Reply> reply, boolean quietly) {
    var said = reply.orElseGet(() -> silence(to));
    if (discreet(to, said) && !quietly) {
      // Whether all may see it was settled when we began to think: take that back first.
      callbacks.deleteOriginal(to);
      callbacks.followUp(to, drawn(said), true);
    } else {
      callbacks.editOriginal(to, drawn(said));
    }
  }

  private Optional<Reply> outcome(
      Interaction to, Future<Optional<Reply>> thinking, Duration patience)
      throws InterruptedException, TimeoutException {
    try {
      return thinking.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      log.error("A question could not be answered", e.getCause());
      return Optional.of(silence(to));
    }
  }

  /** Whether a command's answer is for the asker alone, known before there is one. */
  private boolean isQuiet(Interaction to) {
    return !to.member() || (to.isAmongMany() && menu.isDiscreet(to));
  }

  /** Where the bot itself is not, nobody but the asker has asked for it. */
  private static boolean discreet(Interaction to, Reply reply) {
    return !to.member() || reply.manner() == Manner.DISCREET || reply.manner() == Manner.NOTE;
  }

  private static Reply silence(Interaction to) {
    var words = Wording.in(to.language());
    return Reply.text(words.language(), words.say("platform.silent")).in(Manner.DISCREET);
  }

  /** Lets what is being answered end, for a moment, and takes nothing in any more. */
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

  private Message drawn(Reply reply) {
    return Drawing.message(reply, commands);
  }
}
