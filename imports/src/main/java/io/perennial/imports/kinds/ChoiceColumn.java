package io.perennial.imports.kinds;

import com.fasterxml.jackson.core.JsonGenerator;
import io.perennial.imports.Reason;
import io.perennial.imports.UnreadableException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Words of which one is meant, in capitals or not, with blanks or hyphens instead of underscores.
 *
 * @param words the words, as commands have them
 */
record ChoiceColumn(List<String> words) implements ColumnType {

  static final ChoiceColumn CUSTOMER_CLASS = of("DEALER", "RETAILER", "AGENT", "END_USER");
  static final ChoiceColumn STAGE = of("IDENTIFIED", "PROSPECT");
  static final ChoiceColumn PERSON_ROLE = of("OWNER", "MANAGER", "LEGAL_REPRESENTATIVE", "CONTACT");
  static final ChoiceColumn SETTLEMENT = of("CASH", "CREDIT");
  static final ChoiceColumn PURPOSE =
      of("DEVELOP", "SURVEY", "COLLECT", "SERVICE", "COMPLAINT", "ORDER", "OTHER");
  static final ChoiceColumn OUTCOME =
      of(
          "ORDER_PLACED",
          "PAYMENT_COLLECTED",
          "PROBLEM_SOLVED",
          "INFORMATION_GAINED",
          "FOLLOW_UP_AGREED",
          "NO_RESULT");

  private static ChoiceColumn of(String... words) {
    return new ChoiceColumn(List.of(words));
  }

  @Override
  public String read(Reading reading, String field, String text) throws UnreadableException {
    String meant = reading.meanings().getOrDefault(text, text);
    String word = meant.replace('-', '_').replace(' ', '_').toUpperCase(Locale.ROOT);
    if (!words.contains(word)) {
      throw new UnreadableException(
          Reason.of(
              field,
              text,
              "not one of the words",
              "one of "
                  + String.join(", ", words)
                  + " is expected; --means says what others mean"));
    }
    return word;
  }

  @Override
  public void write(JsonGenerator body, String name, Object value, Reading reading)
      throws IOException {
    body.writeStringField(name, (String) value);
  }
}
