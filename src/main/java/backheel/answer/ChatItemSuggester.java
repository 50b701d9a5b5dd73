package backheel.answer;

import static backheel.answer.Autocomplete.MAX_LABEL_LENGTH;
import static backheel.answer.Autocomplete.MAX_SUGGESTIONS;

import backheel.answer.command.CommandEnvironment;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.TopicNameFormatter;
import backheel.chat.BotService.Suggestion;
import backheel.chat.BotService.Typing;
import backheel.chat.LocalizedTexts;
import backheel.chat.Question;
import backheel.football.TextFolding;
import backheel.store.chat.ManagedChats;
import backheel.store.story.Stories;
import backheel.store.subscription.Mutes;
import backheel.store.subscription.Subscriptions;
import java.util.List;

/** The suggestions of what a chat has or may read: stories, subscriptions, mutes, other chats. */
final class ChatItemSuggester {
  private final Stories stories;
  private final Subscriptions subscriptions;
  private final Mutes mutes;
  private final ManagedChats managedChats;
  private final TopicNameFormatter topicNameFormatter;
  private final CommandRequestFactory requests;

  ChatItemSuggester(CommandEnvironment environment, CommandRequestFactory requests) {
    var repositories = environment.services().subscriptions();
    this.stories = environment.services().stories();
    this.subscriptions = repositories.subscriptions();
    this.mutes = repositories.mutes();
    this.managedChats = repositories.managedChats();
    this.topicNameFormatter = environment.topicNames();
    this.requests = requests;
  }

  /** Suggests stories, by titles without results where the chat hides spoilers. */
  List<Suggestion> stories(Typing typing, LocalizedTexts words) {
    var request = request(typing, words);
    var renderer = request.renderer();
    var folded = TextFolding.fold(typing.typed());
    return stories.latest(request.viewer(), 1, MAX_SUGGESTIONS).entries().stream()
        .filter(story ->
            TextFolding.fold(renderer.headline(story)).contains(folded)
                || Long.toString(story.number()).startsWith(folded))
        .map(story ->
            new Suggestion(
                Autocomplete.label(renderer.headline(story)), Long.toString(story.number())))
        .toList();
  }

  /** Suggests subscriptions by their topic, or by number where that is too long. */
  List<Suggestion> subscriptions(Typing typing, LocalizedTexts words) {
    return subscriptions(typing, words, /* numbered= */ false);
  }

  List<Suggestion> numberedSubscriptions(Typing typing, LocalizedTexts words) {
    return subscriptions(typing, words, /* numbered= */ true);
  }

  private List<Suggestion> subscriptions(Typing typing, LocalizedTexts words, boolean numbered) {
    var request = request(typing, words);
    return subscriptions.ofChat(typing.chat()).stream()
        .map(subscription ->
            new Suggestion(
                Autocomplete.label(topicNameFormatter.of(request, subscription)),
                numbered || subscription.topic().key().length() > MAX_LABEL_LENGTH
                    ? "w" + subscription.id()
                    : subscription.topic().key()))
        .filter(suggestion -> fits(suggestion, typing))
        .limit(MAX_SUGGESTIONS)
        .toList();
  }

  List<Suggestion> mutes(Typing typing, LocalizedTexts words) {
    var request = request(typing, words);
    return mutes.ofChat(typing.chat()).stream()
        .map(mute ->
            new Suggestion(
                Autocomplete.label(topicNameFormatter.of(request, mute.topic(), "")),
                mute.topic().key()))
        .filter(suggestion ->
            suggestion.value().length() <= MAX_LABEL_LENGTH && fits(suggestion, typing))
        .limit(MAX_SUGGESTIONS)
        .toList();
  }

  /** Suggests the groups and channels that the person sets up from this chat. */
  List<Suggestion> managedChats(Typing typing) {
    return managedChats.ownedBy(typing.chat()).stream()
        .map(managedChat -> {
          var address = managedChat.chat().address();
          var title = managedChat.title().isEmpty() ? address : managedChat.title();
          return new Suggestion(Autocomplete.label(title), address);
        })
        .filter(suggestion -> fits(suggestion, typing))
        .limit(MAX_SUGGESTIONS)
        .toList();
  }

  private static boolean fits(Suggestion suggestion, Typing typing) {
    return TextFolding.fold(suggestion.label()).contains(TextFolding.fold(typing.typed()));
  }

  private CommandRequest request(Typing typing, LocalizedTexts words) {
    return requests.forTyping(Question.typed(typing.chat(), "", typing.language()), words);
  }
}
