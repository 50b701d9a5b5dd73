package backheel.testing.telegram;

import backheel.testing.Requests;
import backheel.testing.time.Await;
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
import java.util.Objects;
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

  private static final Set<String> SENDING = Set.of("sendMessage", "sendPhoto", "sendMediaGroup");

  static {
    // Without this each answer waits 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /**
   * One call that the bot made.
   *
   * @param taken whether it had its effect
   * @param message the number of the message that it made or changed, 0 for none
   * @param files that came along, by name
   */
  public record Call(
      String method,
      ObjectNode params,
      boolean taken,
      int message,
      long nanos,
      Map<String, byte[]> files) {
    /** The words of a message, or those under its picture, as people read them. */
    public String text() {
      var words =
          params.has("text")
              ? params.path("text").asText()
              : params.has("caption")
                  ? params.path("caption").asText()
                  : params.at("/media/0/caption").asText(params.at("/media/caption").asText());
      // Nobody sees what parts words that are no links.
      return words.replace("\u2060", "");
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
  private final Map<String, JsonNode> presses = new ConcurrentHashMap<>();
  private volatile boolean knowsEphemeral = true;
  private final Set<String> openPresses = ConcurrentHashMap.newKeySet();
  private final Map<Integer, String> goneTopics = new ConcurrentHashMap<>();
  private final Set<String> openQueries = ConcurrentHashMap.newKeySet();
  private final Map<String, ObjectNode> chats = new ConcurrentHashMap<>();
  private final Map<String, ObjectNode> memberRights = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> menus = new ConcurrentHashMap<>();
  private final TelegramPictures pictures = new TelegramPictures();
  private volatile ObjectNode webhook = JSON.createObjectNode();
  private volatile boolean inlineMode = true;
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
      presses.put(what.path("id").asText(), what);
    }
    if (kind.equals("inline_query")) {
      openQueries.add(what.path("id").asText());
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
    goneTopics.put(topic, "message thread not found");
  }

  public void topicIsClosed(int topic) {
    goneTopics.put(topic, "TOPIC_CLOSED");
  }

  public void topicIsOpen(int topic) {
    goneTopics.remove(topic);
  }

  /** More of what Telegram tells of a member, such as {@code can_post_messages}. */
  public void memberRights(long chat, long person, ObjectNode rights) {
    memberRights.put(chat + "/" + person, rights);
  }

  /**
   * A chat that can be asked for.
   *
   * @param name public, without the @, "" for none
   */
  public void chat(long id, String type, String title, String name) {
    var chat = JSON.createObjectNode().put("id", id).put("type", type).put("title", title);
    chat.put("accent_color_id", 0).put("max_reaction_count", 11);
    chats.put(Long.toString(id), chat);
    if (!name.isEmpty()) {
      chats.put("@" + name, chat.put("username", name));
    }
  }

  /** Whether @BotFather has been told that the bot can be used in any chat. */
  public void inlineMode(boolean on) {
    inlineMode = on;
  }

  /** Whether the server is of Bot API 10.4, and not an older one. */
  public void knowsEphemeral(boolean on) {
    knowsEphemeral = on;
  }

  /** A press that nobody waits for any more. */
  public void pressIsTooOld(String id) {
    presses.remove(id);
  }

  /** An inline query that nobody waits for any more. */
  public void queryIsTooOld(String id) {
    openQueries.remove(id);
  }

  /** Telegram cannot fetch a picture from there, in Telegram's words. */
  public void cannotGet(String address, String complaint) {
    pictures.cannotGet(address, complaint);
  }

  /** Names of pictures uploaded before mean nothing any more. */
  public void forgetPictures() {
    pictures.forgetAll();
  }

  /** The webhook as it is set, with its secret; without a url when none is. */
  public ObjectNode webhook() {
    return webhook;
  }

  /** Somebody else takes the webhook away. */
  public void removeWebhook() {
    webhook = JSON.createObjectNode();
  }

  /** Somebody else takes a menu away, such as {@code all_private_chats/fr}. */
  public void forgetMenu(String scopeAndLanguage) {
    menus.remove(scopeAndLanguage);
  }

  /** From now on Telegram says that its calls do not reach the webhook. */
  public void webhookFails(String why, int waiting, long when) {
    webhook =
        webhook
            .deepCopy()
            .put("last_error_message", why)
            .put("last_error_date", when)
            .put("pending_update_count", waiting);
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
    return calls().stream()
        .filter(call -> SENDING.contains(call.method()) && call.taken())
        .filter(call -> !TelegramRules.isEphemeral(call.params()))
        .toList();
  }

  /** The messages that one person alone sees in a group. */
  public List<Call> whispered() {
    return calls("sendMessage").stream()
        .filter(call -> call.taken() && TelegramRules.isEphemeral(call.params()))
        .toList();
  }

  public Call await(String method) {
    return await(call -> call.method().equals(method));
  }

  public Call awaitText(String part) {
    return await(call -> call.taken() && call.text().contains(part));
  }

  public Call await(Predicate<Call> wanted) {
    return Await.found(
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
        var form = TelegramForm.read(exchange.getRequestHeaders().getFirst("Content-Type"), body);
        record(path.get(2), form);
        if (method == null) {
          TelegramFault.error(404, "Not Found: method " + path.get(2)).answer().to(exchange);
          return;
        }
        int message = SENDING.contains(method) ? 1 : 0;
        underWay.addAndGet(message);
        try {
          serve(exchange, method, form);
        } finally {
          underWay.addAndGet(-message);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(HttpExchange exchange, String method, TelegramForm form)
      throws IOException, InterruptedException {
    var params = form.params();
    if (!knowsEphemeral) {
      // Parameters that are new to a server are nothing to it.
      params.remove("ephemeral_message_parameters");
    }
    var fault = nextFault(method, params);
    if (fault != null && !fault.takesEffect()) {
      note(method, form, false, 0);
      fault.answer().to(exchange);
      return;
    }
    if (method.equals("getUpdates") && !webhook.path("url").asText("").isEmpty()) {
      note(method, form, false, 0);
      TelegramFault.error(
              409,
              "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to"
                  + " delete the webhook first")
          .answer()
          .to(exchange);
      return;
    }
    if (method.equals("getUpdates")) {
      note(method, form, true, 0);
      poll(exchange, params);
      return;
    }
    var complaint = TelegramRules.complaint(method, params);
    if (complaint == null) {
      complaint = complaintOfState(method, form);
    }
    if (complaint != null) {
      note(method, form, false, 0);
      var fault400 =
          complaint.startsWith("Forbidden: ")
              ? TelegramFault.error(403, complaint)
              : TelegramFault.error(400, "Bad Request: " + complaint.replace("Bad Request: ", ""));
      fault400.answer().to(exchange);
      return;
    }
    Thread.sleep(halfLatencyMillis);
    var result = effect(method, params);
    note(method, form, true, result.path("message_id").asInt(result.at("/0/message_id").asInt()));
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
    return SENDING.contains(method) || method.startsWith("edit")
        ? chatFaults.get(params.path("chat_id").asLong())
        : null;
  }

  private @Nullable String complaintOfState(String method, TelegramForm form) {
    var params = form.params();
    if (SENDING.contains(method) && params.has("message_thread_id")) {
      var gone = goneTopics.get(params.path("message_thread_id").asInt());
      if (gone != null) {
        return gone;
      }
    }
    if (TelegramRules.isEphemeral(params)) {
      return complaintOfEphemeral(params.path("ephemeral_message_parameters"));
    }
    return switch (method) {
      case "answerCallbackQuery" ->
          openPresses.contains(params.path("callback_query_id").asText())
              ? null
              : "query is too old and response timeout expired or query ID is invalid";
      case "answerInlineQuery" ->
          openQueries.contains(params.path("inline_query_id").asText())
              ? null
              : "query is too old and response timeout expired or query ID is invalid";
      case "sendPhoto" -> pictures.complaint(params.path("photo"), form.files());
      case "sendMediaGroup" -> {
        int number = 1;
        for (var media : params.path("media")) {
          var complaint = pictures.complaint(media.path("media"), form.files());
          if (complaint != null) {
            yield "failed to send message #"
                + number
                + " with the error message \""
                + complaint
                + "\"";
          }
          number++;
        }
        yield null;
      }
      case "editMessageText" -> toEdit(params, "t", "there is no text in the message to edit");
      case "editMessageCaption" ->
          toEdit(params, "p", "there is no caption in the message to edit");
      case "editMessageMedia" -> {
        var complaint = toEdit(params, "", "");
        yield complaint != null
            ? complaint
            : pictures.complaint(params.path("media").path("media"), form.files());
      }
      case "getChat" ->
          chats.containsKey(params.path("chat_id").asText()) ? null : "chat not found";
      case "getChatMember" -> {
        var bot = members.get(params.path("chat_id").asText() + "/" + TelegramUpdates.BOT);
        yield "left".equals(bot) || "kicked".equals(bot)
            ? "Forbidden: bot is not a member of the channel chat"
            : null;
      }
      default -> null;
    };
  }

  private @Nullable String complaintOfEphemeral(JsonNode parameters) {
    var press = presses.get(parameters.path("callback_query_id").asText());
    if (press == null) {
      return "query is too old and response timeout expired or query ID is invalid";
    }
    return press.at("/message/chat/type").asText().endsWith("group") ? null : "BOT_NOT_ADMIN";
  }

  private @Nullable String toEdit(ObjectNode params, String kind, String otherKind) {
    var before = messages.get(key(params, params.path("message_id").asInt()));
    if (before == null) {
      return "message to edit not found";
    }
    if (!before.startsWith(kind)) {
      return otherKind;
    }
    return !kind.isEmpty() && before.equals(content(params))
        ? "message is not modified: specified new message content and reply markup are"
            + " exactly the same"
        : null;
  }

  private JsonNode effect(String method, ObjectNode params) {
    return switch (method) {
      case "getMe" -> TelegramUpdates.bot().put("supports_inline_queries", inlineMode);
      case "setMyCommands" -> {
        menus.put(menu(params), params.path("commands"));
        yield JSON.getNodeFactory().booleanNode(true);
      }
      case "deleteMyCommands" -> {
        menus.remove(menu(params));
        yield JSON.getNodeFactory().booleanNode(true);
      }
      case "getMyCommands" -> menus.getOrDefault(menu(params), JSON.createArrayNode());
      case "getChat" -> Objects.requireNonNull(chats.get(params.path("chat_id").asText()));
      case "getChatMember" -> member(params);
      case "answerCallbackQuery" -> {
        openPresses.remove(params.path("callback_query_id").asText());
        yield JSON.getNodeFactory().booleanNode(true);
      }
      case "answerInlineQuery" -> {
        openQueries.remove(params.path("inline_query_id").asText());
        yield JSON.getNodeFactory().booleanNode(true);
      }
      case "setWebhook" -> {
        webhook = params.deepCopy();
        yield JSON.getNodeFactory().booleanNode(true);
      }
      case "deleteWebhook" -> {
        webhook = JSON.createObjectNode();
        yield JSON.getNodeFactory().booleanNode(true);
      }
      case "getWebhookInfo" -> {
        var info = webhook.deepCopy().without(List.of("secret_token", "drop_pending_updates"));
        yield ((ObjectNode) info)
            .put("url", webhook.path("url").asText(""))
            .put("has_custom_certificate", false)
            .put("pending_update_count", webhook.path("pending_update_count").asInt());
      }
      case "sendMessage", "sendPhoto" ->
          TelegramRules.isEphemeral(params)
              ? ephemeral(params)
              : message(params, lastMessage.incrementAndGet());
      case "sendMediaGroup" -> {
        var album = JSON.createArrayNode();
        for (var media : params.path("media")) {
          var one = params.deepCopy();
          one.remove("media");
          one.set("photo", media.path("media"));
          one.put("caption", media.path("caption").asText(""));
          album.add(message(one, lastMessage.incrementAndGet()));
        }
        yield album;
      }
      case "editMessageText", "editMessageCaption", "editMessageMedia" ->
          message(params, params.path("message_id").asInt());
      default -> JSON.getNodeFactory().booleanNode(true);
    };
  }

  /** It has a number of another kind, and none of the usual. */
  private JsonNode ephemeral(ObjectNode params) {
    var id = params.at("/ephemeral_message_parameters/callback_query_id").asText();
    var press = Objects.requireNonNull(presses.get(id));
    var message = JSON.createObjectNode().put("message_id", 0).put("date", 1_700_000_000);
    message.put("ephemeral_message_id", lastMessage.incrementAndGet());
    message.set("receiver_user", press.path("from"));
    message.set("chat", press.at("/message/chat"));
    return message.put("text", params.path("text").asText());
  }

  private ObjectNode member(ObjectNode params) {
    var person = params.path("user_id").asLong();
    var key = params.path("chat_id").asText() + "/" + person;
    var status = members.getOrDefault(key, "member");
    var member = JSON.createObjectNode().put("status", status).put("is_anonymous", false);
    member.set("user", TelegramUpdates.person(person));
    var rights = memberRights.get(key);
    if (rights != null) {
      member.setAll(rights);
    }
    return member;
  }

  private static String menu(ObjectNode params) {
    return params.at("/scope/type").asText("default")
        + "/"
        + params.path("language_code").asText("");
  }

  private ObjectNode message(ObjectNode params, int id) {
    var content = content(params);
    messages.put(key(params, id), content);
    long chat = params.path("chat_id").asLong();
    var message = JSON.createObjectNode().put("message_id", id);
    message.put("date", System.currentTimeMillis() / 1000);
    message.set("from", TelegramUpdates.bot());
    message.putObject("chat").put("id", chat).put("type", chat < 0 ? "supergroup" : "private");
    if (params.has("message_thread_id")) {
      message.put("message_thread_id", params.path("message_thread_id").asInt());
    }
    if (!content.startsWith("p")) {
      return message.put("text", params.path("text").asText());
    }
    var photo = message.putArray("photo").addObject().put("file_id", pictures.add());
    photo.put("file_unique_id", "u" + id).put("width", 90).put("height", 60);
    return message.put("caption", params.path("caption").asText());
  }

  private static String key(ObjectNode params, int message) {
    return params.path("chat_id").asText() + "/" + message;
  }

  private static String content(ObjectNode params) {
    return params.has("text")
        ? "t" + params.path("text").asText() + params.path("reply_markup")
        : "p" + params.path("caption").asText() + params.path("reply_markup");
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

  private void note(String method, TelegramForm form, boolean taken, int message) {
    synchronized (calls) {
      calls.add(new Call(method, form.params(), taken, message, System.nanoTime(), form.files()));
    }
  }

  private void record(String method, TelegramForm form) {
    if (recorded) {
      var line = JSON.createObjectNode().put("method", method).put("multipart", form.multipart());
      line.set("params", form.params());
      Requests.OF_TELEGRAM.add(line);
    }
  }
}
