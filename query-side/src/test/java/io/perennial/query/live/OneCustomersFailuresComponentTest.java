package io.perennial.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.Money;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.document.Document;
import io.perennial.query.lifetimevalue.LifetimeValueView;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Histories;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.Ledger;
import io.perennial.query.testing.LedgerView;
import io.perennial.query.testing.Node;
import io.perennial.query.view.View;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What fails because of one customer is parked for that customer, live and in rebuilds. */
class OneCustomersFailuresComponentTest {

  @TempDir Path folder;
  private final LedgerView view = new LedgerView("ledger", 1);
  private Node node;

  @BeforeEach
  void open() {
    node = new Node(folder);
    node.log.append(
        Facts.registered("customer-a", "north"),
        Facts.registered("customer-b", "south"),
        Facts.purchase("customer-a", "a1", 1, 1),
        Facts.purchase("customer-a", "a2", 2, 1),
        Facts.purchase("customer-b", "b1", 5, 1),
        Facts.purchase("customer-a", "a3", 3, 1),
        Facts.complaint("complaint-1", "customer-a"),
        Facts.purchase("customer-b", "b2", 6, 1));
  }

  @AfterEach
  void close() {
    node.close();
  }

  private Kernel started() {
    Kernel kernel = node.kernel(view).start();
    kernel.catchUp(view);
    kernel.catchUp(kernel.history);
    return kernel;
  }

  private List<String> purchases(Kernel kernel, String customer) {
    Ledger ledger = kernel.documents(view).get(customer);
    return ledger == null ? List.of() : ledger.purchases();
  }

  private static List<String> parked(Kernel kernel, View<?> view) {
    return kernel.parked.list(view, null, 100).events().stream()
        .map(parked -> parked.customerId() + " " + parked.streamId() + " " + parked.sequence())
        .toList();
  }

  private void rebuild(Kernel kernel) {
    int number = kernel.generations.serving(view).orElseThrow().number();
    kernel.rebuilds.start(kernel.catalogue.all());
    kernel.until(() -> kernel.generations.serving(view).orElseThrow().number() > number);
  }

  @ParameterizedTest
  @CsvSource({
    "payload, no JSON",
    "payload, '{\"purchaseId\":[]}'",
    "payload, {}",
    "payload, null",
    "payload, ''",
    "payloadType, io.perennial.events.customer.NeverHeardOf",
    "metaData, no JSON",
    "metaData,",
    "timeStamp, long ago"
  })
  void anEventThatCannotBeReadIsParkedUnderItsCustomer(String column, @Nullable String stored) {
    node.log.damage("customer-a", 2, column, stored);
    try (Kernel kernel = started()) {
      for (int round = 1; round <= 2; round++) {
        assertThat(purchases(kernel, "customer-a")).containsExactly("a1");
        assertThat(purchases(kernel, "customer-b")).containsExactly("b1", "b2");
        assertThat(parked(kernel, view))
            .containsExactly(
                "customer-a customer-a 2", "customer-a customer-a 3", "customer-a complaint-1 0");
        assertThat(kernel.parked.list(view, null, 100).events().getFirst().failure()).isNotNull();
        assertThat(kernel.parked.count(kernel.history)).isZero();
        assertThat(kernel.document(kernel.history, "customer-a").events()).isEqualTo(5);
        rebuild(kernel);
      }
    }
  }

  @Test
  void itIsFoldedOnceItCanBeRead() {
    String right = node.log.payload("customer-a", 2);
    node.log.damage("customer-a", 2, "payload", "no JSON");
    try (Kernel kernel = started()) {
      assertThat(kernel.parked.retry(view).folded()).isZero();
      node.log.damage("customer-a", 2, "payload", right);

      assertThat(kernel.parked.retry(view)).isEqualTo(new ParkedFailures.Outcome(3, 0, 0));
      assertThat(kernel.documents(view)).isEqualTo(Histories.fold(view, node.log.all()));
    }
  }

  /** Whose complaint it is can be read from it, or from the one before it in its stream. */
  @ParameterizedTest
  @ValueSource(strings = {"{\"customerId\":\"customer-a\",\"occurredOn\":\"never\"}", "no JSON"})
  void theCustomerIsFoundFromAnotherStream(String stored) {
    node.log.append(Facts.complaint("complaint-1", "customer-a"));
    node.log.damage("complaint-1", 1, "payload", stored);
    try (Kernel kernel = started()) {
      assertThat(parked(kernel, view)).containsExactly("customer-a complaint-1 1");
    }
  }

  @Test
  void whereTheCustomerCannotBeFoundTheStreamWaitsAndNobodyElse() {
    node.log.damage("complaint-1", 0, "payload", "no JSON");
    try (Kernel kernel = started()) {
      assertThat(parked(kernel, view)).containsExactly("complaint-1 complaint-1 0");
      assertThat(kernel.document(view, "customer-a").purchases()).containsExactly("a1", "a2", "a3");
    }
  }

