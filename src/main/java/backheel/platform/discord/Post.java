package backheel.platform.discord;

import backheel.chat.ChatId;
import backheel.chat.Delivery;
import backheel.chat.Delivery.Scope;
import backheel.chat.Delivery.Sent;
import backheel.chat.MessageRef;
import backheel.chat.Reply;
import backheel.chat.SendKey;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sends and edits messages that nobody asked for just now, and says how it went. */
final class Post {
  private static final Pattern ID = Pattern.compile("[0-9]{1,20}");
  private static final int ARCHIVED = 50083;

  private final Counter counter;
  private final Atlas atlas;
  private final Conversations conversations;
  private final Forums forums;
  private final Announcements announcements;

  Post(
      Counter counter,
      Atlas atlas,
      Conversations conversations,
      Forums forums,
      Announcements announcements) {
    this.counter = counter;
    this.atlas = atlas;
    this.conversations = conversations;
    this.forums = forums;
    this.announcements = announcements;
  }

  static boolean isId(String address) {
    return ID.matcher(address).matches();
  }

  /**
   * A message, at most once whatever happens on the way: Discord gives back the first message when
   * it sees a nonce again within minutes, so that a lost answer is no reason to hold back.
   */
  Delivery send(ChatId to, Reply reply, SendKey once) {
    if (Conversations.isPerson(to)) {
      var person = Conversations.person(to);
      if (conversations.channel(person).isEmpty()) {
        var opened = counter.hand(to, "POST", Conversations.OPEN, Conversations.opening(person));
        if (!opened.ok()) {
          return opened.delivery();
        }
        conversations.learn(person, opened.answer().body().path("id").asText());
      }
    }
    var channel = channel(to);
    if (channel.isEmpty()) {
      return new Delivery.Gone("no channel's id: " + to.address());
    }
    var message = Drawing.message(forReaders(reply)).calling(reply.look().ping());
    message = reply.look().silent() ? message.flagged(Message.WITHOUT_SOUND) : message;
    var forum = atlas.knownForum(channel.get());
    return forum.isPresent()
        ? forums.open(to, forum.get(), reply, message, once)
        : plainly(to, channel.get(), reply, message, once);
  }

  private Delivery plainly(ChatId to, String channel, Reply reply, Message message, SendKey once) {
    var json = message.json().deepCopy().put("nonce", once.nonce()).put("enforce_nonce", true);
    var path = "channels/" + channel + "/messages";
    var attempt = counter.hand(to, "POST", path, json, message.files());
    if (attempt.answer().code() == ARCHIVED && reopened(to, channel)) {
      attempt = counter.hand(to, "POST", path, json, message.files());
    }
    if (attempt.answer().status() == 400 && !(attempt.delivery() instanceof Delivery.Gone)) {
      // A forum takes no messages, and may be one that nobody told us of.
      try {
        var known = atlas.channel(channel).filter(Channel::isForum);
        if (known.isPresent()) {
          return forums.open(to, known.get(), reply, message, once);
        }
      } catch (IOException e) {
        return new Delivery.TryLater(
            Duration.ofSeconds(30), Scope.CHAT, "the kind of the channel is not known: " + e);
      }
    }
    if (attempt.delivery() instanceof Sent sent && reply.look().published()) {
      announcements.pass(channel, sent.message().id());
    }
    return attempt.delivery();
  }

  Delivery edit(MessageRef message, Reply reply) {
    int slash = message.id().indexOf('/');
    var thread = slash < 0 ? "" : message.id().substring(0, slash);
    var id = message.id().substring(slash + 1);
    var channel = thread.isEmpty() ? channel(message.chat()).orElse("") : thread;
    if (!isId(channel) || !isId(id)) {
      return new Delivery.Refused("no message's id: " + message.chat() + ", " + message.id());
    }
    // Nobody is called a second time; but the words that called stay.
    var drawn = Drawing.message(forReaders(reply)).calling(reply.look().ping()).callingNobody();
    var path = "channels/" + channel + "/messages/" + id;
    var chat = message.chat();
    var attempt = counter.hand(chat, "PATCH", path, drawn.json(), drawn.files());
    if (attempt.answer().code() == ARCHIVED && reopened(chat, channel)) {
      attempt = counter.hand(chat, "PATCH", path, drawn.json(), drawn.files());
    }
    if (attempt.delivery() instanceof Sent) {
      if (!thread.isEmpty() && reply.look().post() != null) {
        forums.rename(chat, thread, Forums.title(reply));
      }
      return new Sent(message);
    }
    // A post that somebody took away, or locked, says nothing about its forum.
    return !thread.isEmpty() && attempt.delivery() instanceof Delivery.Gone gone
        ? new Delivery.Refused(gone.why())
        : attempt.delivery();
  }

  /**
   * What is passed on to other servers, where the bot is not, carries only what opens something.
   */
  private static Reply forReaders(Reply reply) {
    return reply.look().published()
        ? reply.withButtons(
            reply.buttons().stream()
                .map(row -> row.stream().filter(button -> button.opens() != null).toList())
                .filter(row -> !row.isEmpty())
                .toList())
        : reply;
  }

  private boolean reopened(ChatId chat, String thread) {
    return counter
        .hand(chat, "PATCH", "channels/" + thread, Json.object().put("archived", false))
        .ok();
  }

  private Optional<String> channel(ChatId chat) {
    return Conversations.isPerson(chat)
        ? conversations.channel(Conversations.person(chat))
        : Optional.of(chat.address()).filter(Post::isId);
  }
}
