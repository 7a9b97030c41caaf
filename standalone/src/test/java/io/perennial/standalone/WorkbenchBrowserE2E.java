package io.perennial.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The workbench over the example world, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all
class WorkbenchBrowserE2E {

  private static final String ADA = "ada@example";
  private static final String BOB = "bob@example";
  private static final String APPROVAL = "form[action$='/approve-credit-limit'] button";
  private static final int SLOW_MILLIS = 60_000;

  @TempDir static Path data;
  private final Playwright playwright = Visitor.playwright();
  private Browser browser;
  private PerennialProcess service;
  private Api api;

  @BeforeAll
  void open() {
    browser = Visitor.browser(playwright);
    service = PerennialProcess.example(data, "--perennial.workbench.port=0");
    api = Api.as(ADA, service, data);
    opensByItselfOnceThereIsSomethingToShow();
    api.awaitViews();
  }

  /** The views of a new world are being made when the first visitor comes. */
  private void opensByItselfOnceThereIsSomethingToShow() {
    try (Visitor early = Visitor.comes(browser, data, ADA)) {
      assertThat(early.page.locator("h1")).containsText("Today", slow());
    }
  }

  @AfterAll
  void close() {
    if (service != null) {
      service.close();
    }
    playwright.close();
  }

  @ParameterizedTest
  @CsvSource({"en-GB, LIGHT, 360", "zh-CN, DARK, 1280"})
  void everyKindOfPageIsSound(String locale, ColorScheme colours, int width) {
    try (Visitor visitor = Visitor.comes(browser, data, ADA, locale, colours, width)) {
      Tour tour = new Tour(visitor, true);
      assertThat(tour.faults()).isEmpty();
      assertThat(tour.kinds()).isGreaterThan(50);
      assertThat(visitor.wrong()).isEmpty();
    }
  }

  @Test
  void aLinkOpensTheWorkbenchOnce() {
    String link = Visitor.link(data, BOB);
    try (Visitor visitor = Visitor.comes(browser, data, ADA)) {
      visitor.page.navigate(link);
      assertThat(visitor.at()).isEqualTo("/today");
      assertThat(visitor.page.locator(".who")).hasText(BOB);
      visitor.page.locator("form[action='/sign-out'] button").click();
      assertThat(visitor.page.locator("main h1")).hasText("Sign in");

      Response again = visitor.page.navigate(link);

      assertThat(again.status()).isEqualTo(403);
      assertThat(visitor.page.locator("[role=alert]")).isVisible();
      assertThat(visitor.hurdles()).isEmpty();
      visitor.excuse("status of 403");
      assertThat(visitor.goesTo("/today")).isEqualTo(200);
      assertThat(visitor.page.locator("main h1")).hasText("Sign in");
      assertThat(visitor.wrong()).isEmpty();
    }
  }

  @Test
  void speaksTheLanguageAndWearsTheColoursThatAreChosen() {
    try (Visitor visitor = Visitor.comes(browser, data, ADA)) {
      visitor.goesTo("/customers?stage=CUSTOMER");
      String light = visitor.ground();
      visitor.page.locator("button[lang=zh-Hans]").click();
      assertThat(visitor.page.locator("html")).hasAttribute("lang", "zh-Hans");
      assertThat(visitor.page.locator("h1")).hasText("客户");
      assertThat(visitor.at()).isEqualTo("/customers?stage=CUSTOMER");

      visitor.page.locator("form[action^='/choose/theme/dark'] button").click();

      assertThat(visitor.page.locator("html")).hasAttribute("data-theme", "dark");
      assertThat(visitor.ground()).isNotEqualTo(light);
      visitor.goesTo("/today");
      assertThat(visitor.page.locator("html")).hasAttribute("data-theme", "dark");
      assertThat(visitor.page.locator("h1")).containsText("今日");

      visitor.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(visitor.page.locator(".rooms")).isHidden();
      Locator card = visitor.page.locator(".card").first();
      assertThat(card).hasCSS("background-color", "rgb(255, 255, 255)"); // paper is light
      assertThat(visitor.wrong()).isEmpty();
    }
  }

