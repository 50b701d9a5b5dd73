package backheel.platform.telegram;

import backheel.chat.Platform;
import backheel.platform.PlatformContext;
import backheel.platform.TokenPlatformFactory;
import backheel.platform.telegram.send.TelegramAddress;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The factory of the Telegram platform. */
public final class TelegramPlatformFactory extends TokenPlatformFactory<TelegramSettings> {
  private static final Pattern TOKEN = Pattern.compile("^\\d{5,12}:[A-Za-z0-9_-]{30,}");

  /** Environment variable with the address of another Bot API server. */
  private static final String API_VARIABLE = "BACKHEEL_TELEGRAM_API";

  public TelegramPlatformFactory() {
    super(TOKEN);
  }

  @Override
  public String name() {
    return TelegramAddress.PLATFORM;
  }

  @Override
  public TelegramSettings defaults() {
    return TelegramSettings.DEFAULTS;
  }

  @Override
  public List<SettingsError> check(TelegramSettings settings) {
    var errors = new ArrayList<SettingsError>();
    try {
      var unused = settings.webhookConfig();
    } catch (IOException e) {
      errors.add(new SettingsError("webhook", String.valueOf(e.getMessage())));
    }
    var rate = settings.messagesPerSecond();
    if (rate != null && !(rate > 0)) {
      errors.add(
          new SettingsError(
              "messagesPerSecond", "platforms.telegram.messagesPerSecond must be more than 0"));
    }
    return errors;
  }

  @Override
  protected Diagnosis verifyToken(String token, PlatformContext context) {
    try {
      return Diagnosis.usable(
          TelegramPlatform.describeBot(token, apiAddress(context.environment())));
    } catch (IOException | IllegalArgumentException e) {
      return Diagnosis.unusable(String.valueOf(e.getMessage()));
    }
  }

  @Override
  protected Platform open(String token, TelegramSettings settings, PlatformContext context)
      throws IOException {
    return new TelegramPlatform(
        token,
        apiAddress(context.environment()),
        context.clock(),
        settings.messageRate(),
        settings.webhookConfig());
  }

  /**
   * Returns the address of Telegram, or the one that the environment names instead.
   *
   * @throws IOException if the environment names an invalid address, in one line
   */
  private static URI apiAddress(Map<String, String> environment) throws IOException {
    var address = environment.get(API_VARIABLE);
    if (address == null || address.isBlank()) {
      return TelegramPlatform.PUBLIC_API;
    }
    try {
      return URI.create(address.strip());
    } catch (IllegalArgumentException e) {
      throw new IOException(
          API_VARIABLE + " is no address: " + address + ". Write it like http://127.0.0.1:8081", e);
    }
  }
}
