package io.perennial.imports;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A layout whose fields are separated by blanks; lines that begin with {@code #} are remarks.
 *
 * @param names its columns; a first line that holds them is a header
 * @param line what a line looks like
 */
public record ShapedLayout(List<String> names, Pattern line) {

  static final char REMARK = '#';
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  boolean fits(String first) {
    return isHeader(first) || line.matcher(first).matches();
  }

  boolean isHeader(String text) {
    return split(text).equals(names);
  }

  static List<String> split(String text) {
    return Arrays.asList(BLANKS.split(text.strip()));
  }
}
