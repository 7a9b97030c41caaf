package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The workbench over the example world, in a real browser. */
class WorkbenchE2E {

  /** Kinds of pages that are looked at, at most. */
  private static final int PAGES = 90;

  private static final int NARROW = 360;
  private static final int USUAL = 1280;
  private static final int HEIGHT = 900;

  /** Parts of an address that tell one page of a kind from another. */
  private static final Pattern PARTICULAR = Pattern.compile("(?<=/)(?=[^/]*[0-9])[^/?]+|\\?.*$");

  private static final Pattern FILE =
      Pattern.compile("/files/.*|/assets/.*|/sign-.*|.*\\.(csv|xlsx)");

  @TempDir static Path data;
  private static Playwright playwright;
  private static Browser browser;
  private static PerennialProcess service;

  @BeforeAll
  static void open() {
    playwright = Visitor.playwright();
    browser = Visitor.browser(playwright);
    service =
        PerennialProcess.start(
            data, "--perennial.example=true", "--perennial.workbench.enabled=true");
  }

  @AfterAll
  static void close() {
    if (service != null) {
      service.close();
    }
    playwright.close();
  }

  @Test
  void aLinkOpensTheWorkbenchOnce() {
    String link = Visitor.link(data, "ada@example");
    try (Visitor first = Visitor.comes(browser, data, "eve@example", "en-GB", ColorScheme.LIGHT)) {
      first.page.navigate(link);
      assertThat(first.page.url()).endsWith("/today");
      assertThat(first.page.locator(".who").innerText()).isEqualTo("ada@example");

      Response again = first.page.navigate(link);

      assertThat(again.status()).isEqualTo(403);
    }
  }

  @Test
  void speaksTheLanguageThatIsChosen() {
    try (Visitor visitor =
        Visitor.comes(browser, data, "ada@example", "en-GB", ColorScheme.LIGHT)) {
      assertThat(visitor.page.locator("h1").first().innerText()).isEqualTo("Today");

      visitor.page.locator("button[lang=zh-Hans]").click();

      assertThat(visitor.page.locator("html").getAttribute("lang")).isEqualTo("zh-Hans");
      assertThat(visitor.page.locator("h1").first().innerText()).isEqualTo("今日");
      assertThat(visitor.page.url()).endsWith("/today");
      assertThat(visitor.wrong()).isEmpty();
    }
  }

  /** One page of each kind that can be reached, whoever looks at it. */
  @ParameterizedTest
  @CsvSource({"en-GB, LIGHT", "zh-CN, DARK"})
  void everyPageIsSound(String locale, ColorScheme colours) {
    List<String> faults = new ArrayList<>();
    try (Visitor visitor = Visitor.comes(browser, data, "ada@example", locale, colours)) {
      Set<String> kinds = new HashSet<>();
      Set<String> seen = new LinkedHashSet<>();
      Deque<String> open = new ArrayDeque<>(List.of("/today"));
      while (!open.isEmpty() && seen.size() < PAGES) {
        String path = open.poll();
        if (!kinds.add(PARTICULAR.matcher(path).replaceAll("*"))) {
          continue;
        }
        seen.add(path);
        visitor.page.setViewportSize(USUAL, HEIGHT);
        visitor.goesTo(path);
        faults.addAll(visitor.hurdles());
        for (ElementHandle link : visitor.page.querySelectorAll("a[href]")) {
          String href = link.getAttribute("href");
          if (href.startsWith("/") && !FILE.matcher(href).matches()) {
            open.add(URI.create(href.replace(" ", "%20")).toString());
          }
        }
        visitor.page.setViewportSize(NARROW, HEIGHT);
        if (visitor.hasToScrollSideways()) {
          faults.add(path + " is wider than " + NARROW);
        }
      }
      assertThat(seen).hasSizeGreaterThan(9);
      faults.addAll(visitor.wrong());
    }
    assertThat(faults).isEmpty();
  }
}
