package backheel.testing.telegram;

import java.io.IOException;
import java.io.OutputStream;

/** The fake Telegram as a program: {@code TelegramMain PORT [TOKEN]}; it ends with its input. */
public final class TelegramMain {
  private TelegramMain() {}

  public static void main(String[] args) throws IOException {
    var token = args.length > 1 ? args[1] : FakeTelegram.TOKEN;
    try (var telegram = new FakeTelegram(Integer.parseInt(args[0]), token)) {
      System.out.println("listening on " + telegram.address());
      // Whoever started this holds its input open for as long as it is needed.
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
