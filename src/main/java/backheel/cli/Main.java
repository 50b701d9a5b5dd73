package backheel.cli;

import backheel.store.database.DatabaseUnavailableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry point of the command line. */
@Command(
    name = "backheel",
    description = "The football-story bot for Telegram and Discord.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      ReadCommand.class,
      AskCommand.class,
      FactsCommand.class,
      FeedsCommand.class,
      BackupCommand.class,
      RestoreCommand.class
    })
final class Main {
  private Main() {}

  /** Runs the command named, or {@code run} when none is. */
  public static void main(String[] arguments) {
    // First of all: every library opened from now on is one more file.
    OpenFileLimitCheck.warning().ifPresent(Main::exitWithError);
    ParentProcessWatch.begin();
    // Readers have languages of their own; that of the machine, with its digits, changes nothing.
    Locale.setDefault(Locale.ROOT);
    System.exit(execute(arguments));
  }

  private static void exitWithError(String why) {
    System.err.println(why);
    System.exit(1);
  }

  /**
   * Runs a command line and returns the exit code: 0 for success, 1 for a failure, 2 for a line
   * that was not understood.
   */
  static int execute(String... arguments) {
    return execute(new PrintWriter(System.err, true, Charset.defaultCharset()), arguments);
  }

  static int execute(PrintWriter err, String... arguments) {
    var line = new CommandLine(new Main());
    line.setErr(err);
    line.setExecutionExceptionHandler(Main::printFailure);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    boolean named =
        arguments.length > 0
            && (line.getSubcommands().containsKey(arguments[0])
                || arguments[0].equals("--help")
                || arguments[0].equals("-h")
                || arguments[0].equals("--version")
                || arguments[0].equals("-V")
                || !arguments[0].startsWith("-"));
    if (named) {
      return line.execute(arguments);
    }
    var withRun = new String[arguments.length + 1];
    withRun[0] = "run";
    System.arraycopy(arguments, 0, withRun, 1, arguments.length);
    return line.execute(withRun);
  }

  /** Prints an expected failure as its message, and a bug with its stack trace. */
  private static int printFailure(
      Exception e, CommandLine command, CommandLine.ParseResult ignoredResult) {
    PrintWriter err = command.getErr();
    if (e instanceof IOException || e instanceof DatabaseUnavailableException) {
      err.println(e.getMessage());
    } else {
      e.printStackTrace(err);
    }
    err.flush();
    return 1;
  }
}
