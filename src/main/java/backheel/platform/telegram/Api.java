package backheel.platform.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMediaGroup;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The calls that the bot makes; every failure comes back as a value without the token. */
final class Api {
  private final OkHttpClient http;
  private final OkHttpTelegramClient client;
  private final Secret secret;

  Api(OkHttpClient http, ObjectMapper json, Secret secret, TelegramUrl url) {
    this.http = http;
    this.client = new OkHttpTelegramClient(json, http, secret.token(), url);
    this.secret = secret;
  }

  /** Blocks until Telegram has answered, at most as long as the client's call timeout. */
  <T extends Serializable, M extends BotApiMethod<T>> Outcome<T> call(M method) {
    return await(() -> client.executeAsync(method));
  }

  Outcome<Message> photo(SendPhoto photo) {
    return await(() -> client.executeAsync(photo));
  }

  Outcome<List<Message>> album(SendMediaGroup album) {
    return await(() -> client.executeAsync(album));
  }

  Outcome<Serializable> media(EditMessageMedia edit) {
    return await(() -> client.executeAsync(edit));
  }

  Outcome<Boolean> webhook(SetWebhook webhook) {
    return await(() -> client.executeAsync(webhook));
  }

  private <T> Outcome<T> await(Departing<T> call) {
    try {
      return new Outcome.Taken<>(call.leave().get());
    } catch (ExecutionException e) {
      return judged(Objects.requireNonNullElse(e.getCause(), e));
    } catch (TelegramApiException e) {
      // What the library itself finds wrong with a call never leaves.
      return new Outcome.Refused<>(400, secret.tell(e), Duration.ZERO, 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Lost<>("stopped while waiting for the answer", true);
    }
  }

  void close() {
    Clients.end(http);
  }

  private <T> Outcome<T> judged(Throwable failure) {
    if (failure instanceof TelegramApiRequestException refusal
        && refusal.getErrorCode() != null
        && refusal.getErrorCode() != 0) {
      return refused(refusal);
    }
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof NotSentException) {
        return new Outcome.NotSent<>(secret.hide(cause.getMessage()));
      }
    }
    boolean tookLong = failure instanceof InterruptedIOException;
    return failure instanceof IOException
        ? new Outcome.Lost<>(secret.tell(failure), tookLong)
        : new Outcome.Lost<>("an answer that cannot be read: " + secret.tell(failure), false);
  }

  private <T> Outcome<T> refused(TelegramApiRequestException refusal) {
    var more = refusal.getParameters();
    boolean waits = more != null && more.getRetryAfter() != null;
    boolean migrates = more != null && more.getMigrateToChatId() != null;
    return new Outcome.Refused<>(
        refusal.getErrorCode(),
        secret.hide(refusal.getApiResponse()),
        waits ? Duration.ofSeconds(more.getRetryAfter()) : Duration.ZERO,
        migrates ? more.getMigrateToChatId() : 0);
  }

  /** A call that is about to leave. */
  private interface Departing<T> {
    CompletableFuture<T> leave() throws TelegramApiException;
  }
}
