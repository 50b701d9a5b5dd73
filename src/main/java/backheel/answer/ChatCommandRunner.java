package backheel.answer;

import backheel.answer.chat.PostingPermissionCheck;
import backheel.answer.chat.RemoteChatSetup;
import backheel.answer.command.Command;
import backheel.answer.command.CommandEnvironment;
import backheel.answer.command.CommandRequest;
import backheel.answer.command.CommandRunner;
import backheel.answer.command.CommandServices;
import backheel.answer.command.InputNormalizer;
import backheel.answer.command.QuestionThrottle;
import backheel.answer.command.StoryModerationActions;
import backheel.chat.LocalizedTexts;
import backheel.chat.MenuCommand.Audience;
import backheel.chat.Question;
import backheel.chat.Reply;
import backheel.store.chat.ChatSettingsEditor;
import java.util.Optional;

/**
 * The runner of command lines: finds the command and the chat that a line is for, checks that the
 * person may run it, and runs it.
 */
final class ChatCommandRunner implements CommandRunner {
  private final ChatSettingsEditor chats;
  private final StoryModerationActions storyModerationActions;
  private final CommandRequestFactory requests;
  private final CommandEnvironment environment;
  private final RemoteChatSetup remoteSetup;
  private final CommandIndex commandIndex;
  private final RejectedInputReplies rejectedInputReplies;

  ChatCommandRunner(
      CommandServices services, CommandRequestFactory requests, QuestionThrottle throttle) {
    this.chats = services.chats();
    this.storyModerationActions = services.editors();
    this.requests = requests;
    this.environment = CommandEnvironment.of(services, this, throttle);
    this.remoteSetup = RemoteChatSetup.of(environment);
    this.commandIndex = new CommandIndex(new CommandCatalogue(environment, remoteSetup).all());
    this.rejectedInputReplies = new RejectedInputReplies(commandIndex);
  }

  /** Returns the surroundings of the commands that it runs. */
  CommandEnvironment environment() {
    return environment;
  }

  /** Returns the setup of chats from a private one. */
  RemoteChatSetup remoteSetup() {
    return remoteSetup;
  }

  /** Returns the index of the commands that it runs. */
  CommandIndex commandIndex() {
    return commandIndex;
  }

  @Override
  public Optional<Command> commandOf(String line) {
    return Optional.ofNullable(commandIndex.commandOf(line));
  }

  @Override
  public Reply run(CommandRequest request, String line) {
    return run(request.question(), QuestionIntent.Run.of(line), request.messages())
        .orElseGet(() -> RejectedInputReplies.expiredButton(request.messages()));
  }

  @Override
  public Reply runInPrivateChat(CommandRequest request, String line) {
    return commandOf(line)
        .map(command ->
            execute(request.question(), command, TypedCommand.parse(line), request.messages()))
        .orElseGet(() -> RejectedInputReplies.expiredButton(request.messages()));
  }

  @Override
  public Optional<Reply> runInManagedChat(Question question, String line) {
    return run(question, QuestionIntent.Run.of(line), LocalizedTexts.in(question.language()));
  }

  /** Runs a line for the chat that it is for; none if it is a stranger's word in a group. */
  Optional<Reply> run(Question question, QuestionIntent.Run resolved, LocalizedTexts messages) {
    var typed = TypedCommand.parse(resolved.line());
    var command = commandIndex.named(typed.word());
    if (command == null
        || (command.isForOperators() && !storyModerationActions.isOperator(question))) {
      return rejectedInputReplies.unknown(question, typed.word(), messages);
    }
    if (isForManagedChat(command, typed) || resolved.dependsOnChat()) {
      var elsewhere =
          remoteSetup.redirect(question, resolved.line(), resolved.inManagedChat(), messages);
      if (elsewhere.isPresent()) {
        return elsewhere;
      }
    }
    return Optional.of(execute(question, command, typed, messages));
  }

  /** Runs a command in the chat of the question, for a person who may run it there. */
  private Reply execute(
      Question question, Command command, TypedCommand typed, LocalizedTexts messages) {
    boolean manages = command.audience() == Audience.MANAGERS;
    var argument = command.argument(InputNormalizer.fold(typed.word()), typed.rest());
    if (manages && !question.permissions().mayManage()) {
      var refused = requests.of(question, command, argument, messages);
      return ReplyVisibilityPolicy.refused(messages, command.privateAlternative(refused));
    }
    if (manages) {
      // Noted before the answer, so that {@code /forget} erases it too.
      rememberManager(question, messages);
    }
    var request = requests.of(question, command, argument, messages);
    var reply = command.answer(request);
    if (command.needsPostingPermission()) {
      reply = PostingPermissionCheck.withWarning(reply, request);
    }
    if (command.isAboutChat() && !isForManagedChat(command, typed)) {
      reply = remoteSetup.markedAsPrivate(question, reply, messages);
    }
    return ReplyVisibilityPolicy.adapt(question, reply, manages, messages);
  }

  private static boolean isForManagedChat(Command command, TypedCommand typed) {
    return command.isForManagedChat(InputNormalizer.fold(typed.word()));
  }

  private void rememberManager(Question question, LocalizedTexts messages) {
    if (!question.language().isEmpty()) {
      // Alerts answer no question, so they use the language in which they were requested.
      chats.noteLanguage(question.chat(), messages.language());
    }
    remoteSetup.rememberOwner(question, messages);
  }
}
