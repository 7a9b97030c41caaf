package io.perennial.standalone;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.perennial.localtokens.SignInLinks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Somebody at the workbench, in a real browser: what goes wrong on a page is noted. */
final class Visitor implements AutoCloseable {

  /** WCAG 2.2, levels A and AA. */
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private static final List<String> SCOPES =
      List.of("commands", "views", "history", "operations", "personal");
  private static final int LINK_SECONDS = 600;

  private final BrowserContext context;
  private final String address;
  private final List<String> wrong = new CopyOnWriteArrayList<>();

  /** The page in front. */
  final Page page;

  private Visitor(BrowserContext context, String address) {
    this.context = context;
    this.address = address;
    this.page = context.newPage();
    String host = URI.create(address).getAuthority();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") || message.type().equals("warning")) {
        wrong.add(page.url() + " says " + message.text());
      }
    });
    page.onPageError(error -> wrong.add(page.url() + " fails: " + error));
    page.onDialog(dialog -> {
      wrong.add(page.url() + " opens a dialog: " + dialog.message());
      dialog.dismiss();
    });
    page.onRequest(request -> {
      URI asked = URI.create(request.url().split("#", 2)[0].replace(" ", "%20"));
      if (asked.getAuthority() != null && !asked.getAuthority().equals(host)) {
        wrong.add(page.url() + " asks " + request.url());
      }
    });
  }

  /** The browser of the machine; the tests of the class are skipped where there is none. */
  static Browser browser(Playwright playwright) {
    Optional<Path> chromium =
        Stream.of("chromium", "chromium-browser", "google-chrome")
            .map(name -> Path.of("/usr/bin", name))
            .filter(Files::isExecutable)
            .findFirst();
    Assumptions.assumeTrue(
        chromium.isPresent(),
        "There is no Chromium on this machine: the workbench was not looked at");
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(chromium.orElseThrow())
                .setArgs(List.of("--no-sandbox")));
  }

  /** Playwright, which brings no browser of its own. */
  static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  /**
   * Somebody who has come in by a link.
   *
   * @param data where the service has its data
   * @param locale the language of the browser, such as {@code zh-CN}
   */
  static Visitor comes(Browser browser, Path data, String who, String locale, ColorScheme colours) {
    String link = link(data, who);
    Visitor visitor =
        new Visitor(
            browser.newContext(
                new Browser.NewContextOptions().setLocale(locale).setColorScheme(colours)),
            link.substring(0, link.indexOf("/sign-in")));
    visitor.page.navigate(link);
    return visitor;
  }

  /** A link for somebody who may do everything. */
  static String link(Path data, String who) {
    try {
      return SignInLinks.in(data)
          .link(new SignInLinks.Grant(who, SCOPES), Instant.now().plusSeconds(LINK_SECONDS))
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes to a page of the workbench. */
  void goesTo(String path) {
    page.navigate(address + path);
  }

  /** What axe finds wrong with the page, in a line each. */
  List<String> hurdles() {
    return new AxeBuilder(page)
        .withTags(RULES).analyze().getViolations().stream()
            .map((Rule rule) ->
                page.url() + " " + rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
            .toList();
  }

  /** Whether the page is wider than the window. */
  boolean hasToScrollSideways() {
    return (Boolean)
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }

  /** Whatever has gone wrong so far. */
  List<String> wrong() {
    return wrong;
  }

  @Override
  public void close() {
    context.close();
  }
}
