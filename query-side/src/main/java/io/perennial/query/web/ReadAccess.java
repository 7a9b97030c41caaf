package io.perennial.query.web;

import io.perennial.platform.access.Access;
import io.perennial.platform.access.AccessKind;
import io.perennial.platform.access.AccessLog;
import io.perennial.platform.document.DocumentStoreUnavailableException;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.security.Caller;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What one request shows of personal data, and its entries in the access log. They are written
 * before anything of it leaves: an answer given whole is one entry; one that is written piece by
 * piece has an entry when its first piece leaves and another one at its end, unless it is short.
 */
final class ReadAccess {

  /** Subjects that an entry names. */
  private static final int NAMED = 100;

  private static final Logger log = LoggerFactory.getLogger(ReadAccess.class);
  private static final String ATTRIBUTE = ReadAccess.class.getName();

  private final AccessLog accesses;
  private final Caller caller;
  private final String what;
  private final @Nullable String reason;
  private final String correlationId;

  private final Set<String> subjects = new LinkedHashSet<>();
  private boolean more;
  private @Nullable Object last;
  private long documents;
  private boolean begun;
  private boolean written;

  ReadAccess(
      AccessLog accesses,
      Caller caller,
      String what,
      @Nullable String reason,
      String correlationId) {
    this.accesses = accesses;
    this.caller = caller;
    this.what = what;
    this.reason = reason;
    this.correlationId = correlationId;
  }

  /** Makes it the one of the request that this thread answers. */
  void attach() {
    RequestContextHolder.currentRequestAttributes()
        .setAttribute(ATTRIBUTE, this, RequestAttributes.SCOPE_REQUEST);
  }

  /** That of the request that this thread answers; none when its caller may see no such data. */
  static @Nullable ReadAccess current() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    return request == null
        ? null
        : (ReadAccess) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
  }

  /** A personal text has been written out of a document, or a fact. */
  static void shown(@Nullable Object document) {
    ReadAccess access = current();
    if (access == null) {
      throw new IllegalStateException("Personal data is shown in answer to requests only");
    }
    if (access.documents == 0 || access.last != document) {
      access.last = document;
      access.add(Subjects.of(document));
    }
  }

  /**
   * An event is part of the answer. To who may see personal data every one shows some: the account
   * of who asked.
   */
  static void shown(RecordedEvent event) {
    ReadAccess access = current();
    if (access != null) {
      access.last = event.readable().orElse(null);
      access.add(
          Stream.of(event.streamId(), event.customerId())
              .filter(Objects::nonNull)
              .distinct()
              .toList());
    }
  }

  /** Whom the answer is about as a whole. */
  static void about(String subject) {
    ReadAccess access = current();
    if (access != null) {
      access.subjects.add(subject);
    }
  }

  /** A document, or a fact, that shows personal data is part of the answer. */
  void add(List<String> about) {
    documents++;
    for (String subject : about) {
      if (subjects.size() < NAMED) {
        subjects.add(subject);
      } else {
        more |= !subjects.contains(subject);
      }
    }
  }

  /** The answer, which is whole, is about to leave. */
  void answering() {
    if (documents > 0 && !begun && !written) {
      append(AccessKind.READ);
      written = true;
    }
  }

  /** A piece of an answer, which has others, is about to leave. */
  void sending() {
    if (documents > 0 && !begun && !written) {
      append(AccessKind.READ_BEGUN);
      begun = true;
    }
  }

  /** The answer is over, or broken off. */
  void ended() {
    if (!begun || written) {
      return;
    }
    written = true;
    try {
      append(AccessKind.READ_ENDED);
    } catch (DocumentStoreUnavailableException e) {
      log.warn("The end of {} ({}) is not in the access log", what, correlationId, e);
    }
  }

  /** It is ordered that personal data, of whomever, be sent to a host from now on. */
  void subscribing(String host) {
    subjects.add(host);
    more = true;
    append(AccessKind.SUBSCRIBED);
  }

  private void append(AccessKind kind) {
    accesses.append(
        new Access(
            kind,
            caller.actor(),
            caller.onBehalfOf(),
            caller.service(),
            what,
            List.copyOf(subjects),
            more || kind == AccessKind.READ_BEGUN,
            documents > 0 ? documents : null,
            reason,
            correlationId,
            null));
  }
}
