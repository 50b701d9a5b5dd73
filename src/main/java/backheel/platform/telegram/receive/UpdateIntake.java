package backheel.platform.telegram.receive;

import backheel.chat.ProcessedUpdates;
import backheel.platform.telegram.send.TelegramConnection;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Update;

/** The intake of updates, by polling or by webhook, with each chat's updates handled in order. */
public final class UpdateIntake implements AutoCloseable {
  private final UpdateTransport transport;

  /**
   * The handlers of an update.
   *
   * @param urgent called with each update at once; it must be quick
   * @param inOrder processes an update, in its chat's order; false when it must be delivered again
   * @param rejecter notifies the sender that the quota is exceeded, in the chat's order
   */
  public record Handlers(
      Consumer<Update> urgent, Predicate<Update> inOrder, Consumer<Update> rejecter) {}

  /**
   * @param webhook the address to which Telegram delivers updates; null for polling
   * @param bot the name under which processed updates are remembered
   */
  public UpdateIntake(
      TelegramConnection client,
      @Nullable WebhookConfig webhook,
      Executor threads,
      ProcessedUpdates processedUpdates,
      String bot,
      Handlers handlers) {
    var receiver =
        new TelegramReceiver(
            client.clock(),
            client.log(),
            new PerChatExecutor(threads),
            new ProcessedUpdateLog(processedUpdates, bot, client.log()),
            handlers.urgent(),
            handlers.inOrder(),
            handlers.rejecter());
    this.transport =
        webhook == null
            ? new LongPollingTransport(client, receiver)
            : new WebhookTransport(webhook, client, receiver);
  }

  /** Starts receiving and recovers from all failures; returns at once. */
  public void start() {
    transport.start();
  }

  /** Returns the problem that keeps updates from arriving now, null for none. */
  public @Nullable String problem() {
    return transport.problem();
  }

  /** Returns whether updates can arrive. */
  public boolean isOpen() {
    return transport.isOpen();
  }

  @Override
  public void close() {
    transport.close();
  }
}
