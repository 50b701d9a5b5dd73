package backheel.platform.web;

import backheel.chat.LocalizedTexts;
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

/** The HTTP server: its routes, and its error responses. */
final class WebServer {
  private static final Logger log = LoggerFactory.getLogger(WebServer.class);

  /** Minimum rate at which a body must arrive. */
  private static final int MIN_BODY_BYTES_PER_SECOND = 256;

  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private WebServer() {}

  /**
   * Opens the address, which only browsers of this machine can reach.
   *
   * @param port 0 for any free one
   */
  static ServerSocketChannel bind(int port) throws IOException {
    var door = ServerSocketChannel.open();
    try {
      return door.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
    } catch (IOException e) {
      door.close();
      throw e;
    }
  }

  /** Returns a server that is not started yet. */
  static Javalin of(
      ServerSocketChannel door,
      WebReceiver chat,
      CommandCompletionApi menu,
      PushStreamApi events,
      GeneratedPictureCache generatedPictureCache) {
    return Javalin.create(config -> {
      configure(config, door);
      addRoutes(config.routes, chat, menu, events, generatedPictureCache);
      addErrorHandlers(config.routes);
    });
  }

  private static void addRoutes(
      RoutesConfig routes,
      WebReceiver chat,
      CommandCompletionApi menu,
      PushStreamApi events,
      GeneratedPictureCache generatedPictureCache) {
    var pageFiles = new PageFiles();
    routes.before(RequestGuard::check);
    routes.get("/", request -> pageFiles.send(request, "index.html"));
    for (var name : PageFiles.names()) {
      routes.get("/" + name, request -> pageFiles.send(request, name));
    }
    routes.get("/healthz", request -> request.result("ok"));
    routes.post("/api/ask", chat::ask);
    routes.post("/api/press", chat::press);
    routes.get("/api/commands", menu::commands);
    routes.get("/api/suggest", menu::suggest);
    routes.get("/api/events", events::follow);
    routes.get("/picture/{name}", generatedPictureCache::send);
  }

  private static void addErrorHandlers(RoutesConfig routes) {
    routes.exception(
        RequestRefusedException.class, (e, request) -> refuse(request, e.status(), e.message()));
    // The client has gone, or the server is closing: there is no one to respond to.
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
    // A body that arrives too slowly is aborted; responses may take as long as a page listens.
    config.jetty.modifyServer(
        server -> server.insertHandler(new MinimumDataRateHandler(MIN_BODY_BYTES_PER_SECOND, 0)));
    config.jetty.addConnector((server, http) -> connector(server, http, door));
  }

  /** Returns a few threads that wait for the network; each request runs on a virtual thread. */
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
    WebJson.send(request, Map.of("error", line));
  }

  private static void cutOff(Exception e, Context request) {
    log.debug("{} was cut off: {}", request.path(), e.toString());
  }

  private static void failed(Exception e, Context request) {
    var code = Integer.toString(ThreadLocalRandom.current().nextInt(46656, 1679616), 36);
    log.error("{} failed, code {}", request.path(), code, e);
    refuse(request, 500, LocalizedTexts.in("en").text("platform.silent") + " (" + code + ")");
  }
}
