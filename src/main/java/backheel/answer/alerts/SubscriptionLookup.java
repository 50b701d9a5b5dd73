package backheel.answer.alerts;

import backheel.answer.command.ParsedTopic;
import backheel.answer.command.TopicParser;
import backheel.football.TextFolding;
import backheel.phrase.MalformedPhraseException;
import backheel.phrase.SearchPhrase;
import backheel.subscription.Subscription;
import backheel.subscription.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A lookup of the subscription that a typed line refers to. */
final class SubscriptionLookup {
  private final TopicParser topicParser;

  SubscriptionLookup(TopicParser topicParser) {
    this.topicParser = topicParser;
  }

  /**
   * Finds a subscription by its number as used in buttons, by its place in the list, or by the
   * longest name.
   */
  Optional<FoundSubscription> find(List<Subscription> all, String typed) {
    var words = Arrays.asList(typed.strip().split("\\s+"));
    var first = TextFolding.fold(words.getFirst());
    if (first.matches("w\\d{1,12}")) {
      long id = Long.parseLong(first.substring(1));
      return all.stream()
          .filter(subscription -> subscription.id() == id)
          .findFirst()
          .map(subscription -> new FoundSubscription(subscription, rest(words, 1)));
    } else if (first.matches("\\d{1,4}")) {
      int place = Integer.parseInt(first);
      return place < 1 || place > all.size()
          ? Optional.empty()
          : Optional.of(new FoundSubscription(all.get(place - 1), rest(words, 1)));
    }
    for (int used = words.size(); used > 0; used--) {
      var named = named(all, rest(words.subList(0, used), 0));
      if (!named.isEmpty()) {
        return Optional.of(new FoundSubscription(named.getFirst(), rest(words, used)));
      }
    }
    return Optional.empty();
  }

  private static String rest(List<String> words, int used) {
    return String.join(" ", words.subList(used, words.size()));
  }

  /** Returns the subscriptions that bear this name, or whose topic it means. */
  List<Subscription> named(List<Subscription> all, String name) {
    var folded = TextFolding.fold(name);
    var meant =
        switch (topicParser.parse(name)) {
          case ParsedTopic.OneTopic(var target, var known) -> List.of(target);
          case ParsedTopic.Ambiguous(var subjects) ->
              subjects.stream().<Topic>map(subject -> new Topic.OfSubject(subject.key())).toList();
          case ParsedTopic.Pairs(var pairs) ->
              pairs.stream().map(ParsedTopic.OneTopic::topic).toList();
          case ParsedTopic.Unknown unknown -> List.<Topic>of();
          case ParsedTopic.Malformed malformed -> List.<Topic>of();
        };
    return all.stream()
        .filter(subscription ->
            meant.contains(subscription.topic())
                || subscription.topic().key().equals(name)
                || subscription.topic().key().equals(words(name))
                || (!folded.isEmpty() && TextFolding.fold(subscription.name()).equals(folded)))
        .toList();
  }

  /** Returns the topic of words typed without the prefix for words; "" if they are malformed. */
  private static String words(String name) {
    try {
      return new Topic.Words(SearchPhrase.parse(name).canonical()).key();
    } catch (MalformedPhraseException e) {
      return "";
    }
  }
}
