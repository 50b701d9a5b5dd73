package backheel.answer.alerts;

import backheel.answer.command.ChatTimeZoneLookup;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.LocalTimeFormat;
import backheel.answer.command.TopicNameFormatter;
import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.schedule.HoldReason;
import backheel.schedule.QuietHours;
import backheel.store.chat.ChatLookup;
import backheel.store.subscription.Mutes;
import backheel.store.subscription.Subscriptions;
import backheel.story.Story;
import backheel.story.SubjectCount;
import backheel.subscription.DeliveryExplanation;
import backheel.subscription.Subscription;
import backheel.subscription.Topic;
import backheel.subscription.WithheldReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text that explains why a chat received a story or did not, with buttons that would change it.
 */
final class DeliveryExplanationRenderer {
  private static final int MAX_OFFERED_SUBJECTS = 3;

  private final ChatLookup chats;
  private final Subscriptions subscriptions;
  private final Mutes mutes;
  private final TopicNameFormatter targets;

  DeliveryExplanationRenderer(
      ChatLookup chats, Subscriptions subscriptions, Mutes mutes, TopicNameFormatter targets) {
    this.chats = chats;
    this.subscriptions = subscriptions;
    this.mutes = mutes;
    this.targets = targets;
  }

  RenderedExplanation explain(
      CommandRequest request, Story story, ChatId chat, DeliveryExplanation explanation) {
    var localTimeFormat =
        new LocalTimeFormat(
            request.messages(), ChatTimeZoneLookup.zone(chats, chat), request.now());
    return switch (explanation) {
      case DeliveryExplanation.Sent(var at, var where, var because) ->
          new RenderedExplanation(
              request.text(
                  where.equals(request.chat()) ? "whynot.sent" : "whynot.sent.elsewhere",
                  "time",
                  localTimeFormat.when(at),
                  "name",
                  name(request, chat, because)));
      case DeliveryExplanation.Queued queued -> queued(request, chat, localTimeFormat, queued);
      case DeliveryExplanation.Held(var until, var why, var because) ->
          held(request, chat, why, because, localTimeFormat.when(until));
      case DeliveryExplanation.Abandoned(var at, var why) ->
          new RenderedExplanation(
              request.text("whynot.abandoned", "time", localTimeFormat.when(at), "why", why));
      case DeliveryExplanation.Superseded(var into) ->
          new RenderedExplanation(request.text("whynot.merged", "n", into));
      case DeliveryExplanation.Withheld(var at, var cause, var because) ->
          withheld(request, story, chat, cause, because);
      case DeliveryExplanation.StoredEarlier(var because, var since) ->
          new RenderedExplanation(
              request.text(
                  "whynot.earlier",
                  "name",
                  name(request, chat, because),
                  "time",
                  localTimeFormat.when(since)));
      case DeliveryExplanation.Missed(var because) ->
          new RenderedExplanation(
              request.text("whynot.missed", "name", name(request, chat, because)));
      case DeliveryExplanation.ChatGone(var why) ->
          new RenderedExplanation(request.text("whynot.gone", "why", why));
      case DeliveryExplanation.NotSubscribed notSubscribed -> notFollowed(request, story);
    };
  }

  private String name(CommandRequest request, ChatId chat, Topic target) {
    return targets.of(request, target, wish(chat, target).map(Subscription::name).orElse(""));
  }

  private Optional<Subscription> wish(ChatId chat, Topic target) {
    return subscriptions.find(chat, target);
  }

  private RenderedExplanation queued(
      CommandRequest request,
      ChatId chat,
      LocalTimeFormat localTimeFormat,
      DeliveryExplanation.Queued queued) {
    var since = localTimeFormat.when(queued.queuedAt());
    var quiet =
        QuietHours.parse(chats.settings(chats.home(chat)).hours().quiet())
            .flatMap(hours -> hours.endsAt(request.now(), localTimeFormat.zone()));
    if (queued.attempts() > 0 && !queued.lastError().isEmpty()) {
      return new RenderedExplanation(
          request.text(
              "whynot.trouble",
              "n",
              queued.attempts(),
              "why",
              queued.lastError(),
              "time",
              localTimeFormat.when(queued.notBefore())));
    } else if (quiet.isPresent()) {
      return new RenderedExplanation(
          request.text("whynot.quiet", "time", localTimeFormat.when(quiet.get())),
          Button.command(request.text("button.quiet"), "/settings quiet"));
    }
    return new RenderedExplanation(request.text("whynot.queued", "time", since));
  }

  private RenderedExplanation held(
      CommandRequest request, ChatId chat, HoldReason why, Topic because, String when) {
    return switch (why) {
      case CAP ->
          new RenderedExplanation(
              request.text(
                  "whynot.cap", "time", when, "n", chats.settings(chats.home(chat)).hours().cap()),
              Button.command(request.text("button.cap"), "/settings cap"));
      case MATCH_DAY ->
          new RenderedExplanation(
              request.text("whynot.matchday", "time", when),
              Button.command(request.text("button.matchdays.off"), "/settings matchdays off"));
      case DIGEST, QUIET ->
          wish(chat, because)
              .map(subscription ->
                  new RenderedExplanation(
                      request.text(
                          "whynot.digest", "time", when, "name", targets.of(request, subscription)),
                      Button.command(
                          request.text("button.now"),
                          SubscriptionView.commandLine(subscription, "digest off"))))
              .orElseGet(() ->
                  new RenderedExplanation(
                      request.text(
                          "whynot.digest", "time", when, "name", name(request, chat, because))));
    };
  }

