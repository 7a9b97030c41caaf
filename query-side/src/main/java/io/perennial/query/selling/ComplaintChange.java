package io.perennial.query.selling;

import java.time.LocalDate;

/**
 * A complaint was recorded, became more or less grave, was closed or reopened.
 *
 * @param complaintId the complaint
 * @param on business date
 * @param severity 1 (gravest) to 4, from then on
 * @param open whether it is open from then on
 */
public record ComplaintChange(String complaintId, LocalDate on, int severity, boolean open) {

  /** Whether it is open and of that severity, or graver. */
  boolean openUpTo(int grave) {
    return open && severity <= grave;
  }
}
