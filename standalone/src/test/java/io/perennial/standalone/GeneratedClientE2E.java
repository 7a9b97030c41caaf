package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.CommandsApi;
import org.openapitools.client.api.HistoryApi;
import org.openapitools.client.api.ViewsApi;
import org.openapitools.client.model.AcceptedCommand;
import org.openapitools.client.model.CreditClass;
import org.openapitools.client.model.CustomerCard;
import org.openapitools.client.model.CustomerClass;
import org.openapitools.client.model.CustomerHistory;
import org.openapitools.client.model.Problem;
import org.openapitools.client.model.ProblemCode;
import org.openapitools.client.model.ProposeCreditLimit;
import org.openapitools.client.model.RegisterCustomer;

/** The service as a client meets it that was made from the document of the interface. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedClientE2E {

  private static final LocalDate ON = LocalDate.of(2025, 3, 1);

  @TempDir static Path data;
  private PerennialProcess service;
  private ApiClient client;

  @BeforeAll
  void start() {
    service = PerennialProcess.start(data);
    String token = Api.token("clerk@example.com", data, List.of("commands", "views", "history"));
    client = new ApiClient();
    client.updateBaseUri(service.address());
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
  }

  @AfterAll
  void stop() {
    service.close();
  }

  private AcceptedCommand register(String customerId) throws ApiException {
    return new CommandsApi(client)
        .customerRegister(
            new RegisterCustomer()
                .customerId(customerId)
                .legalName("Made Ltd")
                .customerClass(CustomerClass.DEALER)
                .source("generated client")
                .occurredOn(ON),
            "register-" + customerId,
            null);
  }

  @Test
  void sendsACommandAndReadsTheCard() throws ApiException {
    AcceptedCommand registered = register("customer-made");

    CustomerCard card =
        new ViewsApi(client)
            .getCustomer(
                "customer-made",
                null,
                null,
                registered.getConsistencyToken(),
                "wait=5",
                null,
                null);

    assertThat(registered.getStreamId()).isEqualTo("customer-made");
    assertThat(card.getIdentity().getCustomerClass()).isEqualTo(CustomerClass.DEALER);
    assertThat(card.getIdentity().getRegisteredOn()).isEqualTo(ON);
    assertThat(card.getDealings().getSales()).isEqualTo("0.00");
  }

  @Test
  void meetsARefusal() throws ApiException, IOException {
    register("customer-refused");
    ProposeCreditLimit withoutLimit =
        new ProposeCreditLimit()
            .proposalId("proposal-1")
            .creditClass(CreditClass.B)
            .reason("a class that has a limit")
            .occurredOn(ON);

    ApiException refused =
        catchThrowableOfType(
            ApiException.class,
            () ->
                new CommandsApi(client)
                    .customerProposeCreditLimit("customer-refused", withoutLimit, null, null));
    Problem problem =
        ApiClient.createDefaultObjectMapper().readValue(refused.getResponseBody(), Problem.class);

    assertThat(refused.getCode()).isEqualTo(422);
    assertThat(problem.getCode()).isEqualTo(ProblemCode.CREDIT_LIMIT_UNFIT);
  }

  @Test
  void readsBothAnswersOfTheHistory() throws ApiException {
    String token = register("customer-told").getConsistencyToken();
    HistoryApi history = new HistoryApi(client);

    CustomerHistory page =
        history.listHistory(
            "customer-told", null, null, null, null, null, null, null, token, "wait=5", null, null);
    CustomerHistory state =
        history.listHistory(
            "customer-told",
            null,
            null,
            "2025-12-31",
            null,
            null,
            null,
            null,
            token,
            "wait=5",
            null,
            null);

    assertThat(page.getItems())
        .first()
        .satisfies(event -> assertThat(event.getType()).isEqualTo("CustomerRegistered"));
    assertThat(state.getEvents()).isPositive();
    assertThat(state.getState()).isNotNull();
  }
}
