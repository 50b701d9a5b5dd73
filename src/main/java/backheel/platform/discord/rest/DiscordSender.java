package backheel.platform.discord.rest;

import backheel.chat.ChatId;
import backheel.chat.IdempotencyKey;
import backheel.chat.MessageRef;
import backheel.chat.Reply;
import backheel.chat.SendResult;
import backheel.chat.SendResult.Obstacle;
import backheel.chat.SendResult.Scope;
import backheel.chat.SendResult.Sent;
import backheel.platform.discord.render.DiscordJson;
import backheel.platform.discord.render.DiscordMessage;
import backheel.platform.discord.render.DiscordRenderer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** A sender and editor of messages that are not answers to questions. */
public final class DiscordSender implements AutoCloseable {
  private static final int THREAD_ARCHIVED = 50083;

  private final DeliveryRequestSender requests;
  private final ChannelDirectory directory;
  private final DirectMessageChannels directMessageChannels;
  private final ForumPostPublisher forumPostPublisher;
  private final AnnouncementPublisher publisher;

  public DiscordSender(
      DiscordRest discordRest,
      ServerDirectory serverDirectory,
      ChannelDirectory directory,
      DirectMessageChannels directMessageChannels,
      HealthTracker healthTracker,
      Clock clock) {
    this.requests = new DeliveryRequestSender(discordRest, serverDirectory, healthTracker);
    this.directory = directory;
    this.directMessageChannels = directMessageChannels;
    this.forumPostPublisher = new ForumPostPublisher(requests, directory, clock);
    this.publisher = new AnnouncementPublisher(discordRest, directory, healthTracker, clock);
  }

  @Override
  public void close() {
    publisher.close();
  }

  /**
   * Sends a message, at most once whatever happens on the way: Discord returns the first message
   * when a nonce occurs again within minutes, so a lost response is no reason not to retry.
   */
  public SendResult send(ChatId to, Reply reply, IdempotencyKey once) {
    if (DirectMessageChannels.isPerson(to)) {
      var person = DirectMessageChannels.person(to);
      if (directMessageChannels.channel(person).isEmpty()) {
        var opened =
            requests.send(
                to,
                "POST",
                DirectMessageChannels.OPEN_PATH,
                DirectMessageChannels.openRequest(person));
        if (!opened.ok()) {
          return opened.delivery();
        }
        directMessageChannels.learn(person, opened.answer().body().path("id").asText());
      }
    }
    var channel = channel(to);
    if (channel.isEmpty()) {
      return new SendResult.Gone("no channel's id: " + to.address());
    }
    var discordMessage =
        DiscordRenderer.render(withLinkButtonsOnly(reply))
            .mentioning(reply.options().mentionedRole());
    discordMessage =
        reply.options().silent()
            ? discordMessage.withFlag(DiscordMessage.SILENT_FLAG)
            : discordMessage;
    var forum = directory.knownForum(channel.get());
    return forum.isPresent()
        ? forumPostPublisher.open(to, forum.get(), reply, discordMessage, once)
        : sendToChannel(to, channel.get(), reply, discordMessage, once);
  }

  private SendResult sendToChannel(
      ChatId to, String channel, Reply reply, DiscordMessage discordMessage, IdempotencyKey once) {
    var path = "channels/" + channel + "/messages";
    var deliveryAttempt = post(to, channel, path, discordMessage, once);
    if (deliveryAttempt.answer().status() == 400
        && !(deliveryAttempt.delivery() instanceof SendResult.Gone)) {
      // A forum accepts no messages, and this channel may be one that is not cached.
      try {
        var known = directory.channel(channel).filter(DiscordChannel::isForum);
        if (known.isPresent()) {
          return forumPostPublisher.open(to, known.get(), reply, discordMessage, once);
        }
      } catch (IOException e) {
        return new SendResult.TryLater(
            Duration.ofSeconds(30), Scope.CHAT, "the kind of the channel is not known: " + e);
      }
    }
    deliveryAttempt =
        SimplerMessages.retry(
            deliveryAttempt, reply, discordMessage, form -> post(to, channel, path, form, once));
    if (deliveryAttempt.delivery() instanceof Sent sent && reply.options().crossposted()) {
      publisher.publishLater(channel, sent.message().id());
    }
    return deliveryAttempt.delivery();
  }

