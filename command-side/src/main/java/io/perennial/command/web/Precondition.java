package io.perennial.command.web;

import io.perennial.command.RefusedException;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.dispatch.RequestContext;
import io.perennial.platform.web.ProblemCode;
import io.perennial.platform.web.ProblemException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code If-Match}. */
final class Precondition {

  static final ProblemCode MALFORMED =
      new ProblemCode("malformed-if-match", 400, "The precondition is malformed");

  private static final Pattern TAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7e]*\"");
  private static final Pattern VERSION = Pattern.compile("\"(0|[1-9]\\d{0,17})\"");
  private static final Pattern BARE = Pattern.compile("0|[1-9]\\d{0,17}");

  private Precondition() {}

  /**
   * The version the stream must still have; null when any will do.
   *
   * @throws ProblemException 400 when it is not one entity tag, or an asterisk
   * @throws RefusedException 412 when it is a tag that no version of ours has
   */
  static @Nullable Long expectedVersion(List<String> values) {
    if (values.isEmpty()) {
      return null;
    }
    String value = values.getFirst().strip();
    if (values.size() > 1 || !(value.equals("*") || TAG.matcher(value).matches())) {
      throw MALFORMED.exception("If-Match takes one entity tag, such as \"3\", or *");
    }
    if (value.equals("*")) {
      return RequestContext.ANY_VERSION;
    }
    if (!VERSION.matcher(value).matches()) {
      // Weak tags never match (RFC 9110), and ours are numbers.
      throw new RefusedException(
          CommonRefusal.VERSION_MISMATCH, "No version of the stream has this entity tag");
    }
    return Long.valueOf(value.substring(1, value.length() - 1));
  }

  /** In a batch the quotes may be left out. */
  static @Nullable Long ofLine(@Nullable String value) {
    if (value == null) {
      return null;
    }
    return BARE.matcher(value).matches() ? Long.valueOf(value) : expectedVersion(List.of(value));
  }
}
