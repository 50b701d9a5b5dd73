package backheel.testing.discord;

import backheel.testing.Requests;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Discord on loopback, for a client that knows nothing of it: point its HTTPS proxy here and let it
 * trust {@link #trustStore()}. REST and gateway, strict where Discord is strict, with faults on
 * demand. The bot is in one server with a text channel, a thread and a media channel.
 */
public final class FakeDiscord implements AutoCloseable {
  public static final long CHANNEL = DiscordSamples.CHANNEL;
  public static final long THREAD = DiscordSamples.THREAD;

  /** A kind of channel that Javacord does not know. */
  public static final long MEDIA_CHANNEL = DiscordSamples.MEDIA_CHANNEL;

  private final List<DiscordRequest> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile Duration halfLatency = Duration.ZERO;
  private volatile Duration halfInteractionLatency = Duration.ZERO;
  private final DiscordFaults faults = new DiscordFaults();
  private final Set<String> refusedTokens = ConcurrentHashMap.newKeySet();
  private final DiscordCertificate certificate;
  private final DiscordRest rest = new DiscordRest(this::takes);
  private final DiscordGateway gateway = new DiscordGateway(this::takes);
  private final DiscordWire wire;

  private FakeDiscord(DiscordCertificate certificate, int port) throws IOException {
    this.certificate = certificate;
    wire =
        new DiscordWire(
            port,
            certificate.server(),
            this::answer,
            (socket, in, out, headers) -> gateway.connect(socket, in, out, headers));
  }

  /** Starts one for this machine's tests, on a free port. */
  public static FakeDiscord start() {
    return start(DiscordCertificate.shared(), 0);
  }

  /**
   * Starts one for other processes.
   *
   * @param directory for the certificate
   * @param port of the proxy, 0 for any
   */
  public static FakeDiscord start(Path directory, int port) {
    return start(DiscordCertificate.in(directory), port);
  }

  private static FakeDiscord start(DiscordCertificate certificate, int port) {
    try {
      return new FakeDiscord(certificate, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs one until the standard input ends; says its ports and its trust store in one line of JSON.
   *
   * @param args directory for the certificate, port of the proxy, port of the control; both may be
   *     0
   */
  public static void main(String[] args) throws IOException {
    try (var discord = start(Path.of(args[0]), args.length > 1 ? Integer.parseInt(args[1]) : 0)) {
      int control = DiscordControl.start(discord, args.length > 2 ? Integer.parseInt(args[2]) : 0);
      System.out.println(
          DiscordSamples.object()
              .put("proxy", discord.port())
              .put("control", control)
              .put("trustStore", discord.trustStore().toString())
              .put("trustStorePassword", DiscordCertificate.PASSWORD));
      while (System.in.read() >= 0) {
        // The one who started us is still there.
      }
    }
    System.exit(0);
  }

  /** Starts the control by HTTP on a free port, and says which. */
  public int control() {
    try {
      return DiscordControl.start(this, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // How a client gets here.

  public int port() {
    return wire.port();
  }

  public Proxy proxy() {
    return new Proxy(
        Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), port()));
  }

  /** For {@code -Djavax.net.ssl.trustStore}; the password is "changeit". */
  public Path trustStore() {
    return certificate.trust();
  }

  // What people do.

  /** Somebody in the text channel who speaks English and may do everything. */
  public DiscordPerson somebody() {
    return new DiscordPerson(
        this,
        DiscordSamples.PERSON,
        CHANNEL,
        0,
        true,
        "en-US",
        DiscordSamples.EVERYTHING,
        DiscordSamples.EVERYTHING);
  }

  DiscordInteraction happens(ObjectNode packet) {
    var interaction =
        new DiscordInteraction(
            packet.path("id").asText(), packet.path("token").asText(), packet.path("type").asInt());
    rest.callbacks.expect(interaction);
    gateway.dispatch("INTERACTION_CREATE", packet);
    lastPacket = packet;
    return interaction;
  }

  private volatile JsonNode lastPacket = DiscordSamples.object();

  /** The same interaction comes in once more, as after a resume. */
  public void repeatsLastInteraction() {
    gateway.dispatch("INTERACTION_CREATE", lastPacket);
  }

  /** Any event of the gateway. */
  public void dispatch(String type, JsonNode data) {
    gateway.dispatch(type, data);
  }

  public void removesBotFromServer() {
    gateway.dispatch("GUILD_DELETE", DiscordSamples.object().put("id", "" + DiscordSamples.GUILD));
  }

  /** An outage: the server is away, the bot still a member. */
  public void serverBecomesUnavailable() {
    gateway.dispatch(
        "GUILD_DELETE",
        DiscordSamples.object().put("id", "" + DiscordSamples.GUILD).put("unavailable", true));
  }

  public void deletesChannel(long channel) {
    rest.places.channels.remove(channel);
    boolean thread = channel == THREAD;
    gateway.dispatch(
        thread ? "THREAD_DELETE" : "CHANNEL_DELETE",
        thread ? DiscordSamples.thread(channel) : DiscordSamples.channel(channel, 0));
  }

  /** A channel that the bot may write to, and that Javacord has not cached. */
  public long newChannel() {
    return newChannel(0);
  }

  /** The same, of another of Discord's types: 5 for announcements, 15 for a forum. */
  public long newChannel(int type) {
    long id = newId();
    rest.places.add(DiscordSamples.channel(id, type));
    return id;
  }

  /** A thread in the text channel, as Discord describes it; to be changed at will. */
  public ObjectNode newThread() {
    return rest.places.add(DiscordSamples.thread(newId()));
  }

  /** A channel, thread or conversation as it is, to be changed at will; null when there is none. */
  public @Nullable ObjectNode channel(long id) {
    return rest.places.channels.get(id);
  }

  /** Threads of a forum, first to last. */
  public List<ObjectNode> posts(long forum) {
    return rest.places.channels.values().stream()
        .filter(channel -> channel.path("parent_id").asLong() == forum)
        .sorted(Comparator.comparingLong(channel -> channel.path("id").asLong()))
        .toList();
  }

  /** The server, its roles and owner, to be changed at will. */
  public ObjectNode server() {
    return rest.places.guild;
  }

  /** A member of the server with no roles, to be changed at will. */
  public ObjectNode newMember(long person) {
    var member = DiscordSamples.member("0", person);
    rest.places.members.put(person, member);
    return member;
  }

  /** From now on somebody takes no private messages from the bot. */
  public void hearsNothing(long person) {
    rest.places.deaf.add(person);
  }

  long newId() {
    return rest.ids.incrementAndGet();
  }

  /**
   * From now on the bot may not see a channel, and the gateway says so.
   *
   * @param form how much of it is left away: "null", "absent" or "bare"
   */
  public void hides(long channel, String form) {
    rest.places.hidden.add(channel);
    gateway.dispatch("CHANNEL_UPDATE", hidden(channel, form));
  }

  /** A channel as the gateway tells of it while the bot may not see it. */
  public ObjectNode hidden(long channel, String form) {
    var known = rest.places.channels.get(channel);
    return DiscordSamples.hidden(
        channel,
        known == null ? 0 : known.path("type").asInt(),
        DiscordSamples.Hidden.valueOf(form.toUpperCase(Locale.ROOT)));
  }

  /** The bot may see it again. */
  public void shows(long channel) {
    rest.places.hidden.remove(channel);
    gateway.dispatch("CHANNEL_UPDATE", Objects.requireNonNull(channel(channel)));
  }

  /** A request about a channel that the bot may not see is told that there is none. */
  public void saysThatHiddenChannelsAreUnknown() {
    rest.places.hiddenAreUnknown = true;
  }

  /** The bot is in a server more from its next login on, as this packet tells. */
  public void isAlsoIn(ObjectNode server) {
    gateway.guilds.add(server);
  }

  /** How many new sessions Discord takes today. */
  public void takesSessions(int left) {
    rest.sessionsLeft = left;
  }

  /** From now on the bot may not write there. */
  public void forbids(long channel) {
    rest.places.forbidden.add(channel);
  }

  public void refusesToken(String token) {
    refusedTokens.add(token);
  }

  private boolean takes(String token) {
    return !token.isEmpty() && !refusedTokens.contains(token);
  }

  // What the gateway does.

  /** The bot is in a server more, of which nothing comes but its number. */
  public void keepsServerBack(long id) {
    gateway.absent.add(id);
  }

  public void dropsConnections() {
    gateway.drop();
  }

  /** Connections stay open, and nothing goes through them any more, in either direction. */
  public void losesTheLine() {
    gateway.die();
  }

  /** Something that is no packet of Discord's, or not yet. */
  public void says(String text) {
    gateway.says(text);
  }

  public void acknowledgesAfter(Duration wait) {
    gateway.acknowledgesAfter = wait;
  }

  public int heartbeats() {
    return gateway.heartbeats.get();
  }

  /** Every connection is closed with this number. */
  public void closesGateway(int code) {
    gateway.close(code);
  }

  /** Op 7. */
  public void asksToReconnect() {
    gateway.op(7);
  }

  /** Op 9, and no resume of what was before. */
  public void invalidatesSession() {
    gateway.forgetSessions();
    gateway.op(9);
  }

  public void acknowledgesHeartbeats(boolean on) {
    gateway.acknowledges = on;
  }

  public void heartbeatEach(Duration interval) {
    gateway.heartbeatMillis = Math.toIntExact(interval.toMillis());
  }

  /** The gateway takes connections, says hello, and nothing more. */
  public void fallsSilent(boolean on) {
    gateway.silent = on;
  }

  public int connections() {
    return gateway.connections();
  }

  public long identifies() {
    return gateway.identifies();
  }

  public int resumes() {
    return gateway.resumes.get();
  }

  public List<JsonNode> packetsFromBot() {
    return List.copyOf(gateway.received);
  }

  // Faults.

  /** The next requests of a kind are answered so, and not carried out. */
  public void fails(Predicate<DiscordRequest> when, int times, DiscordResponse answer) {
    faults.add(when, times, normal -> answer);
  }

  /** The next requests of a kind are carried out, and something happens to the answer. */
  public void loses(
      Predicate<DiscordRequest> when, int times, UnaryOperator<DiscordResponse> mishap) {
    faults.add(when, times, normal -> mishap.apply(normal.get()));
  }

  public void heals() {
    faults.clear();
  }

  /** From now on a message to a channel takes so long: half of it before its effect, half after. */
  public void latency(Duration latency) {
    halfLatency = latency.dividedBy(2);
  }

  /** From now on the response to an interaction takes so long, half of it before it counts. */
  public void interactionLatency(Duration latency) {
    halfInteractionLatency = latency.dividedBy(2);
  }

  private DiscordResponse answer(DiscordRequest request) {
    var away = request.path().startsWith("/interactions/") ? halfInteractionLatency : Duration.ZERO;
    LockSupport.parkNanos(away.toNanos());
    var answer = answerAtOnce(request);
    return away.isZero() ? answer : answer.after(answer.delay().plus(away));
  }

  private DiscordResponse answerAtOnce(DiscordRequest request) {
    requests.add(request);
    Requests.OF_DISCORD.add(request.recorded());
    if (!request.is("POST", "/channels/\\d+/messages")) {
      return faults.strike(request, () -> rest.answer(request));
    }
    underWay.incrementAndGet();
    try {
      LockSupport.parkNanos(halfLatency.toNanos());
      var answer = faults.strike(request, () -> rest.answer(request));
      LockSupport.parkNanos(halfLatency.toNanos());
      return answer;
    } finally {
      underWay.decrementAndGet();
    }
  }

  // What the bot did.

  public List<DiscordRequest> requests() {
    return List.copyOf(requests);
  }

  public List<DiscordRequest> requests(String method, String pathPattern) {
    return requests.stream().filter(r -> r.is(method, pathPattern)).toList();
  }

  /** The channel of somebody's conversation with the bot, "0" for none. */
  public String conversation(long person) {
    return Long.toString(rest.places.conversationWith(person));
  }

  /** Messages that the bot sent to a channel unasked, as they are now; first to last. */
  public List<JsonNode> messages(long channel) {
    return rest.sent.stream()
        .filter(m -> m.path("channel_id").asLong() == channel)
        .<JsonNode>map(m -> m)
        .toList();
  }

  /** The messages that came unasked since the last time, and forgets the requests so far. */
  public List<DiscordArrival> takeArrivals() {
    requests.clear();
    rest.sent.clear();
    synchronized (rest.arrivals) {
      var taken = List.copyOf(rest.arrivals);
      rest.arrivals.clear();
      return taken;
    }
  }

  /** Messages that the bot is sending at this moment. */
  public int underWay() {
    return underWay.get();
  }

  /** The commands that the bot registered. */
  public JsonNode commands() {
    return rest.commands;
  }

  /** The command of a name; missing when it is not registered. */
  public JsonNode command(String name) {
    for (var command : rest.commands) {
      if (command.path("name").asText().equals(name)) {
        return command;
      }
    }
    return DiscordSamples.object().path("none");
  }

  /** Waits until something is true, at most 30 seconds. */
  public static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never: " + what);
      }
      LockSupport.parkNanos(2_000_000);
    }
  }

  /** Waits until the bot is connected and its commands are registered. */
  public FakeDiscord awaitBot() {
    await("the bot is connected", () -> connections() > 0 && !rest.commands.isEmpty());
    return this;
  }

  @Nullable JsonNode message(String id) {
    return rest.messages.get(Long.parseLong(id));
  }

  @Override
  public void close() {
    gateway.drop();
    wire.close();
  }
}
