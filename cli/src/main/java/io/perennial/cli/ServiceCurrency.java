package io.perennial.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks in which currency the service reports. */
final class ServiceCurrency {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;

  private ServiceCurrency() {}

  /** The ISO 4217 code; empty when a figure of totals does not tell it now, or not to us. */
  static Optional<String> of(URI totals, Supplier<String> tokens) throws InterruptedException {
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(totals)
                  .timeout(PATIENCE)
                  .header("Authorization", "Bearer " + tokens.get())
                  .header("Accept", "application/json")
                  .build(),
              BodyHandlers.ofString());
      return answer.statusCode() == OK
          ? Optional.ofNullable(
              new ObjectMapper().readTree(answer.body()).findPath("currency").textValue())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // the import itself says what is wrong
    }
  }
}