  @Test
  void aCustomerIsFoundAsOneTypesAndSeenAsOfAnotherDay() {
    JsonNode customer = customer(0);
    try (Visitor visitor = Visitor.comes(browser, data, ADA)) {
      Page page = visitor.page;
      page.locator("#top-search").pressSequentially(name(customer));
      page.locator("#suggestions a").filter(having(name(customer))).first().click();
      assertThat(page.locator("h1")).hasText(name(customer));
      assertThat(page.locator("#customer")).not().hasClass(Pattern.compile(".*\\bpast\\b.*"));
      String today = page.locator("#day-shown").innerText();

      Locator slider = page.locator("#day");
      slider.click(); // in the middle of it

      assertThat(page.locator("#customer")).hasClass(Pattern.compile(".*\\bpast\\b.*"));
      assertThat(page.locator("#day-shown")).not().hasText(today);
      assertThat(page.locator("#customer .note").first())
          .containsText(page.locator("#day-shown").innerText());
      assertThat(visitor.at()).contains("asOf=");
      page.locator(".steps .button").click();
      assertThat(page.locator("h1")).hasText("What changed between two days");
      assertThat(visitor.hurdles()).isEmpty();
      assertThat(visitor.wrong()).isEmpty();
    }
  }

  @Test
  void aCellOfACohortLeadsToACustomerAndOnToAnEvent() {
    try (Visitor visitor = Visitor.comes(browser, data, ADA)) {
      Page page = visitor.page;
      visitor.goesTo("/analyses/churn");
      page.locator("a[href*='/churn/cohorts/behind']").first().click();
      assertThat(page.locator("h1")).hasText("Behind it");
      page.locator("th a").filter(having("Sales")).click();
      Locator sorted = page.locator("th[aria-sort=descending]");
      assertThat(sorted).containsText("Sales");

      Locator customer = page.locator("td a[href^='/customers/']").first();
      String customerId = customer.innerText();
      customer.click();
      assertThat(page.locator("#customer .note").first()).containsText(customerId);
      page.locator("#timeline a[href^='/history/events/']").first().click();

      assertThat(page.locator("#says-title")).isVisible();
      assertThat(page.locator("main")).containsText(customerId);
      assertThat(visitor.wrong()).isEmpty();
    }
  }

  @Test
  void aComplaintIsRecordedOnceWhatIsRefusedHasBeenMended() {
    String customerId = customer(1).get("customerId").asText();
    try (Visitor visitor = Visitor.comes(browser, data, ADA)) {
      Page page = visitor.page;
      visitor.goesTo("/do");
      page.locator("a[href='/do/complaints/record']").click();
      page.getByLabel("Customer ID").fill(customerId);
      page.getByLabel("Category").selectOption(new SelectOption().setIndex(1));
      page.getByLabel("Severity").fill("2");
      page.getByLabel("Channel").selectOption(new SelectOption().setIndex(1));
      page.getByLabel("Subject").fill("The crate had no lid");
      page.locator("#field-occurredOn").fill("2099-01-01");
      page.locator(".buttons button").click();

      assertThat(page.locator("#field-occurredOn")).hasAttribute("aria-invalid", "true");
      assertThat(page.locator("#field-occurredOn-fault")).isVisible();
      assertThat(page.getByLabel("Subject")).hasValue("The crate had no lid");
      assertThat(visitor.hurdles()).isEmpty();
      visitor.excuse("status of 4");

      page.locator("#field-occurredOn").fill("");
      page.locator(".buttons button").click();

      assertThat(page.locator(".done[role=status]")).containsText("Recorded");
      assertThat(page.locator(".path li").first()).containsText("Recorded");
      visitor.goesTo("/customers/" + customerId);
      assertThat(page.locator("#timeline li").filter(having("Complaint recorded"))).hasCount(1);
      assertThat(visitor.wrong()).isEmpty();
    }
  }

