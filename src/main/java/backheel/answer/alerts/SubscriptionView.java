package backheel.answer.alerts;

import backheel.answer.command.ChatTimeZoneLookup;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.DisambiguationReplies;
import backheel.answer.command.TopicNameFormatter;
import backheel.chat.Button;
import backheel.chat.LocalizedTexts;
import backheel.chat.Reply;
import backheel.chat.TextSpan;
import backheel.store.chat.ChatLookup;
import backheel.store.report.OutletNames;
import backheel.store.report.Viewer;
import backheel.store.story.Stories;
import backheel.story.Story;
import backheel.subscription.Subscription;
import backheel.subscription.SubscriptionFilter;
import backheel.subscription.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The view of one subscription: its topic, its filter, and buttons that change it. */
final class SubscriptionView {
  private static final List<Integer> OUTLET_COUNTS = List.of(1, 2, 3, 5);
  private static final List<String> LANGUAGE_CHOICES =
      Stream.concat(LocalizedTexts.LANGUAGES.stream(), Stream.of("others")).toList();
  private static final int STORIES_SEARCHED = 20;
  private static final int MAX_OFFERED_OUTLETS = 6;

  private final ChatLookup chats;
  private final Stories stories;
  private final OutletNames outletNames;
  private final TopicNameFormatter targets;

  SubscriptionView(
      ChatLookup chats, Stories stories, OutletNames outletNames, TopicNameFormatter targets) {
    this.chats = chats;
    this.stories = stories;
    this.outletNames = outletNames;
    this.targets = targets;
  }

  /** Returns the command line that applies a change to a subscription. */
  static String commandLine(Subscription subscription, String what) {
    return ("/subscription w" + subscription.id() + " " + what).strip();
  }

  FilterDescriber description(CommandRequest request) {
    var localTimeFormat = ChatTimeZoneLookup.timeFormat(chats, request);
    return new FilterDescriber(
        request, localTimeFormat, folded -> outletNames.find(folded).orElse(folded));
  }

  Reply draw(CommandRequest request, Subscription subscription) {
    var filter = subscription.filter();
    var reply = Reply.builder(request.language());
    reply.heading(new TextSpan.Bold(targets.of(request, subscription)));
    for (var term : description(request).lines(filter)) {
      reply.item("•", List.of(new TextSpan.Plain(term)), List.of());
    }
    kinds(request, subscription).forEach(reply::row);
    reply.row(outlets(request, subscription));
    reply.row(
        LANGUAGE_CHOICES.stream()
            .map(code -> {
              var label =
                  code.equals("others")
                      ? request.text("button.others")
                      : code.toUpperCase(Locale.ROOT);
              return Button.toggle(
                  filter.languages().contains(code),
                  label,
                  commandLine(subscription, "languages " + toggled(filter.languages(), code)));
            })
            .toList());
    var more = new ArrayList<Button>();
    more.add(Button.command(request.text("button.never"), commandLine(subscription, "never")));
    more.add(pause(request, subscription));
    more.add(
        Button.toggle(
            filter.silent(),
            request.text("button.silent"),
            commandLine(subscription, filter.silent() ? "silent off" : "silent on")));
    if (!filter.pingRole().isEmpty()) {
      more.add(
          Button.command(request.text("button.ping.off"), commandLine(subscription, "ping off")));
    }
    reply.row(more);
    reply.row(
        Button.command(
            request.text("button.unfollow.short"), commandLine(subscription, "unfollow")),
        Button.command(request.text("button.following"), "/following"));
    return reply.mode(Reply.ReplyMode.REPLACE).build();
  }

