package io.perennial.platform.access;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the access log. Its text is written once and kept as it is; the next entry holds the
 * text's SHA-256.
 *
 * @param number from 1, without gaps
 * @param previous SHA-256 of the text of the entry before, in hexadecimal; 64 zeros in the first
 * @param at when it was written
 * @param kind what it is about
 * @param actor the person or service that asked
 * @param onBehalfOf for whom, when not for itself
 * @param service through which service
 * @param what the request: method, path and query; for a command its name
 * @param subjects whom it was about: identifiers as they stand in paths, the first hundred
 * @param more whether it was, or will be, about others, too, who are not named
 * @param documents how many documents showed personal data; absent where nothing was shown
 * @param reason the reason given; absent when none was
 * @param correlationId shared by everything that belongs to one undertaking
 * @param rule why a command was refused; absent for reads
 */
@JsonPropertyOrder({
  "number",
  "previous",
  "at",
  "kind",
  "actor",
  "onBehalfOf",
  "service",
  "what",
  "subjects",
  "more",
  "documents",
  "reason",
  "correlationId",
  "rule"
})
public record AccessEntry(
    long number,
    String previous,
    Instant at,
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

  static AccessEntry of(Access access, long number, String previous, Instant at) {
    return new AccessEntry(
        number,
        previous,
        at,
        access.kind(),
        access.actor(),
        access.onBehalfOf(),
        access.service(),
        access.what(),
        access.subjects(),
        access.more(),
        access.documents(),
        access.reason(),
        access.correlationId(),
        access.rule());
  }
}
