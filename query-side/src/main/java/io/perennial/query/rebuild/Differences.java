package io.perennial.query.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.perennial.events.json.PerennialMapper;
import io.perennial.query.rebuild.Comparison.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which fields differ between two documents. What is personal is found by what masking makes of it,
 * so that nothing that a caller without the right would see masked is ever told.
 */
final class Differences {

  /** Fields that are told of one document. */
  private static final int MOST = 10;

  private static final int LONGEST = 120;
  private static final ObjectMapper PLAIN = PerennialMapper.plain();
  private static final ObjectMapper MASKED = PerennialMapper.presenting(false);

  private final List<Difference> found = new ArrayList<>();
  private int more;

  private Differences() {}

  /** The differences of two documents. */
  static Comparison.Example of(String id, Object before, Object after) {
    Differences differences = new Differences();
    differences.compare("", new Side(before), new Side(after));
    return new Comparison.Example(id, Comparison.Kind.CHANGED, differences.found, differences.more);
  }

  /** A value as it is, and as one sees it who may not see what is personal. */
  private record Side(JsonNode plain, JsonNode masked) {

    Side(Object document) {
      this(PLAIN.valueToTree(document), MASKED.valueToTree(document));
    }

    Side at(String name) {
      return new Side(plain.path(name), masked.path(name));
    }

    Side at(int index) {
      return new Side(plain.path(index), masked.path(index));
    }

    boolean isPersonal() {
      return !plain.equals(masked);
    }

    @Nullable String text() {
      if (plain.isMissingNode() || plain.isNull()) {
        return null;
      }
      String text = plain.isValueNode() ? plain.asText() : plain.toString();
      int end =
          text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
      return end == text.length() ? text : text.substring(0, end) + "…";
    }
  }

  private void compare(String path, Side before, Side after) {
    if (before.plain.equals(after.plain)) {
      return;
    }
    if (isObject(before) && isObject(after)) {
      Set<String> names = new TreeSet<>();
      before.plain.fieldNames().forEachRemaining(names::add);
      after.plain.fieldNames().forEachRemaining(names::add);
      names.forEach(name ->
          compare(path.isEmpty() ? name : path + "." + name, before.at(name), after.at(name)));
    } else if (before.plain.isArray() && after.plain.isArray()) {
      compareLists(path, before, after);
    } else if (before.isPersonal() || after.isPersonal()) {
      add(new Difference(path, null, null, false, true));
    } else {
      add(new Difference(path, before.text(), after.text(), false, false));
    }
  }

  /** What one side has and the other has not is compared field by field, too. */
  private static boolean isObject(Side side) {
    return side.plain.isObject() || side.plain instanceof MissingNode;
  }

  private void compareLists(String path, Side before, Side after) {
    int one = before.plain.size();
    int other = after.plain.size();
    if (one != other) {
      add(new Difference(path, Integer.toString(one), Integer.toString(other), true, false));
      return;
    }
    for (int i = 0; i < one; i++) {
      compare("%s[%d]".formatted(path, i), before.at(i), after.at(i));
    }
  }

  private void add(Difference difference) {
    if (found.size() < MOST) {
      found.add(difference);
    } else {
      more++;
    }
  }
}