  /**
   * Returns the buttons for the kind of stories and the digest, which are shown under a new
   * subscription too.
   */
  List<List<Button>> kinds(CommandRequest request, Subscription subscription) {
    var filter = subscription.filter();
    var kinds = new ArrayList<Button>();
    for (var kind : SubscriptionFilter.Kind.values()) {
      var name = kind.name().toLowerCase(Locale.ROOT);
      kinds.add(
          Button.toggle(
              filter.kind() == kind,
              request.text("button.kind." + name),
              commandLine(subscription, name)));
    }
    kinds.add(
        Button.toggle(
            filter.forDigest(),
            request.text("button.digest"),
            commandLine(subscription, filter.forDigest() ? "digest off" : "digest")));
    return List.of(kinds.subList(0, 3), kinds.subList(3, kinds.size()));
  }

  private static List<Button> outlets(CommandRequest request, Subscription subscription) {
    return OUTLET_COUNTS.stream()
        .map(n ->
            Button.toggle(
                subscription.filter().minOutlets() == n,
                n == 1 ? request.text("button.outlets.any") : request.messages().isolate(n + "+"),
                commandLine(subscription, "outlets " + n)))
        .toList();
  }

  private static Button pause(CommandRequest request, Subscription subscription) {
    return subscription.filter().pausedUntil().isAfter(request.now())
        ? Button.command(request.text("button.resume.short"), commandLine(subscription, "resume"))
        : Button.command(request.text("button.pause.short"), commandLine(subscription, "pause"));
  }

  private static String toggled(Set<String> languages, String code) {
    var others = new TreeSet<>(languages);
    if (!others.remove(code)) {
      others.add(code);
    }
    return others.isEmpty() ? "any" : String.join(",", others);
  }

  /** Asks for the length of a pause. */
  Reply pauses(CommandRequest request, Subscription subscription) {
    return Reply.builder(request.language())
        .paragraph(request.text("pause.which", "name", targets.of(request, subscription)))
        .row(
            Button.command(request.text("button.day"), commandLine(subscription, "pause 1d")),
            Button.command(request.text("button.week"), commandLine(subscription, "pause 1w")),
            Button.command(request.text("button.ever"), commandLine(subscription, "pause ever")))
        .row(Button.command(request.text("button.back"), commandLine(subscription, "")))
        .mode(Reply.ReplyMode.REPLACE)
        .build();
  }

  /** Asks which outlets to exclude, of those that reported recently. */
  Reply nevers(CommandRequest request, Subscription subscription) {
    var reply = Reply.builder(request.language());
    reply.paragraph(request.text("never.which", "name", targets.of(request, subscription)));
    var row = new ArrayList<Button>();
    for (var outlet : recentOutlets(request.viewer(), subscription)) {
      boolean is = subscription.filter().excludedOutlets().contains(Topic.foldOutlet(outlet));
      row.add(
          Button.toggle(
              is,
              DisambiguationReplies.shorten(outlet, 24),
              commandLine(subscription, (is ? "allow " : "never ") + outlet)));
    }
    IntStream.range(0, (row.size() + 1) / 2)
        .forEach(i -> reply.row(row.subList(2 * i, Math.min(row.size(), 2 * i + 2))));
    reply.row(Button.command(request.text("button.back"), commandLine(subscription, "")));
    return reply.mode(Reply.ReplyMode.REPLACE).build();
  }

  private List<String> recentOutlets(Viewer viewer, Subscription subscription) {
    var subjects = subscription.topic().subjects();
    var resultPage =
        subjects.isEmpty()
            ? stories.latest(viewer, 1, STORIES_SEARCHED)
            : stories.about(viewer, subjects, 1, STORIES_SEARCHED);
    var often =
        resultPage.entries().stream()
            .map(Story::outlets)
            .flatMap(List::stream)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    var seen = new ArrayList<String>();
    subscription.filter().excludedOutlets().stream()
        .sorted()
        .map(folded -> outletNames.find(folded).orElse(folded))
        .forEach(seen::add);
    often.entrySet().stream()
        .sorted(
            Comparator.comparing(Map.Entry<String, Long>::getValue)
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .filter(outlet -> !seen.contains(outlet))
        .forEach(seen::add);
    return seen.stream().limit(MAX_OFFERED_OUTLETS).toList();
  }
}
