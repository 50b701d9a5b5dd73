package backheel.cli;

import backheel.Backheel;
import backheel.ComponentsFactory;
import backheel.chat.Button;
import backheel.chat.ChatId;
import backheel.chat.Question;
import backheel.chat.Reply;
import backheel.platform.web.WebPlatformFactory;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code backheel ask TEXT}, which answers one question from the data. */
@Command(
    name = "ask",
    description = "Asks one question, such as \"/latest\", and prints the answer.",
    mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {
  @Mixin private CommonOptions commonOptions = new CommonOptions();

  @Parameters(paramLabel = "TEXT", description = "The question.")
  private String text = "";

  @Option(names = "--chat", paramLabel = "ID", description = "Who asks (default: command-line).")
  private String chat = "command-line";

  @Option(names = "--language", paramLabel = "CODE", description = "en, fr, es or ar.")
  private String language = "en";

  @Override
  public Integer call() throws Exception {
    var configuration = commonOptions.configuration();
    // Needs no lock: a running Backheel can share its file with one more reader and writer.
    var components =
        new ComponentsFactory(configuration, commonOptions.data, Map.of(), Clock.systemUTC())
            .dataComponents();
    try (var backheel = new Backheel(components)) {
      var question = Question.typed(new ChatId(WebPlatformFactory.NAME, chat), text, language);
      var reply = backheel.answers().answer(question);
      reply.ifPresent(AskCommand::print);
    }
    return 0;
  }

  private static void print(Reply reply) {
    System.out.println(reply.plainText());
    for (var row : reply.buttons()) {
      System.out.println(labels(row));
    }
  }

  private static String labels(List<Button> row) {
    var line = new StringBuilder();
    row.forEach(button -> line.append('[').append(button.label()).append("] "));
    return line.toString().strip();
  }
}
