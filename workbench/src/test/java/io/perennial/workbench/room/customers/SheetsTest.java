package io.perennial.workbench.room.customers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.workbench.text.Language;
import io.perennial.workbench.text.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SheetsTest {

  private static final String ANSWER =
      """
      {"sections": {
        "identity": {
          "content": {"customer": {
            "identity": {"legalName": "ACME", "customerClass": "END_USER", "region": "***",
              "details": {"foundingYear": 1976}},
            "registered": {"stage": "PROSPECT", "on": "2024-01-02"}}},
          "behind": {"customer.identity": {"events": 2, "ids": ["e2", "e1"]}},
          "figures": []},
        "representative": {
          "content": {"customer": {"representatives": [
            {"representative": "ann@example", "since": "2024-01-02"},
            {"representative": "bob@example", "since": "2025-01-02"}]}},
          "behind": {"customer.representatives": {"events": 2, "ids": ["e4", "e3"]}},
          "figures": []},
        "plans": {
          "content": {"account-plan": {"account-plan-1": {"planId": "account-plan-1", "year": 2026,
            "state": "APPROVED", "actions": [{"task": "Call", "owner": "***"}]}}},
          "behind": {},
          "figures": []},
        "churn": {
          "content": {},
          "behind": {},
          "figures": [{"view": "churn", "figure": "at-risk", "parameters": {"on": "2026-11-29"},
            "rows": [{"score": 12.345678, "salesAtRisk": "10.50"}],
            "behind": {"events": 9, "ids": ["e9"]}}]}}}
      """;

  private static final Texts TEXTS = Texts.in(Language.ENGLISH);

  private static Told told(String answer) {
    try {
      return new Told(
          new ObjectMapper()
              .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
              .readTree(answer));
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static List<Sheet> sheets(String answer) {
    return new Sheets(TEXTS, "/customers/c-1", Map.of("asOf", "2026-01-01")).sheets(told(answer));
  }

  private static Sheet sheet(String key) {
    return sheets(ANSWER).stream()
        .filter(sheet -> sheet.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> facts(Sheet sheet) {
    return sheet.facts().stream()
        .collect(Collectors.toMap(Sheet.Fact::name, fact -> fact.cell().text()));
  }

  @Test
  void saysWhatIsKnownAsWhatItIsAndLeavesOutWhatIsMasked() {
    assertThat(facts(sheet("identity")))
        .containsEntry("customer/identity.customerClass", "End user")
        .containsEntry("customer/identity.details.foundingYear", "1976")
        .containsEntry("customer/representatives.last.representative", "bob@example")
        .doesNotContainKey("customer/identity.region");
    assertThat(facts(sheet("churn"))).containsEntry("churn!at-risk/score", "12.35");
  }

  @Test
  void eachValueLeadsToTheEventsBehindIt() {
    Map<String, String> behind =
        sheet("identity").facts().stream()
            .collect(Collectors.toMap(Sheet.Fact::name, fact -> String.valueOf(fact.behind())));

    assertThat(behind)
        .containsEntry(
            "customer/identity.customerClass",
            "/customers/c-1/behind?sections=identity&part=customer.identity&asOf=2026-01-01")
        .containsEntry(
            "customer/representatives.last.since",
            "/customers/c-1/behind?sections=representative&part=customer.representatives"
                + "&asOf=2026-01-01");
    assertThat(sheet("churn").facts().getFirst().behind()).contains("part=churn%21at-risk");
    assertThat(told(ANSWER).events("identity", "customer.identity")).containsExactly("e2", "e1");
    assertThat(told(ANSWER).events("identity", "")).hasSize(2);
  }

  @Test
  void theNewestComesFirstAndPartsOfDocumentsSayOfWhichTheyAre() {
    Sheet.Table representatives =
        sheet("identity").tables().stream()
            .filter(table -> table.name().equals("customer/representatives"))
            .findFirst()
            .orElseThrow();
    assertThat(representatives.rows().getFirst().getFirst().text()).isEqualTo("bob@example");

    Sheet.Table actions =
        sheet("plans").tables().stream()
            .filter(table -> table.name().equals("account-plan*actions"))
            .findFirst()
            .orElseThrow();
    assertThat(actions.heads()).hasSize(2); // nobody sees the owner
    assertThat(actions.rows().getFirst().getFirst().link())
        .isEqualTo("/key-accounts/plans/account-plan-1");
  }

  @Test
  void whereNothingIsToldThereIsNothing() {
    assertThat(sheets("{\"sections\": {}}")).isEmpty();
    assertThat(told("{}").first()).isEmpty();
    assertThat(told(ANSWER).first()).hasToString("Optional[2024-01-02]");
    assertThat(told(ANSWER).day()).hasToString("Optional[2026-11-29]");
  }

  @Test
  void onlyWhatDiffersBetweenTwoDaysIsTold() {
    String later = ANSWER.replace("END_USER", "DEALER").replace("bob@example", "cyd@example");

    List<ComparePage.Part> parts = Differences.between(sheets(ANSWER), sheets(later));

    assertThat(parts)
        .singleElement()
        .satisfies(part -> {
          assertThat(part.changes())
              .extracting(change -> change.left().text() + " > " + change.right().text())
              .containsExactlyInAnyOrder("End user > Dealer", "bob@example > cyd@example");
          assertThat(part.tables())
              .singleElement()
              .satisfies(rows -> {
                assertThat(rows.gone()).singleElement().asString().startsWith("bob@example");
                assertThat(rows.come()).singleElement().asString().startsWith("cyd@example");
              });
        });
    assertThat(Differences.between(sheets(ANSWER), sheets(ANSWER))).isEmpty();
    assertThat(Differences.between(List.of(), sheets(ANSWER))).hasSize(sheets(ANSWER).size());
  }
}
