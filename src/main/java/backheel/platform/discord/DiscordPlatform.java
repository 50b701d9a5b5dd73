package backheel.platform.discord;

import backheel.chat.BotEndpoints;
import backheel.chat.ChatId;
import backheel.chat.IdempotencyKey;
import backheel.chat.MessageRef;
import backheel.chat.Platform;
import backheel.chat.PlatformCapabilities;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.platform.discord.render.CommandMentions;
import backheel.platform.discord.rest.ChannelDirectory;
import backheel.platform.discord.rest.ConnectionSettings;
import backheel.platform.discord.rest.DirectMessageChannels;
import backheel.platform.discord.rest.DiscordChannel;
import backheel.platform.discord.rest.DiscordRest;
import backheel.platform.discord.rest.DiscordSender;
import backheel.platform.discord.rest.HealthTracker;
import backheel.platform.discord.rest.ServerDirectory;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The Discord platform: slash commands with autocomplete, buttons, and messages to channels,
 * threads and forums. A {@link ChatId}'s address is the channel's or thread's id, or {@code @} and
 * a person's id for their private conversation.
 */
final class DiscordPlatform implements Platform {

  private static final PlatformCapabilities CAPABILITIES =
      new PlatformCapabilities(true, true, PlatformCapabilities.COMMON.maxButtonActionBytes());

  private static final SendResult STOPPED =
      new SendResult.TryLater(Duration.ofSeconds(5), SendResult.Scope.PLATFORM, "stopped");

  private final String token;
  private final ConnectionSettings settings;
  private final Clock clock;
  private final HealthTracker healthTracker;
  private final ServerDirectory serverDirectory = new ServerDirectory();
  private final DiscordRest discordRest;
  private final ChannelDirectory directory;
  private final DirectMessageChannels directMessageChannels;
  private final DiscordSender sender;
  private @Nullable GatewaySupervisor gateway;
  private @Nullable DiscordReceiver receiver;
  private volatile boolean closed;

  /**
   * Creates a platform that is not connected yet; messages can be sent at once.
   *
   * @param token the bot's token, as Discord's developer pages show it
   * @param clock the time by which Discord's limits expire
   */
  DiscordPlatform(String token, Clock clock) {
    this(token, clock, ConnectionSettings.DEFAULTS);
  }

  DiscordPlatform(String token, Clock clock, ConnectionSettings settings) {
    this.token = token;
    this.settings = settings;
    this.clock = clock;
    this.healthTracker = new HealthTracker(clock);
    this.discordRest = new DiscordRest(token, clock, settings);
    this.directory = new ChannelDirectory(discordRest, serverDirectory);
    this.directMessageChannels = new DirectMessageChannels(discordRest);
    this.sender =
        new DiscordSender(
            discordRest, serverDirectory, directory, directMessageChannels, healthTracker, clock);
  }

  @Override
  public String name() {
    return DiscordChannel.PLATFORM;
  }

  @Override
  public PlatformCapabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public synchronized void start(BotEndpoints bot) {
    if (gateway != null) {
      throw new IllegalStateException("Discord was started before");
    }
    var menu = new DiscordCommandMenu(bot.service());
    var ids = new CommandMentions();
    var discordQuestions =
        new DiscordQuestions(
            bot.service(),
            directMessageChannels,
            directory,
            new PermissionCalculator(discordRest, directory));
    var newReceiver =
        new DiscordReceiver(
            discordQuestions,
            new InteractionResponseClient(discordRest),
            menu,
            ids,
            settings.timeouts().acknowledgeAfter());
    receiver = newReceiver;
    var gatewayEventDispatcher =
        new GatewayEventDispatcher(
            newReceiver, directory, serverDirectory, new ChatAvailabilityReporter(bot.events()));
    var commandRegistration = new CommandRegistration(discordRest, menu, ids);
    gateway =
        new GatewaySupervisor(
            token,
            settings,
            clock,
            discordRest,
            gatewayEventDispatcher,
            commandRegistration,
            healthTracker);
    gateway.start();
  }

  @Override
  public SendResult send(ChatId to, Reply reply, IdempotencyKey once) {
    return closed ? STOPPED : sender.send(to, reply, once);
  }

  @Override
  public SendResult edit(MessageRef message, Reply reply) {
    return closed ? STOPPED : sender.edit(message, reply);
  }

  @Override
  public boolean deduplicatesSends() {
    return true;
  }

  @Override
  public Health health() {
    return healthTracker.health();
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (gateway != null) {
      gateway.close();
    }
    if (receiver != null) {
      receiver.close();
    }
    sender.close();
    discordRest.close();
    healthTracker.off();
  }
}
