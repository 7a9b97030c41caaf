package io.perennial.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.perennial.support.Codebase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes the pictures of the workbench in {@code docs/pictures} anew, from the example world as it
 * is today, where {@code -Dpictures.write=true} says so.
 */
@EnabledIfSystemProperty(named = "pictures.write", matches = "true")
class WorkbenchPicturesE2E {

  private static final Path PICTURES = Codebase.ROOT.resolve("docs").resolve("pictures");
  private static final String ADA = "ada@example";
  private static final int HEIGHT = 800;
  private static final int OK = 200;

  @TempDir Path data;

  @Test
  void areMadeAnew() throws IOException {
    Files.createDirectories(PICTURES);
    try (Playwright playwright = Visitor.playwright();
        Browser browser = Visitor.browser(playwright);
        PerennialProcess service = PerennialProcess.example(data, "--perennial.workbench.port=0")) {
      Api api = Api.as(ADA, service, data);
      api.awaitViews();
      JsonNode plan = plan(api);
      String customer = "/customers/" + plan.get("customerId").asText();
      try (Visitor light =
              Visitor.comes(browser, data, ADA, "en-GB", ColorScheme.LIGHT, Visitor.USUAL);
          Visitor dark =
              Visitor.comes(browser, data, ADA, "zh-CN", ColorScheme.DARK, Visitor.USUAL)) {
        beginning(light, "today", "/today");
        beginning(light, "customer", customer + "?asOf=" + plan.get("since").asText());
        refused(light, "/do" + customer + "/log-visit");
        beginning(light, "credit", "/credit");
        beginning(light, "complaints", "/complaints/trend");
        beginning(light, "churn", "/figures/churn/cohorts");
        light.goesTo(event(light, "account-plan.AccountPlanDrafted"));
        picture(light, "event", ".causes");
        beginning(light, "operations", "/operations");
        shown(light);
        beginning(light, "plan", "/key-accounts/plans/" + plan.get("planId").asText());
        beginning(dark, "sales-zh", "/sales/funnel");
      }
    }
  }

  /** A plan in force, in English. */
  private static JsonNode plan(Api api) {
    JsonNode plans = api.get("/views/account-plan?state=APPROVED&limit=100").json().get("items");
    return StreamSupport.stream(plans.spliterator(), false)
        .filter(plan -> plan.at("/objectives/0/objective/metric").asText().equals("net sales"))
        .findFirst()
        .orElseThrow();
  }

  private static String event(Visitor visitor, String type) {
    visitor.goesTo("/history?type=" + type);
    return visitor.links().stream()
        .filter(link -> link.startsWith("/history/events/"))
        .findFirst()
        .orElseThrow();
  }

  /** A form that was not filled in as the business wants it. */
  private static void refused(Visitor visitor, String form) throws IOException {
    visitor.goesTo(form);
    visitor.page.locator("#field-representative").fill("ada");
    visitor.page.locator("#field-durationMinutes").fill("45");
    visitor.page.locator("#field-purpose").selectOption("SERVICE");
    visitor.page.locator("#field-outcome").selectOption("PROBLEM_SOLVED");
    visitor.page.locator("#field-occurredOn").fill("2099-01-01");
    visitor.page.locator(".buttons button").click();
    assertThat(visitor.page.locator("#field-occurredOn-fault")).isVisible();
    picture(visitor, "form", ".buttons button");
  }

  private static void shown(Visitor visitor) {
    visitor.page.locator(".ask summary").click();
    visitor.page.locator("#personal-reason").fill("review with the account's owner");
    visitor.page.locator(".ask form button").click();
    assertThat(visitor.page.locator(".ask")).hasCount(0);
  }

  private static void beginning(Visitor visitor, String name, String path) throws IOException {
    assertThat(visitor.goesTo(path)).as(path).isEqualTo(OK);
    picture(visitor, name, "header");
  }

  /** With something in sight that stands farther down. */
  private static void picture(Visitor visitor, String name, String seen) throws IOException {
    visitor.page.setViewportSize(Visitor.USUAL, HEIGHT);
    visitor.page.locator(seen).first().scrollIntoViewIfNeeded();
    Files.write(PICTURES.resolve(name + ".png"), FewColours.of(visitor.page.screenshot()));
  }
}
