package io.perennial.workbench.page;

import io.perennial.workbench.door.Doors;
import io.perennial.workbench.signin.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Passes tables on as files, piece by piece. */
public final class Files {

  private static final Map<String, String> TYPES =
      Map.of(
          "csv", "text/csv",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "ndjson", "application/x-ndjson");
  private static final List<String> PASSED_ON =
      List.of("Content-Type", "Content-Disposition", "View-Position", "View-Lag");

  private final Doors doors;

  /** Files from these doors. */
  public Files(Doors doors) {
    this.doors = doors;
  }

  /**
   * Passes one on.
   *
   * @param given its parameters, with {@code format}: csv (with a byte order mark, as spreadsheets
   *     want it), xlsx or ndjson
   */
  public void pass(
      Person person, String path, Map<String, String> given, HttpServletResponse response)
      throws IOException {
    Map<String, String> parameters = new LinkedHashMap<>(given);
    String format = parameters.remove("format");
    String type = TYPES.get(format == null ? "csv" : format);
    if (type == null) {
      throw Problems.notFound();
    }
    if (type.equals("text/csv")) {
      parameters.put("bom", "yes");
    }
    HttpResponse<InputStream> answer =
        doors.open(
            person,
            "GET",
            Doors.path(path, parameters),
            type,
            Map.of(),
            HttpRequest.BodyPublishers.noBody());
    if (answer.statusCode() != HttpServletResponse.SC_OK) {
      throw doors.refusal(answer);
    }
    for (String header : PASSED_ON) {
      answer.headers().firstValue(header).ifPresent(value -> response.setHeader(header, value));
    }
    try (InputStream body = answer.body()) {
      body.transferTo(response.getOutputStream());
    }
  }
}
