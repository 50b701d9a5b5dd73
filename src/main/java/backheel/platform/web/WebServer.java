package backheel.platform.web;

import backheel.chat.Wording;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server: which path leads where, and what is said when it leads nowhere. */
final class WebServer {
  private static final Logger log = LoggerFactory.getLogger(WebServer.class);

  /** Bytes a second. */
  private static final int SLOWEST_BODY = 256;

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private WebServer() {}

  /**
   * The address where browsers of this machine alone can knock.
   *
   * @param port 0 for any that is free
   */
  static ServerSocketChannel door(int port) throws IOException {
    var door = ServerSocketChannel.open();
    try {
      return door.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
    } catch (IOException e) {
      door.close();
      throw e;
    }
  }

  /** A server that is not started yet. */
  static Javalin of(
      ServerSocketChannel door, ChatApi chat, MenuApi menu, EventsApi events, Gallery gallery) {
    return Javalin.create(config -> {
      configure(config, door);
      lead(config.routes, chat, menu, events, gallery);
      tell(config.routes);
    });
  }

  private static void lead(
      RoutesConfig routes, ChatApi chat, MenuApi menu, EventsApi events, Gallery gallery) {
    var page = new Page();
    routes.before(Guard::check);
    routes.get("/", request -> page.send(request, "index.html"));
    for (var name : Page.names()) {
      routes.get("/" + name, request -> page.send(request, name));
    }
    routes.get("/healthz", request -> request.result("ok"));
    routes.post("/api/ask", chat::ask);
    routes.post("/api/press", chat::press);
    routes.get("/api/commands", menu::commands);
    routes.get("/api/suggest", menu::suggest);
    routes.get("/api/events", events::follow);
    routes.get("/picture/{name}", gallery::send);
  }

  private static void tell(RoutesConfig routes) {
    routes.exception(Refusal.class, (e, request) -> refuse(request, e.status(), e.line()));
    // Whoever asked has gone, or we are closing: nobody is left to be told.
    routes.exception(IOException.class, WebServer::cutOff);
    routes.exception(InterruptedException.class, WebServer::cutOff);
    routes.exception(Exception.class, WebServer::failed);
    routes.error(404, request -> refuse(request, 404, "There is nothing here."));
    routes.error(405, request -> refuse(request, 405, "This is not asked in that way."));
  }

  private static void configure(JavalinConfig config, ServerSocketChannel door) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.prefer405over404 = true;
    config.jetty.threadPool = threads();
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    // A body that trickles is given up; answers may take as long as a page listens.
    config.jetty.modifyServer(
        server -> server.insertHandler(new MinimumDataRateHandler(SLOWEST_BODY, 0)));
    config.jetty.addConnector((server, http) -> connector(server, http, door));
  }

  /** A few threads that wait for the network; each request runs on a virtual thread. */
  private static QueuedThreadPool threads() {
    var threads = new QueuedThreadPool(8, 2);
    threads.setName("web");
    threads.setDaemon(true);
    threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
    return threads;
  }

  private static ServerConnector connector(
      Server server, HttpConfiguration http, ServerSocketChannel door) {
    var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    try {
      connector.open(door);
    } catch (IOException e) {
      throw new UncheckedIOException("a door that was open is closed", e);
    }
    return connector;
  }

  private static void refuse(Context request, int status, String line) {
    request.status(status);
    Json.send(request, Map.of("error", line));
  }

  private static void cutOff(Exception e, Context request) {
    log.debug("{} was cut off: {}", request.path(), e.toString());
  }

  private static void failed(Exception e, Context request) {
    var code = Integer.toString(ThreadLocalRandom.current().nextInt(46656, 1679616), 36);
    log.error("{} failed, code {}", request.path(), code, e);
    refuse(request, 500, Wording.in("en").say("platform.silent") + " (" + code + ")");
  }
}