  @Test
  void whoHasAskedForALimitDoesNotApproveItAndSomebodyElseDoes() {
    JsonNode customer = without("/credit/limit");
    String acts = "/do/customers/" + customer.get("customerId").asText();
    try (Visitor ada = Visitor.comes(browser, data, ADA);
        Visitor bob = Visitor.comes(browser, data, BOB)) {
      ada.goesTo(acts + "/propose-credit-limit");
      ada.page.locator("#field-creditClass").selectOption("B");
      ada.page.locator("#field-limit-amount").fill("4321.00");
      ada.page.locator("#field-reason").fill("pays on the day");
      String proposalId = ada.page.locator("#field-proposalId").inputValue();
      ada.page.locator(".buttons button").click();
      assertThat(ada.page.locator(".done[role=status]")).containsText("Somebody else has to agree");

      ada.goesTo("/do/waiting");
      Locator own = matter(ada, proposalId);
      assertThat(own.locator(".notice")).containsText("somebody else has to decide");
      assertThat(own.locator(APPROVAL)).hasCount(0);
      ada.goesTo(acts + "/approve-credit-limit?proposalId=" + proposalId);
      ada.page.locator(".buttons button").click();
      assertThat(ada.page.locator(".notice[role=alert]")).isVisible();
      ada.excuse("status of 4");

      bob.goesTo("/do/waiting");
      matter(bob, proposalId).locator(APPROVAL).click();

      assertThat(bob.page.locator(".done[role=status]")).containsText("Recorded");
      assertThat(bob.page.locator(".matter").filter(having(proposalId))).hasCount(0);
      ada.goesTo("/customers/" + customer.get("customerId").asText());
      assertThat(ada.page.locator("#credit")).containsText("4,321.00");
      assertThat(ada.wrong()).isEmpty();
      assertThat(bob.wrong()).isEmpty();
    }
  }

  @Test
  void aFileWithABadLineIsMappedTriedImportedAndItsRejectedLinesDownloaded() throws IOException {
    try (Visitor visitor = Visitor.comes(browser, data, ADA)) {
      Page page = visitor.page;
      visitor.goesTo("/operations/imports");
      page.locator("#kind").selectOption("purchases");
      page.locator("#file")
          .setInputFiles(
              new FilePayload(
                  "till.csv",
                  "text/csv",
                  """
                  Kunde;Tag;Betrag
                  Till-1;2026-03-05;100.50
                  Till-1;2026-03-06;nothing
                  """
                      .getBytes(StandardCharsets.UTF_8)));
      page.getByText("Upload", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator("h1")).containsText("till.csv");
      assertThat(page.locator("td").filter(having("100.50"))).hasText("100.50");
      assertThat(page.locator("#delimiter")).hasValue(";");
      page.locator("#column-customer").selectOption("Kunde");
      page.locator("#column-date").selectOption("Tag");
      page.locator("#column-amount").selectOption("Betrag");
      page.getByText("Try without recording").click();
      Locator outcome = page.locator("#outcome");
      assertThat(outcome).containsText(Pattern.compile("Would be recorded\\s*1"), slow());
      assertThat(outcome).containsText(Pattern.compile("Rejected\\s*1"));

      page.getByText("Import", new Page.GetByTextOptions().setExact(true)).click();

      assertThat(outcome).containsText(Pattern.compile("\\bRecorded\\s*1"), slow());
      assertThat(outcome).containsText("Betrag");
      assertThat(visitor.hurdles()).isEmpty();
      Download rejected =
          page.waitForDownload(() -> page.getByText("Download the rejected lines").click());
      assertThat(Files.readString(rejected.path())).contains("Till-1;2026-03-06;nothing");
      visitor.goesTo("/customers/customer-Till-1");
      assertThat(page.locator("#timeline")).containsText("100.50");
      assertThat(visitor.wrong()).isEmpty();
    }
  }

