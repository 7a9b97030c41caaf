package io.perennial.query.web;

import static io.perennial.query.Facts.day;
import static io.perennial.query.web.WebFixture.json;
import static io.perennial.query.web.WebFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.credit.CreditLimitProposed;
import io.perennial.events.customer.standing.ContactPriority;
import io.perennial.events.customer.standing.ContactPrioritySet;
import io.perennial.events.personal.Masked;
import io.perennial.query.Facts;
import io.perennial.query.PlanFacts;
import io.perennial.query.SellingFacts;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.Node;
import io.perennial.query.todo.ToDoPolicy;
import io.perennial.query.todo.ToDosView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is to be done, as it is asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToDosEndpointComponentTest {

  private static final Facts ONE = new Facts("customer-1");
  private static final Facts TWO = new Facts("customer-2");
  private static final PlanFacts PLAN = new PlanFacts("customer-1", "account-plan-1");

  private final ToDosView view = new ToDosView(ToDoPolicy.STANDARD);
  private Node node;
  private Kernel kernel;
  private WebFixture web;

  @BeforeAll
  void open(@TempDir Path folder) {
    node = new Node(folder);
    kernel = node.kernel(view).start();
    web = new WebFixture(kernel);
    node.log.append(
        ONE.registered("2024-01-01"),
        ONE.assigned("2024-01-02", "Ann Example"),
        new ContactPrioritySet("customer-1", ContactPriority.PRIORITY, null, day("2024-01-10")),
        ONE.called("call-1", "2024-02-05", null));
    node.log.append(TWO.registered("2024-01-01"), TWO.called("call-2", "2024-02-05", null));
    node.log.append(
        PLAN.drafted("2024-01-03"),
        PLAN.action("2024-01-04", "action-1", "show the drill to Ada", "2024-03-01"));
    node.log.append(SellingFacts.plannedDay("2024-02-06"));
    kernel.catchUp(view);
    kernel.catchUp(kernel.history);
  }

  @AfterAll
  void close() {
    web.close();
    kernel.close();
    node.close();
  }

  @BeforeEach
  void asAnAnalystOfPeople() {
    web.as("views personal");
  }

  private List<String> ids(String query) {
    List<String> ids = new ArrayList<>();
    json(web.get("/views/todos" + query))
        .path("items")
        .forEach(item -> ids.add(item.path("id").textValue()));
    return ids;
  }

  @Test
  void theListLeavesOutWhomNothingIsToBeDoneAbout() {
    assertThat(ids("")).containsExactly("account-plan-1", "customer-1", "sales-day-1");
    assertThat(web.get("/views/todos/customer-2").getStatus()).isEqualTo(404);
    assertThat(text(web.get("/views/todos", "Accept", "application/x-ndjson")).lines()).hasSize(3);
  }

  @Test
  void theListIsFilteredByWhoDoesWhatUntilWhen() {
    assertThat(ids("?person=ann  example")).containsExactly("customer-1");
    assertThat(ids("?person=rep-7&sort=dueOn")).containsExactly("sales-day-1", "account-plan-1");
    assertThat(ids("?person=absent")).isEmpty();
    assertThat(ids("?kind=DAY_REPORT")).containsExactly("sales-day-1");
    assertThat(ids("?kind=VISIT&person=Ann Example")).containsExactly("customer-1");
    assertThat(ids("?dueOnTo=2024-02-29")).containsExactly("sales-day-1");
    assertThat(ids("?customerId=customer-1")).containsExactly("account-plan-1", "customer-1");
    assertThat(ids("?kind=CALL&limit=1")).containsExactly("customer-1");
    assertThat(web.get("/views/todos?kind=SLEEP").getStatus()).isEqualTo(400);
    assertThat(web.get("/views/todos?personFrom=A").getStatus()).isEqualTo(400);
    assertThat(web.get("/views/todos?sort=kind").getStatus()).isEqualTo(400);
  }

  @Test
  void aDocumentIsAnsweredAsOfADate() {
    JsonNode then = json(web.get("/views/todos/customer-1?asOf=2024-01-31"));

    assertThat(then.at("/toDos/0/kind").textValue()).isEqualTo("CALL");
    assertThat(then.at("/toDos/0/dueOn").textValue()).isEqualTo("2024-02-10");
    assertThat(json(web.get("/views/todos/customer-1")).at("/toDos/0/dueOn").textValue())
        .isEqualTo("2024-03-05");
    assertThat(web.get("/views/todos/customer-2?asOf=2024-02-10").getStatus()).isEqualTo(404);
  }

  @Test
  void theFigureSaysWhatIsOverdueOnADay() {
    JsonNode result =
        json(web.get("/views/todos/figures/due?on=2024-03-03&person=rep-7")).path("result");

    assertThat(result.path("count").intValue()).isEqualTo(2);
    assertThat(result.path("overdue").intValue()).isEqualTo(2);
    assertThat(result.at("/toDos/1/details").textValue()).isEqualTo("show the drill to Ada");
    assertThat(web.get("/views/todos/figures/due?person= ").getStatus()).isEqualTo(400);
    assertThat(text(web.get("/views/todos/figures/workload?on=2024-03-03", "Accept", "text/csv")))
        .contains("Ann Example,,CALL,1,0");
  }

  @Test
  void whoHasAskedIsToldToThatAccountAndToThoseWhoMaySeeNames() {
    node.log.append(
        new CreditLimitProposed(
            "customer-1", "proposal-1", CreditClass.A, null, "grows", day("2024-02-07")));
    kernel.catchUp(view);

    assertThat(requestedBy()).isEqualTo("rep@example");
    web.as("views");
    assertThat(requestedBy()).isEqualTo(Masked.TEXT);
    web.as("rep@example", "views");
    assertThat(requestedBy()).isEqualTo("rep@example");
  }

  private String requestedBy() {
    return json(web.get("/views/todos/customer-1"))
        .at("/toDos")
        .findValue("requestedBy")
        .textValue();
  }

  @Test
  void namesAndWhatIsWrittenAreMaskedForThoseWhoMayNotSeeThem() {
    web.as("views");

    for (String path :
        List.of(
            "/views/todos",
            "/views/todos/account-plan-1",
            "/views/todos/figures/due?on=2024-03-03",
            "/views/todos/figures/workload?on=2024-03-03")) {
      assertThat(text(web.get(path))).contains("PLAN_ACTION").doesNotContain("Ann", "Ada", "rep-7");
    }
  }
}
