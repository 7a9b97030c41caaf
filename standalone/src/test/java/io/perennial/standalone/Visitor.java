package io.perennial.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import io.perennial.localtokens.SignInLinks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Somebody at the workbench, in a real browser: what goes wrong on a page is noted. */
final class Visitor implements AutoCloseable {

  /** As on a phone. */
  static final int NARROW = 360;

  /** As on a desk. */
  static final int USUAL = 1280;

  private static final int HEIGHT = 900;
  private static final int OK = 200;
  private static final String WIDER = "document.documentElement.scrollWidth - window.innerWidth";

  /** In a window as narrow as a phone's the row of rooms is scrolled. */
  private static final String ROOM_IN_SIGHT =
      "[...document.querySelectorAll('.rooms [aria-current]')].every(room =>"
          + " room.getBoundingClientRect().left >= 0"
          + " && room.getBoundingClientRect().right <= window.innerWidth)";

  /** What no template makes. */
  private static final String STRANGE = "body script, main img, [onerror]";

  /** WCAG 2.2, levels A and AA. */
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /** Everything that a person may do. */
  static final List<String> SCOPES =
      List.of("commands", "views", "history", "operations", "personal");

  private static final int LINK_SECONDS = 600;
  private static final int MOST_TABS = 300;

  /** The page in front. */
  final Page page;

  private final BrowserContext context;
  private final String address;
  private final List<String> wrong = new CopyOnWriteArrayList<>();

  private Visitor(BrowserContext context, String address) {
    this.context = context;
    this.address = address;
    this.page = context.newPage();
    page.onConsoleMessage(message -> {
      // What the content security policy stops is an error here, too.
      if (message.type().equals("error") || message.type().equals("warning")) {
        note("says " + message.text());
      }
    });
    page.onPageError(error -> note("fails: " + error));
    page.onDialog(dialog -> {
      note("opens a dialog: " + dialog.message());
      dialog.dismiss();
    });
    page.onRequest(request -> {
      if (!request.url().startsWith(address + "/") && !request.url().matches("(data|blob):.*")) {
        note("asks " + request.url());
      }
    });
  }

  private void note(String what) {
    wrong.add(page.url().replace(address, "") + " " + what);
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
                // In a container there is nothing that the sandbox could be made of.
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
   * @param width of the window, in pixels
   */
  static Visitor comes(
      Browser browser, Path data, String who, String locale, ColorScheme colours, int width) {
    String link = link(data, who);
    Visitor visitor =
        new Visitor(
            browser.newContext(
                new Browser.NewContextOptions()
                    .setLocale(locale)
                    .setColorScheme(colours)
                    .setViewportSize(width, HEIGHT)),
            link.substring(0, link.indexOf("/sign-in")));
    visitor.page.navigate(link);
    return visitor;
  }

  /** Somebody who reads English, by daylight, at a desk. */
  static Visitor comes(Browser browser, Path data, String who) {
    return comes(browser, data, who, "en-GB", ColorScheme.LIGHT, USUAL);
  }

  /** A link for somebody who may do everything. */
  static String link(Path data, String who) {
    return link(data, who, SCOPES);
  }

  /** A link for somebody who may do this. */
  static String link(Path data, String who, List<String> scopes) {
    try {
      return SignInLinks.in(data)
          .link(new SignInLinks.Grant(who, scopes), Instant.now().plusSeconds(LINK_SECONDS))
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Goes to a page of the workbench, and waits until all that it asks for by itself is there.
   *
   * @return the status that it was answered with
   */
  int goesTo(String path) {
    Response answer = page.navigate(address + path);
    assertThat(page.locator("[hx-trigger^=load]")).hasCount(0);
    assertThat(page.locator(".chart:not(:has(canvas))")).hasCount(0);
    return answer.status();
  }

  /** Goes to a page and tells what is wrong with it at first sight. */
  List<String> faultsOf(String path) {
    List<String> faults = new ArrayList<>();
    int status = goesTo(path);
    if (status != OK) {
      faults.add(path + " is answered with " + status);
    }
    int wider = ((Number) page.evaluate(WIDER)).intValue();
    if (wider > 0) {
      faults.add(path + " is wider than the window by " + wider);
    }
    if (!Boolean.TRUE.equals(page.evaluate(ROOM_IN_SIGHT))) {
      faults.add(path + " does not show which room it is in");
    }
    if (page.locator(STRANGE).count() > 0) {
      faults.add(path + " has elements that were made from text");
    }
    return faults;
  }

  /** The page as it comes, without drawing it. */
  String reads(String path) {
    APIResponse answer = page.request().get(address + path.replace(" ", "%20"));
    if (answer.status() != OK) {
      throw new AssertionError(path + " is answered with " + answer.status());
    }
    String text = answer.text();
    answer.dispose();
    return text;
  }

  /** Whether the window is as narrow as a phone's. */
  boolean isNarrow() {
    return page.viewportSize().width == NARROW;
  }

  /** Where the page is, below the address of the workbench. */
  String at() {
    return page.url().replace(address, "");
  }

  /** The pages that links lead to. */
  List<String> links() {
    Object found =
        page.evaluate(
            "[...document.querySelectorAll('a[href]:not([download])')].map(link => link.getAttribute('href'))");
    return ((List<?>) found)
        .stream().map(href -> href.toString().split("#", 2)[0]).filter(Links::isPage).toList();
  }

  /** What axe finds wrong with the page, in a line each. */
  List<String> hurdles() {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations")); // what is in order need not be written down
    return new AxeBuilder(page)
        .options(options).withTags(RULES).setLegacyMode(true).analyze().getViolations().stream()
            .map((Rule rule) ->
                at() + " " + rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
            .toList();
  }

  /** The colour of the page behind everything. */
  String ground() {
    return String.valueOf(page.evaluate("getComputedStyle(document.body).backgroundColor"));
  }

  /** Presses a key, wherever the keyboard is. */
  void press(String key) {
    page.keyboard().press(key);
  }

  /** Goes from one thing to the next with the keyboard until it is where it wants to be. */
  void tabsTo(String selector) {
    for (int pressed = 0; pressed < MOST_TABS; pressed++) {
      press("Tab");
      if (Boolean.TRUE.equals(
          page.evaluate("wanted => document.activeElement.matches(wanted)", selector))) {
        return;
      }
    }
    throw new AssertionError(selector + " is out of reach of the keyboard at " + at());
  }

  /** What was asked for here and refused is no fault of the page, though the console tells it. */
  void excuse(String what) {
    if (!wrong.removeIf(line -> line.contains(what))) {
      throw new AssertionError("Nothing says " + what + " at " + at() + " but " + wrong);
    }
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