  @Test
  void aViewIsRebuiltBesideTheOneThatServes() {
    try (Visitor visitor = Visitor.comes(browser, data, ADA)) {
      visitor.goesTo("/operations/views/market-report");
      Locator card = visitor.page.locator("[aria-labelledby=rebuild-title]");
      Locator generation = card.locator("dl div").filter(having("Generation"));
      assertThat(generation).containsText("1");

      Locator rebuild = visitor.page.locator("form[action$='/market-report/rebuild'] button");
      rebuild.first().click();

      assertThat(visitor.page.locator(".done[role=status]")).containsText("begun");
      assertThat(generation.locator("dd")).hasText("2", slowText()); // fed, without a reload

      rebuild.last().click(); // to take over when it is asked to
      Locator takeOver = visitor.page.locator("form[action$='/rebuild/take-over'] button");
      assertThat(card)
          .containsText(
              "All documents are the same",
              new LocatorAssertions.ContainsTextOptions().setTimeout(SLOW_MILLIS));
      assertThat(card).containsText("Generation 3 of version 1 beside generation 2");
      takeOver.click();
      assertThat(visitor.page.locator(".done[role=status]")).containsText("serves now");
      assertThat(generation.locator("dd")).hasText("3", slowText());
      assertThat(card).containsText("All documents are the same");
      assertThat(visitor.wrong()).isEmpty();
    }
  }

  @Test
  void everythingIsWithinReachOfTheKeyboard() {
    JsonNode customer = customer(3);
    try (Visitor visitor = Visitor.comes(browser, data, ADA)) {
      Page page = visitor.page;
      visitor.press("Tab");
      assertThat(page.locator(".skip")).isFocused();
      visitor.press("Enter");
      assertThat(page.locator("main")).isFocused();
      visitor.goesTo("/today");
      visitor.tabsTo("#top-search");
      page.keyboard().type(name(customer));
      assertThat(page.locator("#suggestions a").first()).hasText(Pattern.compile(".+"));
      visitor.tabsTo("#suggestions a");
      visitor.press("Enter");
      assertThat(page.locator("h1")).hasText(name(customer));

      visitor.tabsTo("#day");
      visitor.press("Home");
      assertThat(page.locator("#customer")).hasClass(Pattern.compile(".*\\bpast\\b.*"));
      visitor.goesTo("/customers/" + customer.get("customerId").asText());
      visitor.tabsTo(".menu summary");
      visitor.press("Enter");
      visitor.tabsTo("a[href$='/log-call']");
      visitor.press("Enter");
      assertThat(page.locator("form[action$='/log-call']")).isVisible();
      visitor.tabsTo("#field-representative");
      page.keyboard().type("ada");
      visitor.tabsTo("#field-durationMinutes");
      page.keyboard().type("7");
      visitor.tabsTo("#field-purpose");
      visitor.press("ArrowDown");
      visitor.tabsTo("#field-outcome");
      page.keyboard().type("No result");
      visitor.tabsTo("#field-notes");
      visitor.tabsTo("#field-occurredOn");
      visitor.press("Enter");
      assertThat(page.locator(".done[role=status]")).containsText("Recorded");
      assertThat(visitor.wrong()).isEmpty();
    }
  }

  private static Locator matter(Visitor visitor, String proposalId) {
    return visitor.page.locator(".matter").filter(having(proposalId));
  }

  /** Some customer, the same in each run. */
  private JsonNode customer(int number) {
    return customers().get(number);
  }

  /** Some customer of whom something is not known. */
  private JsonNode without(String pointer) {
    return StreamSupport.stream(customers().spliterator(), false)
        .filter(customer -> customer.at(pointer).isMissingNode())
        .findFirst()
        .orElseThrow();
  }

  private JsonNode customers() {
    return api.get("/views/customer?stage=CUSTOMER&limit=100").json().get("items");
  }

  private static String name(JsonNode customer) {
    return customer.at("/identity/legalName").asText();
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static LocatorAssertions.ContainsTextOptions slow() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(SLOW_MILLIS);
  }

  private static LocatorAssertions.HasTextOptions slowText() {
    return new LocatorAssertions.HasTextOptions().setTimeout(SLOW_MILLIS);
  }
}