  @Test
  void anEventThatTheViewPassesOverIsNotParkedForIt() {
    node.log.append(Facts.visit("customer-a", "visit-1"));
    node.log.damage("customer-a", 4, "payload", "no JSON");
    try (Kernel kernel = started()) {
      assertThat(kernel.parked.count(view)).isZero();
      rebuild(kernel);
      assertThat(kernel.parked.count(view)).isZero();
    }
  }

  @Test
  void aDocumentThatCannotBeWrittenStaysAsItWasBeforeTheEvent() {
    view.unwritable.add("a2");
    try (Kernel kernel = started()) {
      for (int round = 1; round <= 2; round++) {
        assertThat(purchases(kernel, "customer-a")).containsExactly("a1");
        assertThat(purchases(kernel, "customer-b")).containsExactly("b1", "b2");
        assertThat(parked(kernel, view))
            .containsExactly(
                "customer-a customer-a 2", "customer-a customer-a 3", "customer-a complaint-1 0");
        assertThat(kernel.parked.list(view, null, 1).events().getFirst().failure())
            .contains("Larger than its field");
        rebuild(kernel);
      }
      view.unwritable.clear();
      kernel.parked.retry(view);
      assertThat(kernel.documents(view)).isEqualTo(Histories.fold(view, node.log.all()));
    }
  }

  /** With room for one document, so that it is written and let go again and again. */
  @ParameterizedTest
  @ValueSource(ints = {1, 1000})
  void aScanFindsTheEventThatMadeTheDocumentUnwritable(int documentsInMemory) {
    node.log.append(
        Histories.arbitrary(41, 8, 300).stream()
            .filter(event -> !(event instanceof DefectionDeclared)) // would make it writable again
            .toList());
    view.unwritable.addAll(List.of("a2", "purchase-100", "purchase-101", "purchase-250"));
    try (Kernel kernel =
        node.kernel(
            "node-1", Kernel.settings(1, 7, documentsInMemory, Duration.ofSeconds(5)), view)) {
      kernel.start();
      kernel.catchUp(view);
      List<String> live = parked(kernel, view);
      var documents = kernel.documents(view);
      rebuild(kernel);

      assertThat(live).isNotEmpty();
      assertThat(parked(kernel, view)).isEqualTo(live);
      assertThat(kernel.documents(view)).isEqualTo(documents);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"sales\":[]}", "null", "", "[]"})
  void aDamagedDocumentHoldsUpItsCustomerOnlyAndARebuildMendsIt(String damaged) {
    try (Kernel kernel = started()) {
      ViewDocuments<Ledger> documents = kernel.served.documents(view);
      Document stored = documents.collection().get("customer-a").orElseThrow();
      documents
          .collection()
          .replace(
              new Document(stored.id(), stored.version(), damaged, stored.fields()),
              stored.version());
      node.log.append(
          Facts.purchase("customer-a", "a4", 1, 1), Facts.purchase("customer-b", "b3", 1, 1));
      kernel.catchUp(view);

      assertThat(parked(kernel, view)).containsExactly("customer-a customer-a 4");
      assertThat(documents.collection().get("customer-b").map(documents::read))
          .hasValueSatisfying(
              ledger -> assertThat(ledger.purchases()).containsExactly("b1", "b2", "b3"));
      rebuild(kernel);
      assertThat(kernel.parked.count(view)).isZero();
      assertThat(kernel.documents(view)).isEqualTo(Histories.fold(view, node.log.all()));
    }
  }

  @Test
  void aDerivedAmountThatIsTooLargeIsOneCustomersMatter() {
    LifetimeValueView value = new LifetimeValueView("USD", ChurnPolicy.STANDARD);
    node.log.append(
        new PurchaseRecorded(
            "customer-a",
            "a4",
            null,
            null,
            100_000,
            new Money(BigDecimal.TEN, "USD"),
            new Money(new BigDecimal("999999999999"), "USD"),
            Settlement.CASH,
            new Money(BigDecimal.ZERO, "USD"),
            LocalDate.of(2026, 2, 2)),
        Facts.purchase("customer-b", "b3", 5, 1));
    try (Kernel kernel = node.kernel(value).start()) {
      kernel.catchUp(value);

      assertThat(parked(kernel, value)).containsExactly("customer-a customer-a 4");
      assertThat(kernel.document(value, "customer-a").total().purchases()).isEqualTo(3);
      assertThat(kernel.document(value, "customer-b").total().purchases()).isEqualTo(3);
      kernel.until(() -> kernel.health.notReady().isEmpty());
      kernel.rebuilds.start(kernel.catalogue.all());
      kernel.until(() -> kernel.generations.serving(value).orElseThrow().number() == 2);
      assertThat(parked(kernel, value)).containsExactly("customer-a customer-a 4");
    }
  }
}
