package backheel.platform.telegram.send;

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

/** The calls that the bot makes; every failure is returned as a value without the token. */
public final class TelegramApi {
  private final OkHttpClient http;
  private final OkHttpTelegramClient client;
  private final BotToken botToken;

  public TelegramApi(OkHttpClient http, ObjectMapper json, BotToken botToken, TelegramUrl url) {
    this.http = http;
    this.client = new OkHttpTelegramClient(json, http, botToken.token(), url);
    this.botToken = botToken;
  }

  /**
   * Calls a method and blocks until Telegram has answered, at most for the client's call timeout.
   */
  public <T extends Serializable, M extends BotApiMethod<T>> ApiResult<T> call(M method) {
    return await(() -> client.executeAsync(method));
  }

  public ApiResult<Message> sendPhoto(SendPhoto photo) {
    return await(() -> client.executeAsync(photo));
  }

  public ApiResult<List<Message>> sendAlbum(SendMediaGroup album) {
    return await(() -> client.executeAsync(album));
  }

  public ApiResult<Serializable> editMedia(EditMessageMedia edit) {
    return await(() -> client.executeAsync(edit));
  }

  public ApiResult<Boolean> setWebhook(SetWebhook webhook) {
    return await(() -> client.executeAsync(webhook));
  }

  private <T> ApiResult<T> await(DepartingCall<T> call) {
    try {
      return new ApiResult.Success<>(call.send().get());
    } catch (ExecutionException e) {
      return failed(Objects.requireNonNullElse(e.getCause(), e));
    } catch (TelegramApiException e) {
      // A call that the library itself rejects is never sent.
      return new ApiResult.Refused<>(400, botToken.describe(e), Duration.ZERO, 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new ApiResult.Unknown<>("stopped while waiting for the answer", true);
    }
  }

  public void close() {
    TelegramHttpClients.shutdown(http);
  }

  private <T> ApiResult<T> failed(Throwable failure) {
    if (failure instanceof TelegramApiRequestException refusal
        && refusal.getErrorCode() != null
        && refusal.getErrorCode() != 0) {
      return refused(refusal);
    }
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof NotSentException notSent) {
        return new ApiResult.NotSent<>(botToken.redact(cause.getMessage()), notSent.status());
      }
    }
    boolean tookLong = failure instanceof InterruptedIOException;
    return failure instanceof IOException
        ? new ApiResult.Unknown<>(botToken.describe(failure), tookLong)
        : new ApiResult.Unknown<>(
            "an answer that cannot be read: " + botToken.describe(failure), false);
  }

  private <T> ApiResult<T> refused(TelegramApiRequestException refusal) {
    var more = refusal.getParameters();
    boolean waits = more != null && more.getRetryAfter() != null;
    boolean migrates = more != null && more.getMigrateToChatId() != null;
    return new ApiResult.Refused<>(
        refusal.getErrorCode(),
        botToken.redact(refusal.getApiResponse()),
        waits ? Duration.ofSeconds(more.getRetryAfter()) : Duration.ZERO,
        migrates ? more.getMigrateToChatId() : 0);
  }

  /** A call that is about to be sent. */
  private interface DepartingCall<T> {
    CompletableFuture<T> send() throws TelegramApiException;
  }
}
