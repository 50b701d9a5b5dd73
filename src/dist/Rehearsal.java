import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Runs the packaged bot once, beside a Telegram that asks it two questions, and keeps the classes
 * that it loaded as they are in memory, so that every later start is quicker. Where the runtime
 * cannot do that, before Java 25, the package stays as it is.
 *
 * <p>{@code java src/dist/Rehearsal.java target/backheel}
 */
final class Rehearsal {
  private static final String ME = "{\"id\":1,\"is_bot\":true,\"first_name\":\"B\",\"username\":\"b_bot\"}";
  private static final String CHAT = "{\"id\":2,\"type\":\"private\"}";
  private static final String MESSAGE = "{\"message_id\":3,\"date\":1,\"chat\":" + CHAT + ",\"text\":\"a\"}";
  private static final String ASKED =
      "{\"update_id\":%d,\"message\":{\"message_id\":%1$d,\"date\":%d,\"chat\":" + CHAT
          + ",\"from\":{\"id\":2,\"is_bot\":false,\"first_name\":\"A\"},\"text\":\"%s\"}}";

  public static void main(String[] home) throws Exception {
    var app = Path.of(home[0]).toAbsolutePath().resolve("lib/app");
    var cache = app.resolve("backheel.aot");
    var folder = Files.createTempDirectory("rehearsal");
    var answered = new CountDownLatch(2);
    var telegram = telegram(answered);
    try {
      var configuration = folder.resolve("backheel.yml");
      Files.writeString(configuration, "sources: []\nplatforms:\n  discord: {enabled: false}\n");
      var bot =
          new ProcessBuilder(
              app.resolve("../../bin/backheel").toString(),
              "run", "--config", configuration.toString(),
              "--data", folder.resolve("data").toString(), "--port", "0");
      bot.environment().put("JAVA_TOOL_OPTIONS", "-XX:AOTCacheOutput=" + cache);
      bot.environment().put("BACKHEEL_TELEGRAM_TOKEN", "1:rehearsal");
      bot.environment()
          .put("BACKHEEL_TELEGRAM_API", "http://127.0.0.1:" + telegram.getAddress().getPort());
      var log = folder.resolve("log").toFile();
      var running = bot.redirectErrorStream(true).redirectOutput(log).start();
      for (int i = 0; i < 300 && running.isAlive() && answered.getCount() > 0; i++) {
        answered.await(100, TimeUnit.MILLISECONDS);
      }
      running.destroy();
      if (!running.waitFor(60, TimeUnit.SECONDS)) {
        running.destroyForcibly().waitFor();
      }
      if (answered.getCount() == 0 && Files.exists(cache)) {
        Files.writeString(
            app.resolve("backheel.cfg"),
            // A cache that does not fit is left alone without a word.
            "java-options=-XX:AOTCache=$APPDIR/backheel.aot\njava-options=-Xlog:aot*=off\n",
            StandardOpenOption.APPEND);
      } else {
        System.out.println("The package starts without a class cache.");
        Files.deleteIfExists(cache);
      }
    } finally {
      telegram.stop(0);
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static HttpServer telegram(CountDownLatch answered) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", call -> {
      call.getRequestBody().readAllBytes();
      var method = call.getRequestURI().getPath().replaceAll(".*/", "").toLowerCase();
      var result =
          switch (method) {
            case "getme" -> ME;
            case "getupdates" -> "[" + question((int) answered.getCount()) + "]";
            case "sendmessage" -> MESSAGE;
            default -> "true";
          };
      var body = ("{\"ok\":true,\"result\":" + result + "}").getBytes(StandardCharsets.UTF_8);
      call.getResponseHeaders().add("Content-Type", "application/json");
      call.sendResponseHeaders(200, body.length);
      call.getResponseBody().write(body);
      call.close();
      if (method.equals("sendmessage")) {
        answered.countDown();
      }
    });
    server.start();
    return server;
  }

  private static String question(int left) {
    long now = System.currentTimeMillis() / 1_000;
    return switch (left) {
      case 2 -> ASKED.formatted(1, now, "/follow Hakimi");
      case 1 -> ASKED.formatted(2, now, "/latest");
      default -> "";
    };
  }
}
