package io.perennial.imports.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether what is recorded is what a line says. What is masked for who asks cannot be compared, and
 * is taken for the same.
 *
 * @param fields what commands of the kind say
 */
record Likeness(Set<String> fields) {

  private static final String MASKED = "***";
  private static final String AMOUNT = "amount";

  /** What the service works out where a command does not say it. */
  private static final Set<String> WORKED_OUT = Set.of("dueOn");

  /** What a payment names stands in its event where it goes, beside what nobody has named. */
  private static final String INVOICES = "invoices";

  private static final String ALLOCATION = "allocation";
  private static final String NAMED = "named";
  private static final String DETAILS = "details";
  private static final String DATE = "occurredOn";

  static Likeness of(ImportKind kind) {
    Set<String> fields = new HashSet<>();
    for (Column column : kind.columns()) {
      String group = column.place().group();
      fields.add(group == null ? column.place().field() : group);
    }
    if (kind.createsCustomers()) {
      fields.add("source");
    }
    return new Likeness(Set.copyOf(fields));
  }

  boolean says(JsonNode command, JsonNode recorded) {
    JsonNode date = command.path(DATE);
    if (!date.isMissingNode() && !date.equals(recorded.path(DATE))) {
      return false;
    }
    return fields.stream()
        .filter(f -> command.has(f) || !WORKED_OUT.contains(f))
        .allMatch(f -> like(f, command.path(f), member(recorded, f)));
  }

  private static boolean like(String field, JsonNode said, JsonNode recorded) {
    if (recorded.isTextual() && recorded.textValue().equals(MASKED)) {
      return true;
    }
    if (nothing(said) || nothing(recorded)) {
      return nothing(said) && nothing(recorded);
    }
    if (said.isTextual() && recorded.isObject()) {
      return recorded.valueStream().anyMatch(said::equals);
    }
    if (said.isObject() && recorded.isObject()) {
      Set<String> names = new HashSet<>();
      said.fieldNames().forEachRemaining(names::add);
      recorded.fieldNames().forEachRemaining(names::add);
      recorded.path(DETAILS).fieldNames().forEachRemaining(names::add);
      names.remove(DETAILS);
      return names.stream().allMatch(n -> like(n, said.path(n), member(recorded, n)));
    }
    if (said.isArray() && recorded.isArray()) {
      boolean same = said.size() == recorded.size();
      for (int i = 0; same && i < said.size(); i++) {
        same = like(field, said.path(i), recorded.path(i));
      }
      return same;
    }
    return field.equals(AMOUNT)
        ? new BigDecimal(said.asText()).compareTo(new BigDecimal(recorded.asText())) == 0
        : said.asText().equals(recorded.asText());
  }

  /** What is recorded under a name, perhaps among the details. */
  private static JsonNode member(JsonNode recorded, String name) {
    JsonNode allocation = recorded.path(ALLOCATION);
    JsonNode own =
        name.equals(INVOICES) && allocation.path(NAMED).asBoolean()
            ? allocation.path(INVOICES)
            : recorded.path(name);
    return own.isMissingNode() ? recorded.path(DETAILS).path(name) : own;
  }

  private static boolean nothing(JsonNode node) {
    return node.isMissingNode() || node.isNull() || node.isContainerNode() && node.isEmpty();
  }
}
