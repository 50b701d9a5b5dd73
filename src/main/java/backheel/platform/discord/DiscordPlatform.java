package backheel.platform.discord;

import backheel.chat.Answers;
import backheel.chat.ChatId;
import backheel.chat.Delivery;
import backheel.chat.MessageRef;
import backheel.chat.Platform;
import backheel.chat.Reply;
import backheel.chat.SendKey;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Backheel in Discord: slash commands with autocomplete, buttons, and messages to channels, threads
 * and forums. A {@link ChatId}'s address is the channel's or thread's id, or {@code @} and the id
 * of a person for that one's private conversation.
 */
public final class DiscordPlatform implements Platform {
  static final String NAME = "discord";

  private static final Delivery STOPPED =
      new Delivery.TryLater(Duration.ofSeconds(5), Delivery.Scope.PLATFORM, "stopped");

  private final String token;
  private final Line line;
  private final Clock clock;
  private final Vitals vitals;
  private final Servers servers = new Servers();
  private final Rest rest;
  private final Atlas atlas;
  private final Conversations conversations;
  private final Announcements announcements;
  private final Post post;
  private @Nullable Gateway gateway;
  private @Nullable Desk desk;
  private volatile boolean closed;

  /**
   * A platform that is not connected yet; messages can be sent at once.
   *
   * @param token of the bot, as Discord's developer pages show it
   * @param clock tells until when Discord's limits hold
   */
  public DiscordPlatform(String token, Clock clock) {
    this(token, clock, Line.PLAIN);
  }

  DiscordPlatform(String token, Clock clock, Line line) {
    this.token = token;
    this.line = line;
    this.clock = clock;
    this.vitals = new Vitals(clock);
    this.rest = new Rest(token, clock, line);
    this.atlas = new Atlas(rest, servers);
    this.conversations = new Conversations(rest);
    this.announcements = new Announcements(rest, atlas, vitals, clock);
    var counter = new Counter(rest, servers, vitals);
    this.post =
        new Post(counter, atlas, conversations, new Forums(counter, atlas, clock), announcements);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public synchronized void listen(Answers answers) {
    if (gateway != null) {
      throw new IllegalStateException("listening already");
    }
    var menu = new CommandMenu(answers);
    var ids = new CommandIds();
    var asking = new Asking(answers, conversations, atlas, new Authority(rest, atlas));
    var begun = new Desk(asking, new Callbacks(rest), menu, ids, line.patience().thought());
    desk = begun;
    var events = new Events(begun, atlas, servers, new Removals(answers));
    var registration = new Registration(rest, menu, ids);
    gateway = new Gateway(token, line, clock, rest, events, registration, vitals);
    gateway.start();
  }

  @Override
  public Delivery send(ChatId to, Reply reply, SendKey once) {
    return closed ? STOPPED : post.send(to, reply, once);
  }

  @Override
  public Delivery edit(MessageRef message, Reply reply) {
    return closed ? STOPPED : post.edit(message, reply);
  }

  @Override
  public boolean refusesCopies() {
    return true;
  }

  @Override
  public Health health() {
    return vitals.health();
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (gateway != null) {
      gateway.close();
    }
    if (desk != null) {
      desk.close();
    }
    announcements.close();
    rest.close();
    vitals.off();
  }
}
