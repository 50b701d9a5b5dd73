package backheel.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A line to a local server that can be pulled out, so that connections are refused, and put back.
 */
final class Cable implements AutoCloseable {
  private final int to;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private ServerSocket socket;

  Cable(URI to) throws IOException {
    this.to = to.getPort();
    this.socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    this.port = socket.getLocalPort();
    serve(socket);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  void pull() throws IOException {
    socket.close();
    for (var one : open) {
      one.close();
    }
  }

  void putBack() throws IOException {
    socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
    serve(socket);
  }

  private void serve(ServerSocket server) {
    Thread.ofVirtual()
        .start(() -> {
          while (!server.isClosed()) {
            try {
              connect(server.accept());
            } catch (IOException e) {
              // Pulled, or nobody is at the other end: then both ends see it.
            }
          }
        });
  }

  private void connect(Socket here) throws IOException {
    open.add(here);
    try {
      var there = new Socket(InetAddress.getLoopbackAddress(), to);
      open.add(there);
      pass(here, there);
      pass(there, here);
    } catch (IOException e) {
      here.close();
      throw e;
    }
  }

  private static void pass(Socket from, Socket to) {
    Thread.ofVirtual()
        .start(() -> {
          try (from;
              to) {
            from.getInputStream().transferTo(to.getOutputStream());
          } catch (IOException e) {
            // One end is gone, and now the other.
          }
        });
  }

  @Override
  public void close() {
    try {
      pull();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
