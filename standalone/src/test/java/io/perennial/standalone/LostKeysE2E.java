package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log whose keys are lost is gone on with only when somebody has decided so. */
class LostKeysE2E {

  private static final String SETTING = "perennial.personal-data.accept-lost-keys";

  @TempDir Path data;

  @Test
  void theStartIsRefusedUntilItIsDecidedAndWhatIsLostIsUnreadable() throws IOException {
    try (PerennialProcess service = PerennialProcess.start(data)) {
      Api sales = Api.as("sales@example.com", service, data);
      sales.post("/commands/customers", Api.registration("customer-1", "2026-01-05"));
      visit(sales, "visit-1", "before");
    }
    loseKeys();

    PerennialProcess refused =
        PerennialProcess.launch("io.perennial.standalone.PerennialApplication", data);
    assertThat(refused.await()).isEqualTo(1);
    assertThat(refused.output()).contains(SETTING).doesNotContain("\tat ");

    try (PerennialProcess service = PerennialProcess.start(data, "--" + SETTING + "=true")) {
      visit(Api.as("sales@example.com", service, data), "visit-2", "afterwards");
    }
    try (PerennialProcess service = PerennialProcess.start(data)) {
      Api sales = Api.as("sales@example.com", service, data);
      String token = visit(sales, "visit-3", "later");
      JsonNode visits =
          sales
              .get("/history/customers/customer-1", "Consistency-Token", token, "Prefer", "wait=20")
              .json()
              .get("items");
      assertThat(visits.findValuesAsText("notes"))
          .containsExactly("[unreadable]", "afterwards", "later");
      assertThat(visits.findValuesAsText("representative"))
          .containsExactly("[unreadable]", "rep-7", "rep-7");
    }
  }

  private static String visit(Api sales, String visitId, String notes) {
    Api.Answer answer =
        sales.post(
            "/commands/customers/customer-1/log-visit",
            Map.of(
                "visitId",
                visitId,
                "representative",
                "rep-7",
                "durationMinutes",
                45,
                "purpose",
                "ORDER",
                "outcome",
                "ORDER_PLACED",
                "notes",
                notes,
                "occurredOn",
                "2026-02-05"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.headers().firstValue("Consistency-Token").orElseThrow();
  }

  private void loseKeys() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(data, "keys.db*")) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }
}
