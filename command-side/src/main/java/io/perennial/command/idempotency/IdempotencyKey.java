package io.perennial.command.idempotency;

import io.perennial.platform.security.Caller;
import io.perennial.platform.web.Identities;
import io.perennial.platform.web.ProblemCode;
import io.perennial.platform.web.ProblemException;
import java.util.regex.Pattern;

/**
 * A caller's name for a request. Everything that must be the same for a repeat is derived from it.
 * The key itself is not kept.
 */
public final class IdempotencyKey {

  /** What was sent is no key. */
  public static final ProblemCode MALFORMED =
      new ProblemCode("malformed-idempotency-key", 400, "The idempotency key is malformed");

  private static final Pattern FORM = Pattern.compile("[!-~]{1,200}");

  private final String service;
  private final String actor;
  private final String key;

  private IdempotencyKey(String service, String actor, String key) {
    this.service = service;
    this.actor = actor;
    this.key = key;
  }

  /**
   * The key as the caller sent it.
   *
   * @throws ProblemException 400 when it is not 1 to 200 visible ASCII characters
   */
  public static IdempotencyKey of(Caller caller, String key) {
    if (!FORM.matcher(key).matches()) {
      throw MALFORMED.exception("An idempotency key has 1 to 200 visible ASCII characters");
    }
    return new IdempotencyKey(caller.service(), caller.actor(), key);
  }

  String recordId() {
    return Identities.hash("idempotency", service, actor, key);
  }

  /** The id of the request, which its events carry. */
  public String requestId() {
    return Identities.derived("request", service, actor, key);
  }

  /** What stands behind the prefix in an aggregate's id that the service makes. */
  public String aggregateId() {
    return Identities.derived("aggregate", service, actor, key);
  }
}
