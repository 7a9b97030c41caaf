package io.perennial.workbench.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.webjars.WebJarVersionLocator;

/** Style sheet, scripts and icon: each has the hash of its content in its address. */
public final class Assets {

  private static final int HASH_DIGITS = 12;

  private final Map<String, Asset> byName = new TreeMap<>();

  /**
   * One of them.
   *
   * @param type its media type
   * @param address where it is
   * @param content what it is
   */
  record Asset(String type, String address, byte[] content) {}

  /** Reads them all. */
  public Assets() {
    WebJarVersionLocator webJars = new WebJarVersionLocator();
    add("workbench.css", "text/css", "/io/perennial/workbench/assets/workbench.css");
    add("workbench.js", "text/javascript", "/io/perennial/workbench/assets/workbench.js");
    add("charts.js", "text/javascript", "/io/perennial/workbench/assets/charts.js");
    add("icon.svg", "image/svg+xml", "/io/perennial/workbench/assets/icon.svg");
    add("htmx.js", "text/javascript", inWebJar(webJars, "htmx.org", "dist/htmx.min.js"));
    add("echarts.js", "text/javascript", inWebJar(webJars, "echarts", "dist/echarts.min.js"));
  }

  /** Where one of them is. */
  public String address(String name) {
    Asset asset = byName.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("There is no " + name);
    }
    return asset.address;
  }

  /** All of them, by their addresses. */
  Map<String, Asset> byAddress() {
    Map<String, Asset> all = new TreeMap<>();
    byName.values().forEach(asset -> all.put(asset.address, asset));
    return all;
  }

  private static String inWebJar(WebJarVersionLocator webJars, String name, String path) {
    String full = webJars.fullPath(name, path);
    if (full == null) {
      throw new IllegalStateException("There is no " + path + " of " + name);
    }
    return "/" + full;
  }

  private void add(String name, String type, String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("There is no " + resource);
      }
      byte[] content = in.readAllBytes();
      String hash =
          HexFormat.of()
              .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
              .substring(0, HASH_DIGITS);
      byName.put(name, new Asset(type + ";charset=UTF-8", "/assets/" + hash + "/" + name, content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
