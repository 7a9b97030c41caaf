package io.perennial.workbench.room.operations;

import io.perennial.workbench.figure.Cell;
import io.perennial.workbench.page.Note;
import io.perennial.workbench.page.Pages;
import io.perennial.workbench.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What the pages of the room have in common. */
final class Backs {

  private static final int MINUTE = 60;

  private Backs() {}

  /** Leads back to a page, which says what has been done. */
  static ResponseEntity<Void> back(
      Pages pages, HttpServletRequest request, Note note, String address) {
    pages.sayNext(request, note);
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, address)
        .build();
  }

  /** A length of time in words: seconds below two minutes, else minutes. */
  static String time(Texts texts, Duration time) {
    long seconds = time.toSeconds();
    return seconds < 2 * MINUTE
        ? texts.of("operations.seconds", texts.number(seconds))
        : texts.of("operations.minutes", texts.number(seconds / MINUTE));
  }

  /** A text as it stands. */
  static Cell cell(String text) {
    return new Cell(text, null, false);
  }
}
