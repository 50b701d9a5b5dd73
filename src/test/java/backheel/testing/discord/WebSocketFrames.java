package backheel.testing.discord;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** The server's end of a WebSocket (RFC 6455), with Discord's compression of single messages. */
final class WebSocketFrames {
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private final Socket socket;
  private final DataInputStream in;
  private final OutputStream out;
  private volatile boolean compressed;
  private volatile boolean dead;

  WebSocketFrames(Socket socket, InputStream in, OutputStream out) {
    this.socket = socket;
    this.in = new DataInputStream(in);
    this.out = out;
  }

  void shakeHands(Map<String, String> headers) throws IOException {
    var key = headers.get("Sec-WebSocket-Key") + GUID;
    try {
      var hash = MessageDigest.getInstance("SHA-1").digest(key.getBytes(StandardCharsets.US_ASCII));
      var accept = Base64.getEncoder().encodeToString(hash);
      out.write(
          ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                  + "Sec-WebSocket-Accept: "
                  + accept
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void compress(boolean on) {
    compressed = on;
  }

  /** From now on nothing goes through in either direction, and nobody is told. */
  void die() {
    dead = true;
  }

  /** The next text of the client, null after its last. */
  @Nullable String next() throws IOException {
    while (true) {
      int first = in.read();
      if (first < 0) {
        return null;
      }
      int second = in.readUnsignedByte();
      long length = second & 127;
      if (length == 126) {
        length = in.readUnsignedShort();
      } else if (length == 127) {
        length = in.readLong();
      }
      var mask = in.readNBytes(4);
      var data = in.readNBytes(Math.toIntExact(length));
      for (int i = 0; i < data.length; i++) {
        data[i] ^= mask[i & 3];
      }
      switch (dead ? 0 : first & 15) {
        case 1 -> {
          return new String(data, StandardCharsets.UTF_8);
        }
        case 8 -> {
          frame(8, data);
          return null;
        }
        case 9 -> frame(10, data);
        default -> {}
      }
    }
  }

  void send(String text) {
    try {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      frame(compressed ? 2 : 1, compressed ? deflated(bytes) : bytes);
    } catch (IOException e) {
      drop();
    }
  }

  void close(int code, String reason) throws IOException {
    var data = new ByteArrayOutputStream();
    var writer = new DataOutputStream(data);
    writer.writeShort(code);
    writer.writeBytes(reason);
    frame(8, data.toByteArray());
  }

  void drop() {
    try {
      socket.close();
    } catch (IOException e) {
      // Gone already, which is what was wanted.
    }
  }

  private static byte[] deflated(byte[] bytes) {
    var deflater = new Deflater();
    deflater.setInput(bytes);
    deflater.finish();
    var out = new ByteArrayOutputStream();
    var buffer = new byte[8192];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  private synchronized void frame(int opcode, byte[] data) throws IOException {
    if (dead) {
      return;
    }
    var bytes = new ByteArrayOutputStream();
    var writer = new DataOutputStream(bytes);
    writer.write(128 | opcode);
    if (data.length < 126) {
      writer.write(data.length);
    } else if (data.length < 65_536) {
      writer.write(126);
      writer.writeShort(data.length);
    } else {
      writer.write(127);
      writer.writeLong(data.length);
    }
    writer.write(data);
    out.write(bytes.toByteArray());
    out.flush();
  }
}