  private RenderedExplanation withheld(
      CommandRequest request, Story story, ChatId chat, WithheldReason cause, Topic because) {
    var name = name(request, chat, because);
    var wish = wish(chat, because);
    return switch (cause) {
      case CHAT_PAUSED ->
          new RenderedExplanation(
              request.text("whynot.paused"),
              Button.command(request.text("button.resume"), "/settings resume"));
      case MUTED -> muted(request, story, chat);
      case CLICKBAIT ->
          new RenderedExplanation(
              request.text("whynot.clickbait"),
              Button.command(request.text("button.clickbait"), "/settings clickbait on"));
      case SUBSCRIPTION_PAUSED ->
          answer(request, "whynot.subscriptionpaused", name, wish, "button.resume.short", "resume");
      case LANGUAGE ->
          answer(request, "whynot.language", name, wish, "button.languages.any", "languages any");
      case EXCLUDED_OUTLET ->
          wish.map(w -> never(request, story, name, w))
              .orElseGet(
                  () -> new RenderedExplanation(request.text("whynot.outlet", "name", name)));
      case TOO_FEW_OUTLETS ->
          answer(request, "whynot.outlets", name, wish, "button.outlets.one", "outlets 1");
      case NOT_BIG -> answer(request, "whynot.small", name, wish, "button.kind.all", "all");
      case NO_QUOTE -> answer(request, "whynot.quotes", name, wish, "button.kind.all", "all");
      case SAME_ARTICLE -> new RenderedExplanation(request.text("whynot.samearticle"));
      case NO_RESULT -> answer(request, "whynot.results", name, wish, "button.kind.all", "all");
    };
  }

  private static RenderedExplanation answer(
      CommandRequest request,
      String key,
      String name,
      Optional<Subscription> wish,
      String button,
      String what) {
    var words = request.text(key, "name", name);
    return wish.map(w ->
            new RenderedExplanation(
                words,
                Button.command(request.text(button), SubscriptionView.commandLine(w, what)),
                Button.command(request.text("button.filter"), SubscriptionView.commandLine(w, ""))))
        .orElseGet(() -> new RenderedExplanation(words));
  }

  private static RenderedExplanation never(
      CommandRequest request, Story story, String name, Subscription subscription) {
    var row = new ArrayList<Button>();
    story.outlets().stream()
        .filter(
            outlet -> subscription.filter().excludedOutlets().contains(Topic.foldOutlet(outlet)))
        .limit(MAX_OFFERED_SUBJECTS)
        .forEach(outlet ->
            row.add(
                Button.command(
                    request.text("button.allow", "name", outlet),
                    SubscriptionView.commandLine(subscription, "allow " + outlet))));
    var words = request.text("whynot.outlet", "name", name);
    return row.isEmpty()
        ? new RenderedExplanation(words)
        : new RenderedExplanation(words, List.of(row));
  }

  private RenderedExplanation muted(CommandRequest request, Story story, ChatId chat) {
    var keys = story.subjects().stream().map(SubjectCount::subject).map(s -> s.key()).toList();
    var rows = new ArrayList<List<Button>>();
    var names = new ArrayList<String>();
    for (var mute : mutes.ofChat(chat)) {
      var target = mute.topic();
      boolean applies =
          target instanceof Topic.OneStory(var number)
              ? number == story.number()
              : keys.containsAll(target.subjects());
      if (applies) {
        names.add(targets.of(request, target, ""));
        rows.add(
            List.of(
                Button.command(
                    request.text("button.unmute", "name", targets.inShort(request, target, "")),
                    "/unmute " + target.key())));
      }
    }
    return new RenderedExplanation(
        names.isEmpty()
            ? request.text("whynot.muted.past")
            : request.text("whynot.muted", "names", String.join(request.text("list.comma"), names)),
        rows);
  }

  /** Explains that the chat follows none of the story's subjects, and offers them. */
  private static RenderedExplanation notFollowed(CommandRequest request, Story story) {
    var subjects =
        story.subjects().stream().map(SubjectCount::subject).limit(MAX_OFFERED_SUBJECTS).toList();
    var rows =
        subjects.stream()
            .map(subject ->
                List.of(
                    Button.command(
                        request.text("button.follow", "name", request.renderer().name(subject)),
                        "/follow " + subject.key())))
            .toList();
    return subjects.isEmpty()
        ? new RenderedExplanation(request.text("whynot.nobody"))
        : new RenderedExplanation(
            request.text("whynot.notfollowed", "names", request.renderer().about(story)), rows);
  }
}
