package io.perennial.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.documentation.EventFlow.Flow;
import io.perennial.events.golden.Approved;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.receivables.ReceivablesPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.ViewPolicies;
import io.perennial.query.Views;
import io.perennial.query.health.HealthPolicy;
import io.perennial.query.loyalty.LoyaltyPolicy;
import io.perennial.query.todo.ToDoPolicy;
import io.perennial.support.Codebase;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Who causes each event and who listens, as the documents about events tell it. They are made by
 * {@code shared-events}, which sees neither side, from a file that is made here.
 */
class EventFlowComponentTest {

  private final Map<String, Flow> flows =
      new EventFlow(Codebase.main())
          .byEvent(
              Views.all(
                  new ViewPolicies(
                      "USD",
                      TierBenefits.STANDARD,
                      ChurnPolicy.STANDARD,
                      LoyaltyPolicy.STANDARD,
                      HealthPolicy.STANDARD,
                      ToDoPolicy.STANDARD,
                      ReceivablesPolicy.STANDARD)));

  @Test
  void theDocumentsTellWhatTheCodeDoes() throws JsonProcessingException {
    Approved.compare(
        Codebase.ROOT.resolve("shared-events/src/test/resources/flow.json"),
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(flows) + "\n");
  }

  @Test
  void everyEventIsCausedAndSeen() {
    assertThat(flows)
        .allSatisfy((event, flow) -> {
          assertThat(flow.causedBy()).as(event).isNotEmpty();
          assertThat(flow.heardBy()).as(event).anyMatch(who -> who.startsWith("view "));
        });
  }

  @Test
  void whatTheServiceDoesByItselfIsFound() {
    assertThat(EventFlow.of("CreditLimitBreached", flows).heardBy())
        .contains("reaction breach-review", "view customer");
    assertThat(EventFlow.of("CreditReviewOpened", flows).causedBy())
        .contains("command customer open-credit-review", "reaction breach-review");
    assertThat(EventFlow.of("ContractSigned", flows).heardBy())
        .contains("due work contract-expiry");
    assertThat(EventFlow.of("ContractExpired", flows).causedBy())
        .contains("due work contract-expiry");
    assertThat(EventFlow.of("PurchaseRecorded", flows).causedBy()).contains("import purchases");
    assertThat(EventFlow.of("TieringRunStarted", flows).heardBy()).contains("tiering run");
    assertThat(EventFlow.of("TieringRunPreviewed", flows).causedBy()).contains("tiering run");
  }
}
