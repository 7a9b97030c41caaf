package io.perennial.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** The service's {@code GET /history/customers/{customerId}}. */
public final class HistoryDoor implements AutoCloseable {

  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final Function<String, URI> addresses;
  private final Supplier<String> tokens;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();
  private final ObjectMapper json = new ObjectMapper();

  /** A door at addresses that are made of paths. */
  public HistoryDoor(Function<String, URI> addresses, Supplier<String> tokens) {
    this.addresses = addresses;
    this.tokens = tokens;
  }

  /**
   * What is recorded of a customer.
   *
   * @param facts what each entry says, by identifier
   * @param struckOut identifiers of those that have been struck out
   */
  record Recorded(Map<String, String> facts, Set<String> struckOut) {

    static Recorded nothing() {
      return new Recorded(new HashMap<>(), new HashSet<>());
    }
  }

  /**
   * What is recorded of a customer; absent when there is no such customer.
   *
   * @param compared whether what it says is asked for, too; else it is empty
   */
  Optional<Recorded> recorded(String customerId, EntryKind kind, boolean compared)
      throws IOException {
    URI address = addresses.apply("/history/customers/" + customerId);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(ANSWER_WITHIN)
            .header("Authorization", "Bearer " + tokens.get())
            .header("Accept", "application/x-ndjson")
            .build();
    HttpResponse<String> answer;
    try {
      answer = http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new CannotDoException("Nothing answers at " + address + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotDoException("Interrupted.", e);
    }
    if (answer.statusCode() == NOT_FOUND) {
      return Optional.empty();
    }
    if (answer.statusCode() != OK) {
      throw new CannotDoException(
          "What is recorded cannot be asked for: "
              + address
              + " answered "
              + answer.statusCode()
              + "; a dry run needs the scope history.");
    }
    Recorded recorded = Recorded.nothing();
    for (String line : answer.body().lines().toList()) {
      JsonNode item = json.readTree(line);
      String id = kind.recorded(item);
      if (id != null) {
        recorded.facts.put(id, compared ? item.path("event").toString() : "");
      }
      String struckOut = kind.struckOut(item);
      if (struckOut != null) {
        recorded.struckOut.add(struckOut);
      }
    }
    return Optional.of(recorded);
  }

  @Override
  public void close() {
    http.close();
  }
}
