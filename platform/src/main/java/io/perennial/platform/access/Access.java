package io.perennial.platform.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written into the access log.
 *
 * @param kind what it is about
 * @param actor the person or service that asked
 * @param onBehalfOf for whom, when not for itself
 * @param service through which service
 * @param what the request: method, path and query; for a command its name
 * @param subjects whom it was about: identifiers as they stand in paths
 * @param more whether it was, or will be, about others, too, who are not named
 * @param documents how many documents showed personal data; absent where nothing was shown
 * @param reason the reason given; absent when none was
 * @param correlationId shared by everything that belongs to one undertaking
 * @param rule why a command was refused; absent for reads
 */
public record Access(
    AccessKind kind,
    String actor,
    @Nullable String onBehalfOf,
    @Nullable String service,
    String what,
    List<String> subjects,
    boolean more,
    @Nullable Long documents,
    @Nullable String reason,
    @Nullable String correlationId,
    @Nullable String rule) {

  public Access {
    subjects = List.copyOf(subjects);
  }
}
