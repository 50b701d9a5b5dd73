package backheel.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A Bot API server on loopback, as strict as Telegram: it holds polls, confirms by offset, refuses
 * what Telegram refuses, and does wrong when told to.
 */
public final class FakeTelegram implements AutoCloseable {
  public static final ObjectMapper JSON = new ObjectMapper();
  public static final String TOKEN = "4711:test-TOKEN_of-the_fake-telegram-server";

  static {
    // Without this each answer waits 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /**
   * One call that the bot made.
   *
   * @param taken whether it had its effect
   * @param message the number of the message that it made or changed, 0 for none
   */
  public record Call(String method, ObjectNode params, boolean taken, int message, long nanos) {
    public String text() {
      return params.path("text").asText();
    }

    public long chat() {
      return params.path("chat_id").asLong();
    }
  }

  private final HttpServer server;
  private final String token;
  private final List<Call> calls = new ArrayList<>();
  private final Map<String, Deque<TelegramFault>> faults = new ConcurrentHashMap<>();
  private final Map<Long, TelegramFault> chatFaults = new ConcurrentHashMap<>();
  private final Map<String, String> members = new ConcurrentHashMap<>();
  private final Map<String, String> messages = new ConcurrentHashMap<>();
  private final Set<String> openPresses = ConcurrentHashMap.newKeySet();
  private final Set<Integer> goneTopics = ConcurrentHashMap.newKeySet();
  private final TreeMap<Integer, ObjectNode> updates = new TreeMap<>();
  private final AtomicInteger lastUpdate = new AtomicInteger(1_000);
  private final AtomicInteger lastMessage = new AtomicInteger(100);
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile long halfLatencyMillis;
  private int pollers;
  private volatile boolean closed;
  private volatile boolean recorded = true;

  public FakeTelegram() {
    this(0, TOKEN);
  }

  /**
   * @param port 0 for any free one
   */
  public FakeTelegram(int port, String token) {
    this.token = token;
    try {
      server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 128);
    } catch (IOException e) {
      throw new IllegalStateException("no server on port " + port, e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.createContext("/control/", new TelegramControl(this));
    server.start();
  }

  /** Leaves its requests out of the record: for those that are wrong on purpose. */
  FakeTelegram unrecorded() {
    recorded = false;
    return this;
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    closed = true;
    synchronized (updates) {
      updates.notifyAll();
    }
    server.stop(0);
  }

  // What a test does.

  /** Lets something happen; returns the update's number. */
  public int happens(String kind, JsonNode what) {
    int id = lastUpdate.incrementAndGet();
    happens(id, kind, what);
    return id;
  }

  public void happens(int id, String kind, JsonNode what) {
    if (kind.equals("callback_query")) {
      openPresses.add(what.path("id").asText());
    }
    var update = JSON.createObjectNode().put("update_id", id);
    update.set(kind, what);
    synchronized (updates) {
      updates.put(id, update);
      updates.notifyAll();
    }
  }

  public int says(long chat, String text) {
    return happens("message", TelegramUpdates.message(chat, Math.abs(chat), text));
  }

  /** How many updates the bot has not confirmed. */
  public int unconfirmed() {
    synchronized (updates) {
      return updates.size();
    }
  }

  public void fault(String method, TelegramFault fault) {
    faults.computeIfAbsent(method, m -> new ArrayDeque<>()).add(fault);
  }

  /** The same for each message to a chat, until another is set; null for none. */
  public void chatFault(long chat, @Nullable TelegramFault fault) {
    if (fault == null) {
      chatFaults.remove(chat);
    } else {
      chatFaults.put(chat, fault);
    }
  }

  /** A status such as {@code administrator}; people are members else. */
  public void member(long chat, long person, String status) {
    members.put(chat + "/" + person, status);
  }

  /** From now on a call takes so long: half of it before its effect, half after. */
  public void latency(Duration latency) {
    halfLatencyMillis = latency.toMillis() / 2;
  }

  public void topicIsGone(int topic) {
    goneTopics.add(topic);
  }

  public List<Call> calls() {
    synchronized (calls) {
      return List.copyOf(calls);
    }
  }

  /** The calls so far, which are forgotten here: for tests that last. */
  public List<Call> takeCalls() {
    synchronized (calls) {
      var taken = List.copyOf(calls);
      calls.clear();
      return taken;
    }
  }

  /** Messages that the bot is sending at this moment, and has no answer to. */
  public int underWay() {
    return underWay.get();
  }

  public List<Call> calls(String method) {
    return calls().stream().filter(call -> call.method().equals(method)).toList();
  }

  /** The messages that people see, in order of arrival; edits are not among them. */
  public List<Call> sent() {
    return calls("sendMessage").stream().filter(Call::taken).toList();
  }

  public Call await(String method) {
    return await(call -> call.method().equals(method));
  }

  public Call awaitText(String part) {
    return await(call -> call.taken() && call.text().contains(part));
  }

  public Call await(Predicate<Call> wanted) {
    return Eventually.found(
        () -> calls().stream().filter(wanted).findFirst(),
        () -> "no such call; there were " + calls());
  }

  void clear() {
    var unused = takeCalls();
    faults.clear();
    chatFaults.clear();
  }

  // What the bot meets.

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = List.of(exchange.getRequestURI().getPath().split("/", -1));
      var body = exchange.getRequestBody().readAllBytes();
      var method = path.size() == 3 ? TelegramRules.method(path.get(2)) : null;
      if (path.size() != 3 || !path.get(1).startsWith("bot")) {
        TelegramFault.error(404, "Not Found").answer().to(exchange);
      } else if (!path.get(1).equals("bot" + token)) {
        TelegramFault.error(401, "Unauthorized").answer().to(exchange);
      } else {
        var params = body.length == 0 ? JSON.createObjectNode() : (ObjectNode) JSON.readTree(body);
        record(exchange, path.get(2), params);
        if (method == null) {
          TelegramFault.error(404, "Not Found: method " + path.get(2)).answer().to(exchange);
          return;
        }
        int message = method.startsWith("send") ? 1 : 0;
        underWay.addAndGet(message);
        try {
          serve(exchange, method, params);
        } finally {
          underWay.addAndGet(-message);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(HttpExchange exchange, String method, ObjectNode params)
      throws IOException, InterruptedException {
    var fault = nextFault(method, params);
    if (fault != null && !fault.takesEffect()) {
      note(method, params, false);
      fault.answer().to(exchange);
      return;
    }
    if (method.equals("getUpdates")) {
      note(method, params, true);
      poll(exchange, params);
      return;
    }
    var complaint = TelegramRules.complaint(method, params);
    if (complaint == null) {
      complaint = complaintOfState(method, params);
    }
    if (complaint != null) {
      note(method, params, false);
      TelegramFault.error(400, "Bad Request: " + complaint.replace("Bad Request: ", ""))
          .answer()
          .to(exchange);
      return;
    }
    Thread.sleep(halfLatencyMillis);
    var result = effect(method, params);
    note(method, params, true, result.path("message_id").asInt());
    Thread.sleep(halfLatencyMillis);
    if (fault != null) {
      fault.answer().to(exchange);
    } else {
      answer(exchange, result);
    }
  }

  private @Nullable TelegramFault nextFault(String method, ObjectNode params) {
    var queue = faults.get(method);
    if (queue != null) {
      synchronized (queue) {
        var next = queue.poll();
        if (next != null) {
          return next;
        }
      }
    }
    return method.startsWith("send") || method.startsWith("edit")
        ? chatFaults.get(params.path("chat_id").asLong())
        : null;
  }

  private @Nullable String complaintOfState(String method, ObjectNode params) {
    return switch (method) {
      case "answerCallbackQuery" ->
          openPresses.contains(params.path("callback_query_id").asText())
              ? null
              : "query is too old and response timeout expired or query ID is invalid";
      case "sendMessage" ->
          params.has("message_thread_id")
                  && goneTopics.contains(params.path("message_thread_id").asInt())
              ? "message thread not found"
              : null;
      case "editMessageText" -> {
        var before = messages.get(key(params, params.path("message_id").asInt()));
        yield before == null
            ? "message to edit not found"
            : before.equals(content(params))
                ? "message is not modified: specified new message content and reply markup are"
                    + " exactly the same"
                : null;
      }
      default -> null;
    };
  }

  private JsonNode effect(String method, ObjectNode params) {
    return switch (method) {
      case "getMe" -> TelegramUpdates.bot().put("supports_inline_queries", false);
      case "getMyCommands" -> JSON.createArrayNode();
      case "getChatMember" -> {
        var person = params.path("user_id").asLong();
        var status = members.getOrDefault(params.path("chat_id").asText() + "/" + person, "member");
        var member = JSON.createObjectNode().put("status", status).put("is_anonymous", false);
        member.set("user", TelegramUpdates.person(person));
        yield member;
      }
      case "answerCallbackQuery" -> {
        openPresses.remove(params.path("callback_query_id").asText());
        yield JSON.getNodeFactory().booleanNode(true);
      }
      case "sendMessage", "sendPhoto" -> message(params, lastMessage.incrementAndGet());
      case "editMessageText" -> message(params, params.path("message_id").asInt());
      default -> JSON.getNodeFactory().booleanNode(true);
    };
  }

  private ObjectNode message(ObjectNode params, int id) {
    messages.put(key(params, id), content(params));
    long chat = params.path("chat_id").asLong();
    var message = JSON.createObjectNode().put("message_id", id);
    message.put("date", System.currentTimeMillis() / 1000);
    message.set("from", TelegramUpdates.bot());
    message.putObject("chat").put("id", chat).put("type", chat < 0 ? "supergroup" : "private");
    if (params.has("message_thread_id")) {
      message.put("message_thread_id", params.path("message_thread_id").asInt());
    }
    return message.put("text", params.path("text").asText());
  }

  private static String key(ObjectNode params, int message) {
    return params.path("chat_id").asText() + "/" + message;
  }

  private static String content(ObjectNode params) {
    return params.path("text").asText() + params.path("reply_markup");
  }

  /** Holds the poll; a newer one ends an older one, as in Telegram. */
  private void poll(HttpExchange exchange, ObjectNode params)
      throws IOException, InterruptedException {
    int offset = params.path("offset").asInt(0);
    long end = System.currentTimeMillis() + params.path("timeout").asLong(0) * 1_000;
    var found = JSON.createArrayNode();
    boolean ended;
    synchronized (updates) {
      int me = ++pollers;
      updates.notifyAll();
      updates.headMap(offset).clear();
      while (me == pollers && updates.isEmpty() && !closed) {
        long left = end - System.currentTimeMillis();
        if (left <= 0) {
          break;
        }
        updates.wait(left);
      }
      ended = me != pollers;
      updates.values().stream().limit(params.path("limit").asInt(100)).forEach(found::add);
    }
    if (ended) {
      TelegramFault.error(409, "Conflict: terminated by other getUpdates request")
          .answer()
          .to(exchange);
    } else {
      answer(exchange, found);
    }
  }

  private static void answer(HttpExchange exchange, JsonNode result) throws IOException {
    var body = JSON.createObjectNode().put("ok", true);
    body.set("result", result);
    TelegramFault.write(exchange, 200, "application/json", body.toString());
  }

  private void note(String method, ObjectNode params, boolean taken) {
    note(method, params, taken, 0);
  }

  private void note(String method, ObjectNode params, boolean taken, int message) {
    synchronized (calls) {
      calls.add(new Call(method, params, taken, message, System.nanoTime()));
    }
  }

  private void record(HttpExchange exchange, String method, ObjectNode params) {
    if (!recorded) {
      return;
    }
    var type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    var line = JSON.createObjectNode().put("method", method);
    line.put("multipart", type.startsWith("multipart/"));
    line.set("params", params);
    Requests.OF_TELEGRAM.add(line);
  }
}