  private InterpretedResponse post(
      ChatId to, String channel, String path, DiscordMessage form, IdempotencyKey once) {
    var json = form.json().deepCopy().put("nonce", once.nonce()).put("enforce_nonce", true);
    return inOpenThread(to, channel, () -> requests.send(to, "POST", path, json, form.files()));
  }

  /** Makes a request, and again in a thread that was archived and could be opened. */
  private InterpretedResponse inOpenThread(
      ChatId chat, String channel, Supplier<InterpretedResponse> request) {
    var response = request.get();
    return response.answer().code() == THREAD_ARCHIVED && reopened(chat, channel)
        ? request.get()
        : response;
  }

  public SendResult edit(MessageRef message, Reply reply) {
    int slash = message.id().indexOf('/');
    var thread = slash < 0 ? "" : message.id().substring(0, slash);
    var id = message.id().substring(slash + 1);
    var channel = thread.isEmpty() ? channel(message.chat()).orElse("") : thread;
    if (!DiscordJson.isId(channel) || !DiscordJson.isId(id)) {
      return new SendResult.Refused("no message's id: " + message.chat() + ", " + message.id());
    }
    // The mention is not notified again, but its text stays.
    var rendered =
        DiscordRenderer.render(withLinkButtonsOnly(reply))
            .mentioning(reply.options().mentionedRole())
            .withoutMentions();
    var path = "channels/" + channel + "/messages/" + id;
    var chat = message.chat();
    var deliveryAttempt =
        SimplerMessages.retry(
            patch(chat, channel, path, rendered),
            reply,
            rendered,
            form -> patch(chat, channel, path, form));
    if (deliveryAttempt.delivery() instanceof Sent) {
      if (!thread.isEmpty() && reply.options().forumPost() != null) {
        forumPostPublisher.rename(chat, thread, DiscordRenderer.postTitle(reply));
      }
      return new Sent(message);
    }
    return resultOfEdit(deliveryAttempt.delivery(), !thread.isEmpty());
  }

  private InterpretedResponse patch(ChatId chat, String channel, String path, DiscordMessage form) {
    return inOpenThread(
        chat, channel, () -> requests.send(chat, "PATCH", path, form.json(), form.files()));
  }

  /**
   * Returns the result of an edit that was not made. It ends the edit alone where the refusal is
   * about a post, not about its forum, or is not known: the people have the message as it was.
   */
  private static SendResult resultOfEdit(SendResult sendResult, boolean post) {
    return switch (sendResult) {
      case SendResult.Gone(var why) when post -> new SendResult.Refused(why);
      case SendResult.Barred(var why, var obstacle)
          when obstacle == Obstacle.UNKNOWN || (post && obstacle == Obstacle.LOCKED_THREAD) ->
          new SendResult.Refused(why);
      default -> sendResult;
    };
  }

  /**
   * Returns a crossposted reply with link buttons only: other servers receive it, where the bot is
   * not a member.
   */
  private static Reply withLinkButtonsOnly(Reply reply) {
    return reply.options().crossposted()
        ? reply.withButtons(
            reply.buttons().stream()
                .map(row -> row.stream().filter(button -> button.link() != null).toList())
                .filter(row -> !row.isEmpty())
                .toList())
        : reply;
  }

  private boolean reopened(ChatId chat, String thread) {
    return requests
        .send(chat, "PATCH", "channels/" + thread, DiscordJson.object().put("archived", false))
        .ok();
  }

  private Optional<String> channel(ChatId chat) {
    return DirectMessageChannels.isPerson(chat)
        ? directMessageChannels.channel(DirectMessageChannels.person(chat))
        : Optional.of(chat.address()).filter(DiscordJson::isId);
  }
}
