package io.perennial.command;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.customer.CustomerFacts.dollars;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.command.books.Requests;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.customer.purchase.PurchaseRefusal;
import io.perennial.command.customer.purchase.RecordPurchase;
import io.perennial.command.customer.purchase.RecordReturn;
import io.perennial.events.customer.dealing.Settlement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one node keeps in memory never decides once another node has recorded something. */
class AggregatesOfTwoNodesComponentTest {

  private final List<Engine> nodes = Engine.twoNodes();
  private final Engine one = nodes.getFirst();
  private final Engine other = nodes.getLast();

  @BeforeEach
  void register() {
    assertThat(one.send("anna", Requests.REGISTRATION)).isEmpty();
    assertThat(other.send("bert", buy("p-1", "10.00"))).isEmpty();
  }

  @AfterEach
  void close() {
    nodes.forEach(Engine::close);
  }

  private static RecordPurchase buy(String id, String amount) {
    return new RecordPurchase(
        CUSTOMER, id, null, null, 1, dollars(amount), null, Settlement.CASH, MARCH);
  }

  private static RecordReturn giveBack(String id, String purchase) {
    return new RecordReturn(CUSTOMER, id, purchase, 1, dollars("10.00"), MARCH);
  }

  @Test
  void nothingIsRefusedThatTheOtherHasMadePossible() {
    assertThat(one.send("anna", giveBack("r-0", "p-0"))).contains(PurchaseRefusal.PURCHASE_UNKNOWN);
    assertThat(one.send("anna", giveBack("r-1", "p-1"))).isEmpty();
    assertThat(other.send("bert", buy("p-2", "10.00"))).isEmpty();
    assertThat(one.send("anna", giveBack("r-2", "p-2"))).isEmpty();
  }

  @Test
  void nothingIsQuietThatTheOtherHasUndone() {
    assertThat(one.send("anna", buy("p-1", "10.00"))).isEmpty();
    assertThat(one.send("anna", buy("p-1", "11.00"))).contains(CommonRefusal.ID_TAKEN);
    assertThat(other.send("bert", giveBack("r-1", "p-1"))).isEmpty();
    assertThat(one.send("anna", giveBack("r-2", "p-1")))
        .as("all of it has been given back to the other")
        .contains(PurchaseRefusal.RETURN_TOO_LARGE);
  }
}
