package backheel.platform.discord;

import backheel.chat.Platform;
import backheel.platform.BasicPlatformSettings;
import backheel.platform.PlatformContext;
import backheel.platform.TokenPlatformFactory;
import backheel.platform.discord.rest.DiscordChannel;
import java.util.regex.Pattern;

/** The factory of the Discord platform. */
public final class DiscordPlatformFactory extends TokenPlatformFactory<BasicPlatformSettings> {
  private static final Pattern TOKEN = Pattern.compile("^[\\w-]{20,}\\.[\\w-]{5,}\\.[\\w-]{20,}");

  public DiscordPlatformFactory() {
    super(TOKEN);
  }

  @Override
  public String name() {
    return DiscordChannel.PLATFORM;
  }

  @Override
  public BasicPlatformSettings defaults() {
    return BasicPlatformSettings.DEFAULTS;
  }

  @Override
  protected Platform open(String token, BasicPlatformSettings settings, PlatformContext context) {
    return new DiscordPlatform(token, context.clock());
  }
}
