package backheel.source.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The spellings of addresses that lead away from the public web, by family. {@code PORT} stands for
 * the port of a server on loopback.
 */
final class AddressForms {
  /** First and last addresses of the ranges that are not the public web's. */
  private static final List<String> PRIVATE =
      List.of(
          "0.0.0.1",
          "0.255.255.255",
          "10.0.0.0",
          "10.255.255.255",
          "100.64.0.0",
          "100.127.255.255",
          "127.0.0.0",
          "127.255.255.255",
          "169.254.0.0",
          "169.254.255.255",
          "172.16.0.0",
          "172.31.255.255",
          "192.0.0.0",
          "192.0.0.255",
          "192.0.2.255",
          "192.168.0.0",
          "192.168.255.255",
          "198.18.0.0",
          "198.19.255.255",
          "198.51.100.255",
          "203.0.113.0",
          "224.0.0.0",
          "239.255.255.255",
          "240.0.0.0",
          "255.255.255.255");

  /** Where clouds tell a machine its own secrets. */
  private static final List<String> METADATA =
      List.of("169.254.169.254", "100.100.100.200", "168.63.129.16", "192.0.0.192");

  private AddressForms() {}

  static List<String> all() {
    return Stream.of(loopback(), metadata(), ranges(), sixes(), schemes(), odd())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** 127.0.0.1 as numbers of every base and length, in letters that look like digits, by name. */
  private static List<String> loopback() {
    return hosts(
        ":PORT/",
        "127.0.0.1",
        "127.1",
        "127.0.1",
        "127.0.0.2",
        "127.255.255.254",
        "2130706433",
        "02130706433",
        "017700000001",
        "0017700000001",
        "0177.0.0.1",
        "0177.0.0.01",
        "0177.1",
        "00000177.0.0.1",
        "0x7f.1",
        "0x7F.1",
        "0x7f000001",
        "0X7F000001",
        "0x0000007f000001",
        "0x7f.0x0.0x0.0x1",
        "0x7f.0.0.1",
        "0x7f.0.01",
        "127.0.0.1.",
        "127.0.0.01",
        "127.000.000.001",
        "127.0.0.0x1",
        "4294967296",
        "383.0.0.1",
        "127.0.0.257",
        "①②⑦.⓪.⓪.①",
        "１２７.０.０.１",
        "𝟏𝟐𝟕.𝟎.𝟎.𝟏",
        "127。0。0。1",
        "127．0．0．1",
        "127｡0｡0｡1",
        "%31%32%37.0.0.1",
        "%31%32%37%2e%30%2e%30%2e%31",
        "0",
        "0.0.0.0",
        "00000000",
        "0x0",
        "localhost",
        "LOCALHOST",
        "localhost.",
        "localhost.localdomain",
        "ip6-localhost",
        "ip6-loopback",
        "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
        "ｌｏｃａｌｈｏｓｔ",
        "loc\u00adalhost",
        "local\u200bhost",
        "%6c%6f%63%61%6c%68%6f%73%74");
  }

  private static List<String> metadata() {
    var forms = new ArrayList<String>();
    for (var address : METADATA) {
      long whole = whole(address);
      forms.addAll(
          hosts(
              "/latest/meta-data/",
              address,
              address + ".",
              "" + whole,
              "0x" + Long.toHexString(whole),
              "0" + Long.toOctalString(whole),
              "[::ffff:" + address + "]",
              "[64:ff9b::" + address + "]",
              "[2002:" + hex(whole) + "::1]"));
    }
    forms.add("http://[fd00:ec2::254]/latest/meta-data/");
    forms.add("http://metadata.google.internal/computeMetadata/v1/");
    return forms;
  }

  private static List<String> ranges() {
    return hosts("/", PRIVATE.toArray(String[]::new));
  }

  private static List<String> sixes() {
    return hosts(
        ":PORT/",
        "[::1]",
        "[::]",
        "[0:0:0:0:0:0:0:1]",
        "[0000:0000:0000:0000:0000:0000:0000:0001]",
        "[::0001]",
        "[::127.0.0.1]",
        "[::7f00:1]",
        "[::ffff:127.0.0.1]",
        "[::FFFF:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::ffff:0:127.0.0.1]",
        "[0:0:0:0:0:ffff:7f00:0001]",
        "[64:ff9b::7f00:1]",
        "[64:ff9b::127.0.0.1]",
        "[64:ff9b:1::7f00:1]",
        "[2002:7f00:1::]",
        "[2001:0:7f00:1::]",
        "[2001:10::1]",
        "[2001:20::1]",
        "[2001:db8::1]",
        "[3fff::1]",
        "[5f00::1]",
        "[100::1]",
        "[100:0:0:1::1]",
        "[fe80::1]",
        "[fe80::1%25lo]",
        "[fe80::1%25eth0]",
        "[::1%25lo]",
        "[fec0::1]",
        "[fc00::1]",
        "[fdff:ffff::1]",
        "[ff01::1]",
        "[ff02::1]",
        "[ff0e::1]");
  }

  private static List<String> schemes() {
    return List.of(
        "https://127.0.0.1:PORT/",
        "https://localhost:PORT/",
        "HTTP://127.0.0.1:PORT/",
        "feed://127.0.0.1:PORT/",
        "feed:http://127.0.0.1:PORT/",
        "file:///etc/passwd",
        "file://127.0.0.1/etc/passwd",
        "jar:file:///tmp/x.jar!/x",
        "jar:http://127.0.0.1:PORT/x.jar!/x",
        "ftp://127.0.0.1:PORT/",
        "gopher://127.0.0.1:PORT/",
        "dict://127.0.0.1:PORT/",
        "ldap://127.0.0.1:PORT/",
        "ws://127.0.0.1:PORT/",
        "data:text/plain,secret",
        "javascript:alert(1)");
  }

  /** Addresses that two readers of one address take for two. */
  private static List<String> odd() {
    return List.of(
        "http://127.0.0.1/",
        "http://127.0.0.1:0/",
        "http://127.0.0.1:65536/",
        "http://127.0.0.1:PORT\\@public.example/",
        "http://127.0.0.1:PORT#@public.example/",
        "http://127.0.0.1:PORT?@public.example/",
        "http://127.0.0.1%00.public.example:PORT/",
        "http://127.0.0.1%09:PORT/",
        "http://127.0.0.1\t:PORT/",
        "http:127.0.0.1:PORT/",
        "http:/127.0.0.1:PORT/",
        "http:///127.0.0.1:PORT/",
        "http:\\\\127.0.0.1:PORT\\",
        "//127.0.0.1:PORT/",
        "http://user:word@127.0.0.1:PORT/",
        "http://public.example@127.0.0.1:PORT/",
        "http://public.example%40127.0.0.1:PORT/",
        "http://[127.0.0.1]:PORT/",
        "http://[::1/",
        "http://[::1]@127.0.0.1:PORT/");
  }

  private static List<String> hosts(String rest, String... hosts) {
    return Stream.of(hosts).map(host -> "http://" + host + rest).toList();
  }

  private static long whole(String address) {
    long whole = 0;
    for (var part : address.split("\\.", -1)) {
      whole = whole * 256 + Long.parseLong(part);
    }
    return whole;
  }

  private static String hex(long whole) {
    return String.format(Locale.ROOT, "%x:%x", whole >> 16, whole & 0xffff);
  }
}
